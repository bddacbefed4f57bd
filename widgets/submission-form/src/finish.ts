import { heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { beforeYouSend } from './before-you-send.ts';
import type { Form } from './form.ts';
import type { Check } from './readiness.ts';

export interface Finish {
  readonly missing: readonly Check[];
  /** Whose article it is, for whoever writes along. */
  readonly firstAuthor: string | undefined;
  /** In place of the button, for whoever is not signed in. */
  readonly signIn: TemplateResult | undefined;
  readonly fix: (check: Check) => void;
  readonly send: () => void;
}

/** The end of the page: what is in place, who gets the article, and the button that sends it. */
export function finish(form: Form, { missing, firstAuthor, signIn, fix, send }: Finish): TemplateResult {
  const { text, headingLevel } = form;
  return html`<section class="finish" aria-labelledby="before">
    ${heading(headingLevel + 1, text.before, 'before')} ${beforeYouSend(missing, text, fix)}
    ${signIn ?? sendButton(form, firstAuthor, send)}
  </section>`;
}

function sendButton(form: Form, firstAuthor: string | undefined, send: () => void): TemplateResult {
  const { text, me, busy, problem } = form;
  const isBusy = busy === 'sending';
  const hasNoManager = me?.manager === null && isFirstAuthor(form, firstAuthor);
  return html`<div class="send">
    <button
      class="button primary"
      id="send"
      type="button"
      aria-describedby="consequence"
      aria-disabled=${isBusy ? 'true' : nothing}
      @click=${send}
    >
      ${isBusy ? text.sending : text.send}
    </button>
    <p class="consequence" id="consequence">${hasNoManager ? text.noManager : html`${whoGetsIt(form, firstAuthor)} ${text.sendNote}`}</p>
    ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
  </div>`;
}

const isFirstAuthor = ({ person }: Form, firstAuthor: string | undefined): boolean => firstAuthor === undefined || firstAuthor === person;

function whoGetsIt(form: Form, firstAuthor: string | undefined): string {
  const { text, me, nameOf } = form;
  if (firstAuthor === undefined || isFirstAuthor(form, firstAuthor)) return text.whoGetsIt(me?.manager?.name);
  return text.whoGetsItCoAuthor(nameOf(firstAuthor) ?? text.colleague);
}
