import type { ArticleSummary } from '@delakultur/contracts/client';
import { heading, relativeTime } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormWords } from './submission-form.words.ts';

export interface DraftChoice {
  readonly drafts: readonly ArticleSummary[];
  readonly words: FormWords;
  readonly lang: string;
  readonly headingLevel: number;
  readonly goOn: (articleId: string) => void;
  readonly putAway: (draft: ArticleSummary) => void;
  readonly startNew: () => void;
}

/** Drafts that wait for their author, on this device or another, and the way to something new. */
export function draftChoice({ drafts, words, lang, headingLevel, goOn, putAway, startNew }: DraftChoice): TemplateResult {
  return html`<section class="choice">
    ${heading(headingLevel, words.draftsHeading, 'choice')}
    <ul class="drafts">
      ${drafts.map((draft) => {
        const { id, title, updatedAt, acts } = draft;
        const name = title || words.untitled;
        return html`<li>
          <span class="draft" id="draft-${id}"
            ><strong>${name}</strong><span class="muted">${words.changed('')}${relativeTime(updatedAt, lang)}</span></span
          >
          <span class="acts-line"
            ><button class="button" type="button" aria-label="${words.goOn}: ${name}" @click=${() => goOn(id)}>${words.goOn}</button> ${
              acts.includes('discard')
                ? html`<button class="button plain" type="button" aria-label="${words.putAway}: ${name}" @click=${() => putAway(draft)}>
                    ${words.putAway}
                  </button>`
                : nothing
            }</span
          >
        </li>`;
      })}
    </ul>
    <button class="button" type="button" @click=${startNew}>${words.startNew}</button>
  </section>`;
}
