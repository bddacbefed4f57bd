import { Localized, newId, ProblemError, session as sessionToken, type SignInOutcome } from '@delakultur/sdk';
import { ContextConsumer } from '@lit/context';
import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { Dialog } from './dialog.ts';
import { elementWords, type ElementWords } from './element.words.ts';
import { saidOf } from './sign-in.ts';

/** Goes along with each sending of one command, so that it is carried out once. */
export interface FreshOptions {
  readonly key: string;
}

const TOO_OLD = 'sign-in-too-old';
const CONFIRMED = 'confirmed';

/**
 * Carries out what needs a fresh sign-in: where it was too long ago, asks the person to confirm who they are, and then sends the very same
 * command again. Nothing is lost meanwhile, and nothing is done twice.
 */
export class FreshSignIn implements ReactiveController {
  readonly #host: LitElement;
  readonly #words: Localized<ElementWords>;
  readonly #dialog: Dialog;
  readonly #ownPage: () => string | undefined;
  readonly #session: ContextConsumer<typeof sessionToken, LitElement>;
  #outcome: SignInOutcome | undefined;
  #isWaiting = false;

  /** `ownPage`: where the same work can be done on our own page, for a host page that cuts the sign-in window off. */
  constructor(host: LitElement, ownPage: () => string | undefined = () => undefined) {
    this.#host = host;
    this.#ownPage = ownPage;
    this.#words = new Localized(host, elementWords);
    this.#dialog = new Dialog(host);
    this.#session = new ContextConsumer(host, { context: sessionToken, subscribe: true });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isWaiting = false;
  }

  /** The command's answer. Rejects as the command does; with `sign-in-too-old` when the person would rather not, and then nothing has been done. */
  async run<T>(command: (options: FreshOptions) => Promise<T>): Promise<T> {
    const options = { key: newId() };
    for (;;) {
      try {
        return await command(options);
      } catch (error) {
        const isTooOld = error instanceof ProblemError && error.slug === TOO_OLD;
        if (!isTooOld || !(await this.#ask())) throw error;
      }
    }
  }

  /** Belongs in every rendering, with `dialogStyles` and `freshSignInStyles`. */
  render(): TemplateResult | typeof nothing {
    return this.#dialog.render();
  }

  /** Whether the person has confirmed. On a page with a token of its own there is nobody who could ask. */
  async #ask(): Promise<boolean> {
    if (!this.#session.value) return false;
    this.#outcome = undefined;
    const { text } = this.#words;
    const answer = await this.#dialog.ask({
      heading: text.confirmHeading,
      body: html`<p>${text.confirmText}</p>`,
      acts: (close) => this.#acts(close),
    });
    this.#isWaiting = false;
    return answer === CONFIRMED;
  }

  #acts(close: (answer: string) => void): TemplateResult {
    const { text } = this.#words;
    const confirm = (): void => void this.#confirm(close).catch(reportError);
    return html`<button class="button primary" type="button" aria-disabled=${this.#isWaiting ? 'true' : nothing} @click=${confirm}>
        ${text.confirm}
      </button>
      <button class="button" type="button" @click=${() => close('')}>${text.cancel}</button>
      <p class="fresh-said" role="status">${this.#said()}</p>`;
  }

  #said(): string | TemplateResult {
    const { text } = this.#words;
    return this.#isWaiting ? text.confirmWaiting : saidOf(this.#outcome, text, this.#ownPage());
  }

  /** Straight from the click, or the browser stops the window. */
  async #confirm(close: (answer: string) => void): Promise<void> {
    const session = this.#session.value;
    if (!session || this.#isWaiting) return;
    this.#say(undefined, true);
    const outcome = await session.confirm();
    if (!this.#isWaiting) return; // the person has let it be meanwhile
    this.#say(outcome, false);
    if (outcome === 'signed-in') close(CONFIRMED);
  }

  #say(outcome: SignInOutcome | undefined, isWaiting: boolean): void {
    this.#outcome = outcome;
    this.#isWaiting = isWaiting;
    this.#host.requestUpdate();
  }
}

export const freshSignInStyles = css`
  /* Takes its place when empty: a live region that comes with its words is not read out. */
  .fresh-said {
    flex-basis: 100%;
    margin: 0;
  }
`;
