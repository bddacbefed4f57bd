import type { Article } from '@delakultur/contracts/client';
import {
  aGuideline,
  anArticle,
  aWait,
  focused,
  hoursAgo,
  meAs,
  people,
  signedIn,
  stage,
  step,
  type Answers,
  type Stage,
} from '@delakultur/elements/testing';
import { createWidgetSdk, languagePlugin, type WidgetSdk } from '@delakultur/sdk';
import axe from 'axe-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import './submission-form.define.ts';
import type { SubmissionForm } from './submission-form.element.ts';

export const LONG = { timeout: 20_000 };
let sdk: WidgetSdk;
let root: HTMLElement;

/** A page of its own for every test in the file. */
export function onPage(): void {
  beforeEach(async () => {
    sessionStorage.clear();
    localStorage.clear();
    root = document.createElement('main');
    document.body.replaceChildren(root);
    document.documentElement.lang = 'sv';
    document.title = 'Mitt skrivbord';
    sdk = createWidgetSdk({ endpoint: new URL('http://delakultur.localhost/'), plugins: [languagePlugin()] });
    await sdk.ready;
  });
  afterEach(async () => {
    root.remove();
    await sdk.dispose();
  });
}

/** A server that keeps one draft. */
export const serverWith = (kept: { article: Article }, more: Answers = {}): Answers => ({
  'person.me': () => meAs(people.author),
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter(({ id }) => ids.includes(id)) }),
  'person.find': () => ({ items: [people.author, people.colleague] }),
  'article.list': () => ({ items: [], next: null }),
  'guideline.read': () => aGuideline({ acceptedAt: '2026-09-01T08:00:00Z' }),
  'article.read': () => kept.article,
  'article.save': ({ articleId, version, coAuthors, ...written }) => {
    kept.article = anArticle({
      ...kept.article,
      ...written,
      id: articleId,
      state: 'draft',
      version: version + 1,
      authors: [people.author.id, ...coAuthors],
      updatedAt: new Date().toISOString(),
    });
    return kept.article;
  },
  'article.submit': ({ articleId, version }) => {
    const { sending } = kept.article;
    const toManager = sending === 'submit';
    kept.article = anArticle({
      ...kept.article,
      id: articleId,
      state: toManager ? 'with-manager' : 'with-editor',
      version: version + 1,
      acts: toManager ? ['recall', 'withdraw', 'comment'] : ['withdraw', 'comment'],
      history: [step(sending ?? 'submit', 'author', 'draft', toManager ? 'with-manager' : 'with-editor', hoursAgo(0), version + 1)],
      wait: toManager ? aWait({ role: 'manager', persons: [people.manager.id] }) : aWait({ role: 'editor', persons: [] }),
    });
    return kept.article;
  },
  'article.recall': ({ version }) => {
    kept.article = anArticle({ ...kept.article, state: 'draft', version: version + 1, acts: ['submit', 'save', 'comment'] });
    return kept.article;
  },
  ...more,
});

export interface Open {
  readonly form: SubmissionForm;
  readonly on: Stage;
}

export async function open(
  answers: Answers,
  person: 'author' | 'colleague' | null = 'author',
  attributes: Readonly<Record<string, string>> = {},
): Promise<Open> {
  const on = stage(root, answers, person ? signedIn(people[person]) : undefined);
  const form = document.createElement('dk-submission-form') as SubmissionForm;
  for (const [name, value] of Object.entries({ site: 'familjen-helsingborg', kommun: '1277', ...attributes }))
    form.setAttribute(name, value);
  const h1 = document.createElement('h1');
  h1.textContent = 'Mitt skrivbord';
  root.append(h1, form);
  await form.updateComplete;
  return { form, on };
}

export const saves = (on: Stage) => on.calls.filter(({ name }) => name === 'article.save');
export const submissions = (on: Stage) => on.calls.filter(({ name }) => name === 'article.submit').map(({ input }) => input);
export const violations = async (): Promise<readonly string[]> =>
  (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);

export const hasFocus = (locator: Locator): true | string =>
  locator.elements().includes(focused() as HTMLElement) || `the focus is on ${focused()?.localName} ${focused()?.id}`;

/** The text, as whoever writes it has it before them. */
export const bodyText = () => page.getByRole('textbox', { name: 'Text', exact: true });

/** What is marked in the text. */
export const selectedWords = (): string => {
  const form = document.querySelector('dk-submission-form')!.shadowRoot!;
  const editor = form.querySelector('dk-text-editor')!.shadowRoot as ShadowRoot & { getSelection(): Selection };
  return editor.getSelection().toString();
};

/** Writes the whole text as Markdown. */
export async function writeText(markdown: string): Promise<void> {
  const mode = page.getByRole('button', { name: 'Markdown', exact: true });
  await expect.element(mode, LONG).toBeVisible();
  if (mode.element().getAttribute('aria-pressed') !== 'true') await mode.click();
  await expect.element(mode).toHaveAttribute('aria-pressed', 'true');
  await bodyText().fill(markdown);
}

export async function writeEverything(): Promise<void> {
  await page.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('Kottar');
  await writeText('Vi **räknade** kottar.');
  await page.getByLabelText('Skolform').selectOptions('Förskola');
  await page.getByLabelText('Tema').selectOptions('Matematik');
  await statement().click();
}

export const statement = () => page.getByRole('checkbox', { name: 'Jag ansvarar för det jag har skrivit och har rätt att dela det.' });
export const send = () => page.getByRole('button', { name: 'Skicka till din chef' });
