import { heading, icons } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';

export interface OutcomeFacts {
  readonly level: number;
  readonly heading: string;
  readonly text: string;
  readonly sign: keyof typeof SIGNS;
  /** Where to go from here. */
  readonly link?: { readonly href: string; readonly words: string } | undefined;
}

const SIGNS = { done: icons.check, moved: icons.clock, stopped: icons.attention } as const;

/** How it stands, and what happens next. Its heading takes the focus when it comes after something that somebody did. */
export const outcome = ({ level, heading: words, text, sign, link }: OutcomeFacts): TemplateResult =>
  html`<div class="state" data-sign=${sign}>
    ${icons.icon(SIGNS[sign])} ${heading(level, words, 'outcome')}
    <p>${text}</p>
    ${link ? html`<a class="button" href=${link.href}>${link.words}</a>` : nothing}
  </div>`;

/** Our own desk, in the same language; everything else is on the page where the link led to. */
export const deskAddress = (lang: string): string => (lang === 'sv' ? '/mitt' : `/mitt?lang=${lang}`);
