import { Localized, session as sessionToken, type Session, type SessionState, type SignInOutcome } from '@delakultur/sdk';
import { ContextConsumer } from '@lit/context';
import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { elementWords, type ElementWords } from './element.words.ts';
import { icon, person } from './icon.ts';

/** What to say after an attempt that did not lead in. */
const OUTCOME_WORDS: Readonly<Partial<Record<SignInOutcome, keyof ElementWords>>> = {
  'popup-blocked': 'popupBlocked',
  severed: 'severed',
  closed: 'closed',
  'other-kommun': 'otherKommun',
  'other-person': 'otherPerson',
  failed: 'signInFailed',
  'not-ready': 'sessionStarting',
};

/** How an attempt went, for the person; where the host page cuts the window off, with the way to our own page. */
export function saidOf(outcome: SignInOutcome | undefined, text: ElementWords, ownPage: string | undefined): string | TemplateResult {
  if (outcome === 'severed' && ownPage)
    return html`${text.severed} <a href=${ownPage} target="_blank" rel="noopener">${text.openOwnPage}</a>`;
  const said = outcome && OUTCOME_WORDS[outcome];
  return said ? (text[said] as string) : '';
}

/** Lets a widget know who is signed in, and a person sign in, change account and sign out. Asking for the session is what loads it. */
export class SignIn implements ReactiveController {
  readonly #host: LitElement;
  readonly #words: Localized<ElementWords>;
  readonly #ownPage: () => string | undefined;
  readonly #found: ContextConsumer<typeof sessionToken, LitElement>;
  #outcome: SignInOutcome | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `ownPage`: where the same work can be done on our own page, for a host page that cuts the sign-in window off. */
  constructor(host: LitElement, ownPage: () => string | undefined = () => undefined) {
    this.#host = host;
    this.#ownPage = ownPage;
    this.#words = new Localized(host, elementWords);
    host.addController(this);
    this.#found = new ContextConsumer(host, { context: sessionToken, subscribe: true, callback: (found) => this.#follow(found) });
  }

  get #session(): Session | undefined {
    return this.#found.value;
  }

  get state(): SessionState {
    return this.#session?.state ?? { phase: 'starting' };
  }

  /** Whoever is signed in, by id. */
  get person(): string | undefined {
    const { state } = this;
    return state.phase === 'signed-in' ? state.person.id : undefined;
  }

  /** Signed out because their time ran out, and not because they left. */
  get isExpired(): boolean {
    const { state } = this;
    return state.phase === 'signed-out' && state.reason === 'expired';
  }

  hostConnected(): void {
    if (this.#session) this.#follow(this.#session);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Signed out: why, and the way in. `lead` says what signing in is for. */
  panel(lead?: string): TemplateResult {
    const { text } = this.#words;
    const { phase } = this.state;
    if (phase === 'starting') return html`<p class="sign-in muted" role="status">${text.sessionStarting}</p>`;
    if (phase === 'unreachable') return html`<p class="sign-in" role="alert">${text.sessionUnreachable}</p>`;
    return html`<div class="sign-in">
      <p>${lead ?? text.signInLead}</p>
      <button class="button primary" type="button" @click=${this.#signIn}>${icon(person)}${text.signIn}</button>
      <p class="said" role="status">${this.#said()}</p>
    </div>`;
  }

  /** Signed in: as whom and from which municipality, and the ways out. */
  account(kommunName?: string): TemplateResult | typeof nothing {
    const { state } = this;
    if (state.phase !== 'signed-in') return nothing;
    const { text } = this.#words;
    return html`<div class="account">
      <span>${icon(person)}${text.signedInAs([state.person.name, kommunName].filter(Boolean).join(', '))}</span>
      <button class="button plain" type="button" @click=${this.#switchAccount}>${text.switchAccount}</button>
      <button class="button plain" type="button" @click=${this.#signOut}>${text.signOut}</button>
    </div>`;
  }

  #said(): string | TemplateResult {
    const { text } = this.#words;
    const { state } = this;
    const said = saidOf(this.#outcome, text, this.#ownPage());
    if (said) return said;
    if (state.phase !== 'signed-out' || !state.reason) return '';
    return state.reason === 'expired' ? text.sessionExpired : text.signedOutElsewhere;
  }

  readonly #signIn = (): void => this.#attempt(this.#session?.signIn());
  readonly #switchAccount = (): void => this.#attempt(this.#session?.switchAccount());
  readonly #signOut = (): void => {
    this.#outcome = undefined;
    this.#session?.signOut().catch(reportError);
  };

  #attempt(outcome: Promise<SignInOutcome> | undefined): void {
    this.#say(undefined);
    outcome?.then((ended) => this.#say(ended)).catch(reportError);
  }

  #say(outcome: SignInOutcome | undefined): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }

  #follow(session: Session): void {
    this.#unsubscribe?.();
    this.#unsubscribe = session.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}

export const signInStyles = css`
  .sign-in {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    max-width: var(--_measure);
  }

  .sign-in p {
    margin: 0;
  }

  .sign-in.muted {
    margin: 0;
    color: var(--_muted);
  }

  .sign-in .said:empty {
    display: none;
  }

  .account {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    color: var(--_muted);
  }

  .account span {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    margin-inline-end: auto;
  }
`;
