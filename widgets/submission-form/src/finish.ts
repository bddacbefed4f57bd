import type { Article, Sending as SendingKind } from '@delakultur/contracts/client';
import { heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { beforeYouSend, type CheckLine } from './before-you-send.ts';
import type { Form } from './form.ts';

export interface Finish {
  readonly lines: readonly CheckLine[];
  readonly sending: SendingKind;
  /** The article as the server last showed it. */
  readonly opened: Article | undefined;
  /** The manager who agrees, where the author names them. */
  readonly managerId: string | undefined;
  /** What the author may want to look at; absent until it can be said. */
  readonly hints: TemplateResult | undefined;
  /** What the author declares. */
  readonly declarations: TemplateResult;
  /** The way to put the draft away. */
  readonly discard: TemplateResult | typeof nothing;
  /** In place of the button, for whoever is not signed in. */
  readonly signIn: TemplateResult | undefined;
  readonly send: () => void;
}

/** The end of the page: what is in place, what the author declares, who gets the article, and the button that sends it. */
export function finish(form: Form, facts: Finish): TemplateResult {
  const { text, headingLevel } = form;
  return html`<section class="finish" aria-labelledby="before">
    ${heading(headingLevel + 1, text.before, 'before')} ${beforeYouSend(facts.lines)} ${facts.hints}
    ${facts.signIn ?? html`${facts.declarations} ${sendButton(form, facts)} ${facts.discard}`}
  </section>`;
}

function sendButton(form: Form, facts: Finish): TemplateResult {
  const { text, busy, problem } = form;
  const isBusy = busy === 'sending';
  return html`<div class="send">
    <button
      class="button primary"
      id="send"
      type="button"
      aria-describedby="consequence"
      aria-disabled=${isBusy ? 'true' : nothing}
      @click=${facts.send}
    >
      ${isBusy ? text.sending : text.send[facts.sending]}
    </button>
    <p class="consequence" id="consequence">${CONSEQUENCES[facts.sending](form, facts)} ${text.sendNote}</p>
    ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
  </div>`;
}

/** Who gets the article, and whether it can be taken back. */
const CONSEQUENCES: Readonly<Record<SendingKind, (form: Form, facts: Finish) => string>> = {
  submit: askedManager,
  attest: ({ text, nameOf }, { managerId }) => text.goesToEditors(managerId && nameOf(managerId)),
  return: ({ text, nameOf }, { opened }) =>
    text.goesBackToEditor(opened?.editor ? nameOf(opened.editor) : undefined, opened?.agreement ? nameOf(opened.agreement.by) : undefined),
};

function askedManager({ text, me, person, nameOf }: Form, { opened }: Finish): string {
  const [firstAuthor] = opened?.authors ?? [];
  if (firstAuthor !== undefined && firstAuthor !== person) return text.whoGetsItCoAuthor(nameOf(firstAuthor) ?? text.colleague);
  if (me?.manager === null) return text.noManager(me.kommunName);
  return me?.managerDelegate && me.manager
    ? text.delegateGetsIt(me.managerDelegate.name, me.manager.name)
    : text.whoGetsIt(me?.manager?.name);
}
