import type { Article } from '@delakultur/contracts/client';
import { heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from './form.ts';
import type { SentWords } from './sent.words.ts';

export interface SentFacts {
  readonly sent: Article | undefined;
  readonly words: SentWords;
  readonly recall: () => void;
  readonly startNew: () => void;
}

/** What happens now that the article is sent, the way to take it back, and the way to the next one. */
export function sentPage(form: Form, { sent, words, recall, startNew }: SentFacts): TemplateResult {
  const [headline, ...sentences] = whereItIs(form, words, sent);
  return html`<section class="sent">
    ${heading(form.headingLevel + 1, headline, 'sent')} ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${sent?.acts.includes('recall') ? recallButton(form, words, recall) : nothing}
    ${sent?.acts.includes('withdraw') ? html`<p class="consequence">${words.withdrawElsewhere}</p>` : nothing}
    <button class="button plain" type="button" @click=${startNew}>${words.writeAnother}</button>
  </section>`;
}

function whereItIs({ text, nameOf, me }: Form, words: SentWords, sent: Article | undefined): readonly [string, ...string[]] {
  const [holder] = sent?.wait.persons ?? [];
  const name = holder && nameOf(holder);
  if (sent?.state === 'with-manager') {
    return holder === undefined
      ? [words.sentHeadingNobody, text.noManager(me?.kommunName ?? text.yourMunicipality), words.sentText]
      : [words.sentHeading(name), words.sentText];
  }
  return [words.sentHeadingEditor(sent?.editor ? nameOf(sent.editor) : undefined), words.sentTextEditor];
}

function recallButton({ busy, problem }: Form, words: SentWords, recall: () => void): TemplateResult {
  const isRecalling = busy === 'recalling';
  return html`<div class="send">
    <button class="button" type="button" aria-describedby="recall-note" aria-disabled=${isRecalling ? 'true' : nothing} @click=${recall}>
      ${isRecalling ? words.recalling : words.recall}
    </button>
    <p class="consequence" id="recall-note">${words.recallNote}</p>
    ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
  </div>`;
}
