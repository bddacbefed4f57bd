import type { Article } from '@delakultur/contracts/client';
import { heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from './form.ts';

export interface SentFacts {
  readonly sent: Article | undefined;
  readonly recall: () => void;
  readonly startNew: () => void;
}

/** What happens now that the article is sent, the way to take it back, and the way to the next one. */
export function sentPage(form: Form, { sent, recall, startNew }: SentFacts): TemplateResult {
  const { text, headingLevel } = form;
  const [headline, ...sentences] = whereItIs(form, sent);
  return html`<section class="sent">
    ${heading(headingLevel + 1, headline, 'sent')} ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${sent?.acts.includes('recall') ? recallButton(form, recall) : nothing}
    ${sent?.acts.includes('withdraw') ? html`<p class="consequence">${text.withdrawElsewhere}</p>` : nothing}
    <button class="button plain" type="button" @click=${startNew}>${text.writeAnother}</button>
  </section>`;
}

function whereItIs({ text, nameOf, me }: Form, sent: Article | undefined): readonly [string, ...string[]] {
  const [holder] = sent?.wait.persons ?? [];
  const name = holder && nameOf(holder);
  if (sent?.state === 'with-manager') {
    return holder === undefined
      ? [text.sentHeadingNobody, text.noManager(me?.kommunName ?? text.yourMunicipality), text.sentText]
      : [text.sentHeading(name), text.sentText];
  }
  return [text.sentHeadingEditor(name), text.sentTextEditor];
}

function recallButton({ text, busy, problem }: Form, recall: () => void): TemplateResult {
  const isRecalling = busy === 'recalling';
  return html`<div class="send">
    <button class="button" type="button" aria-describedby="recall-note" aria-disabled=${isRecalling ? 'true' : nothing} @click=${recall}>
      ${isRecalling ? text.recalling : text.recall}
    </button>
    <p class="consequence" id="recall-note">${text.recallNote}</p>
    ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
  </div>`;
}
