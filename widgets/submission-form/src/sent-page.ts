import { heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormWords } from './submission-form.words.ts';

export interface SentPage {
  readonly managerName: string | undefined;
  readonly isRecalling: boolean;
  readonly problem: string | undefined;
  readonly words: FormWords;
  readonly headingLevel: number;
  readonly recall: () => void;
  readonly startNew: () => void;
}

/** What happens now that the article is sent, the way to take it back, and the way to the next one. */
export function sentPage({ managerName, isRecalling, problem, words, headingLevel, recall, startNew }: SentPage): TemplateResult {
  return html`<section class="sent">
    ${heading(headingLevel, words.sentHeading(managerName), 'sent')}
    <p>${words.sentText}</p>
    <div class="send">
      <button class="button" type="button" aria-describedby="recall-note" aria-disabled=${isRecalling ? 'true' : nothing} @click=${recall}>
        ${isRecalling ? words.recalling : words.recall}
      </button>
      <p class="consequence" id="recall-note">${words.recallNote}</p>
      ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
    </div>
    <button class="button plain" type="button" @click=${startNew}>${words.writeAnother}</button>
  </section>`;
}
