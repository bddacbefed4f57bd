import { ProblemError, theme, type SignInOutcome } from '@delakultur/sdk';
import axe from 'axe-core';
import { html, LitElement, type TemplateResult } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { buttons } from './buttons.ts';
import { dialogStyles } from './dialog.ts';
import { FreshSignIn, freshSignInStyles, type FreshOptions } from './fresh-sign-in.ts';
import { focused, people, refuses, signedIn, stage, type StagedSession } from './testing.ts';

const tooOld = refuses('sign-in-too-old', 401);

/** One button, whose command the test decides. */
class Release extends LitElement {
  static override styles = [theme, buttons, dialogStyles, freshSignInStyles];
  readonly fresh = new FreshSignIn(this, () => 'https://delakultur.example/mitt');
  /** What each sending answers, in turn. */
  answers: (() => string)[] = [];
  readonly keys: string[] = [];
  said = '';

  override render(): TemplateResult {
    return html`<div class="dk">
      <button class="button" type="button" @click=${this.#release}>Släpp artikeln</button>
      <p>${this.said}</p>
      ${this.fresh.render()}
    </div>`;
  }

  readonly #send = async ({ key }: FreshOptions): Promise<string> => {
    this.keys.push(key);
    return this.answers.shift()!();
  };

  readonly #release = async (): Promise<void> => {
    this.said = await this.fresh.run(this.#send).catch((error: unknown) => (error as ProblemError).slug);
    this.requestUpdate();
  };
}
customElements.define('test-release', Release);

let element: Release;
let session: StagedSession;

beforeEach(async () => {
  document.documentElement.lang = 'sv';
  const root = document.createElement('div');
  ({ session } = stage(root, {}, signedIn(people['chief-editor'])));
  element = new Release();
  root.append(element);
  document.body.replaceChildren(root);
  await element.updateComplete;
});

const dialog = page.getByRole('dialog', { name: 'Bekräfta att det är du' });
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const asked = async (...later: (() => string)[]): Promise<void> => {
  element.answers = [tooOld, ...later];
  await press('Släpp artikeln');
  await expect.element(dialog).toBeVisible();
};

it('asks nobody whose sign-in is fresh', async () => {
  element.answers = [() => 'Släppt'];
  await press('Släpp artikeln');
  await expect.element(page.getByText('Släppt')).toBeVisible();
  expect(element.keys).toHaveLength(1);
  expect(dialog.query()).toBeNull();
});

it('A17: asks whoever signed in too long ago to confirm, and then sends the same command under the same key', async () => {
  await asked(() => 'Släppt');
  await press('Logga in igen');
  await expect.element(page.getByText('Släppt')).toBeVisible();
  expect(dialog.query()).toBeNull();
  expect(element.keys).toHaveLength(2);
  expect(new Set(element.keys).size).toBe(1);
});

it('asks again when that sign-in too grew old meanwhile', async () => {
  await asked(tooOld, () => 'Släppt');
  await press('Logga in igen');
  await expect.poll(() => element.keys.length).toBe(2);
  await press('Logga in igen');
  await expect.element(page.getByText('Släppt')).toBeVisible();
  expect(new Set(element.keys).size).toBe(1);
});

it('hands on what else goes wrong afterwards', async () => {
  await asked(refuses('article-version-stale', 412));
  await press('Logga in igen');
  await expect.element(page.getByText('article-version-stale')).toBeVisible();
});

it('gives each new command a key of its own', async () => {
  element.answers = [() => 'Släppt', () => 'Släppt'];
  await press('Släpp artikeln');
  await press('Släpp artikeln');
  await expect.poll(() => new Set(element.keys).size).toBe(2);
});

describe('whoever would rather not', () => {
  it.each([
    ['«Avbryt»', () => press('Avbryt')],
    ['Escape', () => userEvent.keyboard('{Escape}')],
  ])('leaves by %s: nothing more is sent, the widget hears why, and focus is back on the button', async (_way, leave) => {
    await asked();
    await leave();
    await expect.element(page.getByText('sign-in-too-old')).toBeVisible();
    expect(element.keys).toHaveLength(1);
    expect(focused()?.textContent).toContain('Släpp artikeln');
  });

  it('is believed, though the window is finished afterwards', async () => {
    const { promise, resolve: finish } = Promise.withResolvers<SignInOutcome>();
    session.confirm = () => promise;
    await asked(() => 'Släppt');
    await press('Logga in igen');
    await expect.element(page.getByText(/Vi väntar på att du blir klar/)).toBeVisible();
    await press('Avbryt');
    finish('signed-in');
    await expect.element(page.getByText('sign-in-too-old')).toBeVisible();
    expect(element.keys).toHaveLength(1);
  });
});

it.each([
  ['popup-blocked', /stoppade inloggningsfönstret/],
  ['closed', /Fönstret stängdes/],
  ['other-person', /ett annat konto/],
  ['failed', /Det gick inte att logga in/],
] as const)('says what to do when the window ends as %s, and may be tried again', async (outcome, words) => {
  session.confirms = outcome;
  await asked(() => 'Släppt');
  await press('Logga in igen');
  await expect.element(page.getByText(words)).toBeVisible();
  expect(element.keys).toHaveLength(1);
  session.confirms = 'signed-in';
  await press('Logga in igen');
  await expect.element(page.getByText('Släppt')).toBeVisible();
});

it('shows the way to our own page when the host page cuts the window off', async () => {
  session.confirms = 'severed';
  await asked();
  await press('Logga in igen');
  await expect.element(page.getByRole('link', { name: 'Öppna Delakultur' })).toHaveAttribute('href', 'https://delakultur.example/mitt');
});

it.each(['sv', 'en'])('is accessible, with focus on its heading: %s', async (lang) => {
  document.documentElement.lang = lang;
  element.answers = [tooOld];
  await press('Släpp artikeln');
  await expect.poll(() => focused()?.textContent).toMatch(/Bekräfta att det är du|Confirm that it is you/);
  const { violations } = await axe.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
