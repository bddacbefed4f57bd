import type { Article, ArticleAct, ArticleRole, ArticleState, Operations } from '@delakultur/contracts/client';
import {
  anArticle,
  aWait,
  focused,
  hoursAgo,
  meAs,
  people,
  proposedBody,
  signedIn,
  stage,
  step,
  summaryOf,
  type Answers,
  type Stage,
} from '@delakultur/elements/testing';
import { createWidgetSdk, languagePlugin, type WidgetSdk } from '@delakultur/sdk';
import axe from 'axe-core';
import { afterEach, beforeEach } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import '../editorial-desk.define.ts';
import type { EditorialDesk } from '../editorial-desk.element.ts';

export const LONG = { timeout: 20_000 };
let sdk: WidgetSdk;
export let root: HTMLElement;

/** A page of its own for every test of the file that calls it. */
export function freshPage(): void {
  beforeEach(begin);
  afterEach(end);
}

async function begin(): Promise<void> {
  root = document.createElement('main');
  document.body.replaceChildren(root);
  document.documentElement.lang = 'sv';
  document.title = 'Mitt skrivbord';
  sdk = createWidgetSdk({ endpoint: new URL('http://delakultur.localhost/'), plugins: [languagePlugin()] });
  await sdk.ready;
}

async function end(): Promise<void> {
  root.remove();
  await sdk.dispose();
  await page.viewport(1280, 800);
}

export const history = [
  step('submit', 'author', 'draft', 'with-manager', hoursAgo(80), 2),
  step('agree', 'manager', 'with-manager', 'with-editor', hoursAgo(50), 3),
  step('propose', 'editor', 'with-editor', 'with-author', hoursAgo(30), 4),
  step('approve', 'author', 'with-author', 'ready', hoursAgo(20), 5),
];

/** An article in a state, in the hands of a role. */
export const waiting = (state: ArticleState, role: ArticleRole | null, acts: readonly ArticleAct[], more: Partial<Article> = {}): Article =>
  anArticle({
    state,
    acts,
    wait: aWait({ role, persons: role ? [people[role].id] : [], since: hoursAgo(50) }),
    proposal: state === 'with-author' ? { title: 'Vi räknar kottar', body: proposedBody, by: people.editor.id, at: hoursAgo(30) } : null,
    history,
    ...more,
  });

const municipalities = { items: [{ kommun: '1277', name: 'Åstorp' }] };

/** A server that keeps one article; every act is answered with what the test says it becomes. */
export const serverWith = (kept: { article: Article }, role: keyof typeof people, more: Answers = {}): Answers => ({
  'person.me': () => meAs(people[role]),
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter(({ id }) => ids.includes(id)) }),
  'municipality.list': () => municipalities,
  'notice.list': () => ({ items: [], unread: 0 }),
  'site.read': ({ site }) => ({
    slug: site,
    name: 'Familjen Helsingborg',
    members: [],
    chiefEditorUnit: { place: '1283', name: 'Skol- och fritidsförvaltningen', kommun: '1283' },
  }),
  'article.list': ({ view }) => ({ items: view === 'to-do' ? [summaryOf(kept.article)] : [], next: null }),
  'article.read': () => kept.article,
  ...more,
});

export async function open(
  answers: Answers,
  person: keyof typeof people | null,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Stage & { desk: EditorialDesk }> {
  const on = stage(root, answers, person ? signedIn(people[person]) : undefined);
  const desk = document.createElement('dk-editorial-desk') as EditorialDesk;
  for (const [name, value] of Object.entries({ site: 'familjen-helsingborg', kommun: '1277', ...attributes }))
    desk.setAttribute(name, value);
  const h1 = document.createElement('h1');
  h1.textContent = 'Start';
  root.append(h1, desk);
  await desk.updateComplete;
  return { ...on, desk };
}

export const title = () => page.getByRole('heading', { name: 'Vi räknar kottar i skogen' });
export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const violations = async (): Promise<readonly string[]> =>
  (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
export const hasFocus = (locator: Locator): true | string =>
  locator.elements().includes(focused() as HTMLElement) || `the focus is on ${focused()?.localName} ${focused()?.id}`;
export const inputsOf = (on: Stage, name: keyof Operations) => on.calls.filter((call) => call.name === name).map(({ input }) => input);
