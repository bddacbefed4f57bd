import type { ArticleSummary } from '@delakultur/contracts/client';
import { heading, relativeTime } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import type { FormWords } from './submission-form.words.ts';

export interface DraftChoice {
  readonly drafts: readonly ArticleSummary[];
  readonly words: FormWords;
  readonly lang: string;
  readonly headingLevel: number;
  readonly goOn: (articleId: string) => void;
  readonly startNew: () => void;
}

/** Drafts that wait for their author, on this device or another, and the way to something new. */
export function draftChoice({ drafts, words, lang, headingLevel, goOn, startNew }: DraftChoice): TemplateResult {
  return html`<section class="choice">
    ${heading(headingLevel, words.draftsHeading, 'choice')}
    <ul class="drafts">
      ${drafts.map(
        ({ id, title, updatedAt }) =>
          html`<li>
            <span class="draft" id="draft-${id}"
              ><strong>${title || words.untitled}</strong
              ><span class="muted">${words.changed('')}${relativeTime(updatedAt, lang)}</span></span
            >
            <button class="button" type="button" aria-label="${words.goOn}: ${title || words.untitled}" @click=${() => goOn(id)}>
              ${words.goOn}
            </button>
          </li>`,
      )}
    </ul>
    <button class="button" type="button" @click=${startNew}>${words.startNew}</button>
  </section>`;
}
