import { session, type Session, type SessionState, type SignInOutcome } from '@delakultur/sdk';
import { ContextProvider } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SignIn } from './sign-in.ts';

class Door extends LitElement {
  readonly signIn = new SignIn(this, () => 'https://delakultur.example/mitt');
  override render(): TemplateResult {
    return html`${this.signIn.state.phase === 'signed-in' ? this.signIn.account() : this.signIn.panel()}`;
  }
}
customElements.define('test-door', Door);

/** A session whose outcome the test decides. */
class TestSession implements Session {
  state: SessionState = { phase: 'signed-out' };
  outcome: SignInOutcome = 'signed-in';
  #listener: (() => void) | undefined;

  subscribe(listener: () => void): () => void {
    this.#listener = listener;
    return () => (this.#listener = undefined);
  }

  become(state: SessionState): void {
    this.state = state;
    this.#listener?.();
  }

  async signIn(): Promise<SignInOutcome> {
    if (this.outcome === 'signed-in') this.become({ phase: 'signed-in', person: { id: '1', name: 'Åsa Ek', kommun: '1277' } });
    return this.outcome;
  }

  switchAccount = this.signIn;
  confirm = this.signIn;

  async signOut(): Promise<void> {
    this.become({ phase: 'signed-out' });
  }
}

let current: TestSession;

beforeEach(() => {
  current = new TestSession();
  const provider = document.createElement('div');
  new ContextProvider(provider, { context: session, initialValue: current }).hostConnected();
  provider.append(new Door());
  document.body.replaceChildren(provider);
});

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();

it('lets a person in, says who it is, and lets them out', async () => {
  await press('Logga in');
  await expect.element(page.getByText('Inloggad som Åsa Ek')).toBeVisible();
  await press('Logga ut');
  await expect.element(page.getByRole('button', { name: 'Logga in' })).toBeVisible();
});

it.each([
  ['popup-blocked', /stoppade inloggningsfönstret/],
  ['severed', /släpper inte fram inloggningen/],
  ['closed', /Fönstret stängdes/],
  ['failed', /Det gick inte att logga in/],
] as const)('says what to do when signing in ends as %s', async (outcome, words) => {
  current.outcome = outcome;
  await press('Logga in');
  await expect.element(page.getByText(words)).toBeVisible();
});

it('shows the way to our own page when the host page cuts the window off', async () => {
  current.outcome = 'severed';
  await press('Logga in');
  await expect.element(page.getByRole('link', { name: 'Öppna Delakultur' })).toHaveAttribute('href', 'https://delakultur.example/mitt');
});

it('says why a person who was signed in no longer is', async () => {
  current.become({ phase: 'signed-out', reason: 'expired' });
  await expect.element(page.getByText(/loggats ut efter en stunds paus/)).toBeVisible();
});
