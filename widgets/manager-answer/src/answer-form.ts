import { field, focusSoon, heading } from '@delakultur/elements';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AnswerWords } from './manager-answer.words.ts';

/** As long as the contract takes. */
const REASON_MAX = 2_000;

export interface AnswerFormFacts {
  readonly words: AnswerWords;
  /** The authors' names. */
  readonly by: string;
  readonly level: number;
  readonly isSending: boolean;
  /** Why the answer that was given has not gone. */
  readonly unsent: string | undefined;
  readonly agree: () => void;
  readonly decline: (reason: string) => void;
}

/** Two buttons, each with what follows from it; a no asks for its reason. What is written stays until it has gone. */
export class AnswerForm {
  readonly #host: LitElement;
  #isDeclining = false;
  #isChecked = false;
  #reason = '';

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(facts: AnswerFormFacts): TemplateResult {
    const { words, level, isSending, unsent } = facts;
    return html`<section class="answer" aria-labelledby="answer">
      ${heading(level, words.heading, 'answer')}
      ${
        unsent
          ? html`<div class="unsent" role="alert">
              <p><strong>${words.unsentHeading}</strong></p>
              <p>${unsent}</p>
            </div>`
          : nothing
      }
      ${this.#isDeclining ? this.#reasonForm(facts) : this.#choice(facts)}
      <p class="said" role="status">${isSending ? words.sending : nothing}</p>
    </section>`;
  }

  #choice({ words: { acts }, by, isSending, agree }: AnswerFormFacts): TemplateResult {
    return html`<div class="act">
        <button
          id="agree"
          class="button primary"
          type="button"
          aria-describedby="agree-follows"
          aria-disabled=${isSending || nothing}
          @click=${() => isSending || agree()}
        >
          ${acts.agree.label}
        </button>
        <p class="consequence" id="agree-follows">${acts.agree.follows(by)}</p>
      </div>
      <div class="act">
        <button
          id="decline"
          class="button"
          type="button"
          aria-describedby="decline-follows"
          aria-disabled=${isSending || nothing}
          @click=${() => isSending || this.#turn(true)}
        >
          ${acts.decline.label}
        </button>
        <p class="consequence" id="decline-follows">${acts.decline.follows(by)}</p>
      </div>`;
  }

  #reasonForm({ words, by, isSending, decline }: AnswerFormFacts): TemplateResult {
    const isMissing = this.#isChecked && this.#reason.trim() === '';
    const submit = (event: Event): void => {
      event.preventDefault();
      if (!isSending) this.#send(decline);
    };
    return html`<form class="reason" novalidate @submit=${submit}>
      ${field(
        { id: 'reason', label: words.reason, hint: words.reasonHint, error: isMissing ? words.reasonMissing : undefined },
        ({ id, describedBy, invalid }) =>
          html`<textarea
            id=${id}
            rows="4"
            maxlength=${REASON_MAX}
            required
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(this.#reason)}
            @input=${this.#write}
          ></textarea>`,
      )}
      <div class="row">
        <button class="button primary" type="submit" aria-describedby="send-follows" aria-disabled=${isSending || nothing}>
          ${words.send}
        </button>
        <button class="button" type="button" @click=${() => isSending || this.#turn(false)}>${words.cancel}</button>
      </div>
      <p class="consequence" id="send-follows">${words.acts.decline.follows(by)}</p>
    </form>`;
  }

  readonly #write = (event: Event): void => {
    this.#reason = (event.target as HTMLTextAreaElement).value;
    this.#host.requestUpdate();
  };

  #turn(isDeclining: boolean): void {
    this.#isDeclining = isDeclining;
    focusSoon(this.#host, isDeclining ? '#reason' : '#decline');
  }

  #send(decline: (reason: string) => void): void {
    this.#isChecked = true;
    const reason = this.#reason.trim();
    if (reason === '') focusSoon(this.#host, '#reason');
    else decline(reason);
  }
}
