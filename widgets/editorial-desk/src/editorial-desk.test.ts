import type { Article, ArticleAct, ArticleRole, ArticleState, Operations } from '@delakultur/contracts/client';
import {
  aGuideline,
  anArticle,
  focused,
  hoursAgo,
  meAs,
  never,
  offline,
  people,
  proposedBody,
  refuses,
  signedIn,
  stage,
  step,
  summaryOf,
  type Answers,
  type Stage,
} from '@delakultur/elements/testing';
import { createWidgetSdk, languagePlugin, type WidgetSdk } from '@delakultur/sdk';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import './editorial-desk.define.ts';
import type { EditorialDesk } from './editorial-desk.element.ts';

const LONG = { timeout: 5_000 };
let sdk: WidgetSdk;
let root: HTMLElement;

beforeEach(async () => {
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

const history = [
  step('submit', 'author', 'draft', 'with-manager', hoursAgo(80), 2),
  step('agree', 'manager', 'with-manager', 'with-editor', hoursAgo(50), 3),
  step('propose', 'editor', 'with-editor', 'with-author', hoursAgo(30), 4),
  step('approve', 'author', 'with-author', 'ready', hoursAgo(20), 5),
];

/** An article in a state, in the hands of a role. */
const waiting = (state: ArticleState, role: ArticleRole | null, acts: readonly ArticleAct[], more: Partial<Article> = {}): Article =>
  anArticle({
    state,
    acts,
    wait: { role, persons: role ? [people[role].id] : [], since: hoursAgo(50) },
    proposal: state === 'with-author' ? { title: 'Vi räknar kottar', body: proposedBody, by: people.editor.id, at: hoursAgo(30) } : null,
    history,
    ...more,
  });

const municipalities = { items: [{ kommun: '1277', name: 'Åstorp' }] };

/** A server that keeps one article; every act is answered with what the test says it becomes. */
const serverWith = (kept: { article: Article }, role: keyof typeof people, more: Answers = {}): Answers => ({
  'person.me': () => meAs(people[role]),
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter(({ id }) => ids.includes(id)) }),
  'municipality.list': () => municipalities,
  'notice.list': () => ({ items: [], unread: 0 }),
  'article.list': ({ view }) => ({ items: view === 'to-do' ? [summaryOf(kept.article)] : [], next: null }),
  'article.read': () => kept.article,
  ...more,
});

async function open(
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

const title = () => page.getByRole('heading', { name: 'Vi räknar kottar i skogen' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const violations = async (): Promise<readonly string[]> =>
  (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
const hasFocus = (locator: Locator): true | string =>
  locator.elements().includes(focused() as HTMLElement) || `the focus is on ${focused()?.outerHTML}`;
const inputsOf = (on: Stage, name: keyof Operations) => on.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('accessibility', () => {
  it.each([
    ['manager', waiting('with-manager', 'manager', ['agree', 'decline', 'comment'])],
    ['author', waiting('with-author', 'author', ['approve', 'decline', 'comment'])],
    ['chief-editor', waiting('ready', 'chief-editor', ['release', 'send-back', 'comment'])],
    ['editor', waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment'])],
  ] as const)('has nothing that axe objects to: %s', async (role, article) => {
    await open(serverWith({ article }, role), role);
    await expect.element(title()).toBeVisible();
    await expect.element(page.getByText('Åsa Ek', { exact: false }).first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('has nothing that axe objects to: signed out, waiting, empty, failed', async () => {
    const { session, answer, desk } = await open(serverWith({ article: anArticle() }, 'manager', { 'article.list': never }), null);
    await expect.element(button('Logga in')).toBeVisible();
    expect(await violations()).toEqual([]);
    session.become({ phase: 'signed-in', person: signedIn(people.manager) });
    await expect.element(page.getByText('Hämtar artiklar …')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    answer({ 'article.list': () => ({ items: [], next: null }) });
    await page.getByRole('tab', { name: 'Följer' }).click();
    await expect.element(page.getByText('Du följer inga artiklar just nu')).toBeVisible();
    expect(await violations()).toEqual([]);
    answer({ 'article.list': offline });
    await page.getByRole('tab', { name: 'Klart' }).click();
    await expect.element(page.getByRole('alert').getByText('Artiklarna kunde inte hämtas')).toBeVisible();
    expect(await violations()).toEqual([]);
    desk.remove();
  });

  it('does not scroll sideways at 320 px: list, piece, changes, wording', async () => {
    await page.viewport(320, 640);
    const long = 'Huvudlärspridarträffsutvärderingssammanställningsarbete';
    const article = waiting('with-author', 'author', ['approve', 'decline', 'comment'], { title: long });
    await open(serverWith({ article }, 'author'), 'author');
    await page.getByRole('list', { name: 'Artiklar' }).getByRole('button').click();
    await expect.element(button('Godkänn texten')).toBeVisible();
    await expect.element(page.getByText('+ tillagt')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await button('Godkänn inte').click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 800);
  });

  it('shows list, then piece, on a phone, and leads the focus there and back', async () => {
    await page.viewport(360, 740);
    await open(serverWith({ article: waiting('with-manager', 'manager', ['agree', 'decline']) }, 'manager'), 'manager');
    const row = page.getByRole('list', { name: 'Artiklar' }).getByRole('button');
    await row.click();
    await expect.poll(() => hasFocus(title()), LONG).toBe(true);
    await expect.element(page.getByRole('tab', { name: /Att göra/ })).not.toBeInTheDocument();
    await button('Tillbaka till listan').click();
    await expect.poll(() => hasFocus(row), LONG).toBe(true);
    await page.viewport(1280, 800);
  });

  it('C5: lets a manager say no by keyboard alone', async () => {
    const kept = { article: waiting('with-manager', 'manager', ['agree', 'decline', 'comment']) };
    const on = await open(serverWith(kept, 'manager', { 'article.decline': () => waiting('draft', 'author', ['comment']) }), 'manager');
    await expect.element(title()).toBeVisible();
    button('Nej, inte nu').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => hasFocus(page.getByLabelText('Varför inte nu?')), LONG).toBe(true);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('Skriv varför, så att den som läser förstår.')).toBeVisible();
    await expect.poll(() => hasFocus(page.getByLabelText('Varför inte nu?')), LONG).toBe(true);
    await userEvent.keyboard('Vi väntar till våren.{Tab}{Enter}');
    await expect.element(page.getByText('Ditt nej är skickat. Artikeln är ett utkast hos Åsa Ek igen.')).toBeVisible();
    expect(inputsOf(on, 'article.decline')).toEqual([{ articleId: kept.article.id, version: 3, reason: 'Vi väntar till våren.' }]);
  });
});

const EVERY_ACT = [
  'Ja, jag är med på det',
  'Nej, inte nu',
  'Föreslå en text',
  'Be om ändringar',
  'Godkänn texten',
  'Godkänn inte',
  'Släpp artikeln',
  'Skicka tillbaka till redaktören',
  'Skriv vidare',
  'Ta tillbaka',
  'Ta ned artikeln',
];

describe('the acts that are allowed now, and no others', () => {
  it.each([
    ['author', 'draft', ['submit', 'save', 'comment'], ['Skriv vidare']],
    ['author', 'with-manager', ['recall', 'comment'], ['Ta tillbaka']],
    ['manager', 'with-manager', ['agree', 'decline', 'comment'], ['Ja, jag är med på det', 'Nej, inte nu']],
    ['manager', 'with-editor', ['comment'], []],
    ['editor', 'with-editor', ['request-changes', 'propose', 'comment'], ['Föreslå en text', 'Be om ändringar']],
    ['author', 'with-author', ['approve', 'decline', 'comment'], ['Godkänn texten', 'Godkänn inte']],
    ['editor', 'with-author', ['comment'], []],
    ['editor', 'ready', ['comment'], []],
    ['chief-editor', 'ready', ['release', 'send-back', 'comment'], ['Släpp artikeln', 'Skicka tillbaka till redaktören']],
    ['author', 'ready', ['comment'], []],
    ['chief-editor', 'released', ['unpublish', 'comment'], ['Ta ned artikeln']],
    ['author', 'released', ['comment'], []],
    ['chief-editor', 'unpublished', [], []],
  ] as const)('C2, T2: %s, %s', async (role, state, acts, expected) => {
    await open(serverWith({ article: waiting(state, role, acts) }, role), role);
    await expect.element(title()).toBeVisible();
    const shown = EVERY_ACT.filter((name) => button(name).elements().length > 0);
    expect(shown).toEqual(expected);
  });
});

describe('what the desk says', () => {
  it('T2: who has it and since when, in words that fit whoever looks', async () => {
    const article = waiting('with-manager', 'manager', ['recall'], {
      wait: { role: 'manager', persons: [people.manager.id], since: hoursAgo(30) },
    });
    await open(serverWith({ article }, 'author'), 'author');
    await expect.element(page.getByText('Hos din chef Karin Lund sedan', { exact: false }).first()).toBeVisible();
    await expect.element(page.getByText('Efter ett ja tar en redaktör vid.')).toBeVisible();
  });

  it('C2, C5, C12: shows the chief editor who agreed, who approved and that the guidelines were accepted, before a release', async () => {
    const article = waiting('ready', 'chief-editor', ['release', 'send-back']);
    await open(serverWith({ article }, 'chief-editor'), 'chief-editor');
    const list = page.getByRole('region', { name: 'Innan du släpper' });
    await expect.element(list.getByText('Karin Lund, chef, sa ja', { exact: false })).toBeVisible();
    await expect.element(list.getByText('Åsa Ek godkände texten', { exact: false })).toBeVisible();
    await expect.element(list.getByText('Åsa Ek hade godkänt riktlinjerna', { exact: false })).toBeVisible();
  });

  it('T3: shows the author what the editor changed, each change with a sign and a word', async () => {
    await open(serverWith({ article: waiting('with-author', 'author', ['approve', 'decline']) }, 'author'), 'author');
    await expect.element(page.getByText('+ tillagt')).toBeVisible();
    const marks = [...root.querySelector('dk-editorial-desk')!.shadowRoot!.querySelectorAll('.changes .document :is(ins, del)')];
    const words = marks.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(words).toContain('− borttaget: En vecka');
    expect(words).toContain('+ tillagt: Två veckor');
  });

  it('speaks English where the page does', async () => {
    await open(serverWith({ article: waiting('with-manager', 'manager', ['agree', 'decline']) }, 'manager'), 'manager', { lang: 'en' });
    await expect.element(button('Yes, I agree')).toBeVisible();
    await expect.element(page.getByText('Waits for your answer since', { exact: false }).first()).toBeVisible();
  });

  it('marks quietly what is new, and forgets the mark when the article is opened', async () => {
    await page.viewport(360, 740);
    const article = waiting('with-manager', 'manager', ['agree', 'decline']);
    const notice = {
      id: '0199a000-0000-4000-8000-0000000000aa',
      kind: 'submitted',
      site: article.site,
      articleId: article.id,
      at: hoursAgo(3),
      readAt: null,
    };
    const on = await open(
      serverWith({ article }, 'manager', {
        'notice.list': () => ({ items: [notice], unread: 1 }),
        'notice.read': () => ({ ...notice, readAt: hoursAgo(0) }),
      }),
      'manager',
    );
    await expect.element(page.getByText('Nytt')).toBeVisible();
    await page.getByRole('list', { name: 'Artiklar' }).getByRole('button').click();
    await expect.poll(() => inputsOf(on, 'notice.read'), LONG).toEqual([{ noticeId: notice.id }]);
    await page.viewport(1280, 800);
  });
});

describe('acting', () => {
  it('C5: takes the manager’s yes with the version that they saw, and says what happens next', async () => {
    const kept = { article: waiting('with-manager', 'manager', ['agree', 'decline', 'comment']) };
    const on = await open(
      serverWith(kept, 'manager', { 'article.agree': () => waiting('with-editor', 'editor', ['comment'], { version: 4 }) }),
      'manager',
    );
    await button('Ja, jag är med på det').click();
    await expect.element(page.getByText('Ditt ja är skickat. Nu tar en redaktör vid.')).toBeVisible();
    expect(inputsOf(on, 'article.agree')).toEqual([{ articleId: kept.article.id, version: 3 }]);
    await expect.element(page.getByText('Du behöver inte göra något just nu.')).toBeVisible();
  });

  it('tells what happened when somebody was faster, keeps what was typed, and does not act', async () => {
    const kept = { article: waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment'], { history: history.slice(0, 2) }) };
    await open(serverWith(kept, 'editor', { 'article.request-changes': refuses('article-version-stale', 412) }), 'editor');
    await button('Be om ändringar').click();
    await page.getByLabelText('Vad behöver ändras?').fill('Mer om barnen.');
    kept.article = waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment'], {
      version: 6,
      history: [
        ...history.slice(0, 3),
        step('decline', 'author', 'with-author', 'with-editor', hoursAgo(0), 6, 'Jag vill ha kvar min rubrik.'),
      ],
    });
    await button('Skicka till skribenten').click();
    await expect.element(page.getByText('Artikeln har ändrats sedan du öppnade den.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Åsa Ek godkände inte den föreslagna texten', { exact: false }).first()).toBeVisible();
    await expect.element(page.getByLabelText('Vad behöver ändras?')).toHaveValue('Mer om barnen.');
    expect(await violations()).toEqual([]);
  });

  it('keeps the reason when nothing answers, and says so', async () => {
    const kept = { article: waiting('with-manager', 'manager', ['agree', 'decline']) };
    await open(serverWith(kept, 'manager', { 'article.decline': offline }), 'manager');
    await button('Nej, inte nu').click();
    await page.getByLabelText('Varför inte nu?').fill('Vi väntar.');
    await button('Skicka ditt nej').click();
    await expect
      .element(page.getByRole('alert').getByText('Inget svar från nätet. Det du har skrivit finns kvar.', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByLabelText('Varför inte nu?')).toHaveValue('Vi väntar.');
  });

  it('C3: lets an editor reword title and text, and sends the checked document', async () => {
    const kept = { article: waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment']) };
    const on = await open(
      serverWith(kept, 'editor', { 'article.propose': () => waiting('with-author', 'author', ['comment'], { version: 4 }) }),
      'editor',
    );
    await button('Föreslå en text').click();
    await page.getByLabelText('Rubrik', { exact: true }).fill('Kottar blev matematik');
    await page.getByLabelText('Text', { exact: true }).fill('Vi _räknade_.');
    expect(await violations()).toEqual([]);
    await button('Skicka förslaget').click();
    await expect.element(page.getByText('Förslaget är skickat. Nu väntar det på svar från Åsa Ek.')).toBeVisible();
    expect(inputsOf(on, 'article.propose')).toEqual([
      {
        articleId: kept.article.id,
        version: 3,
        title: 'Kottar blev matematik',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Vi ' },
                { type: 'text', text: 'räknade', marks: [{ type: 'em' }] },
                { type: 'text', text: '.' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('C2: asks before an article is taken down, names it, and does nothing on a no', async () => {
    const kept = { article: waiting('released', null, ['unpublish']) };
    const on = await open(
      serverWith(kept, 'chief-editor', { 'article.unpublish': () => waiting('unpublished', null, []) }),
      'chief-editor',
    );
    await button('Ta ned artikeln').click();
    await page.getByLabelText('Varför tas den ned?').fill('Skribenten ber om det.');
    await page
      .getByLabelText('Varför tas den ned?')
      .element()
      .closest('.reason-form')!
      .querySelector<HTMLElement>('.button.danger')!
      .click();
    await expect.element(page.getByRole('dialog', { name: 'Ta ned «Vi räknar kottar i skogen»?' })).toBeVisible();
    await button('Nej, låt den vara kvar').click();
    expect(inputsOf(on, 'article.unpublish')).toEqual([]);
  });

  it('writes in the conversation', async () => {
    const kept = { article: waiting('with-editor', 'editor', ['propose', 'request-changes', 'comment']) };
    const comments = [
      { id: '0199a000-0000-4000-8000-0000000000cc', by: people.editor.id, role: 'editor', at: hoursAgo(0), text: 'Fin början!' } as const,
    ];
    const on = await open(serverWith(kept, 'editor', { 'article.comment': () => ({ ...kept.article, comments }) }), 'editor');
    await page.getByLabelText('Skriv i samtalet').fill('Fin början!');
    await button('Skicka').click();
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Fin början!' })).toBeVisible();
    await expect.element(page.getByLabelText('Skriv i samtalet')).toHaveValue('');
    expect(inputsOf(on, 'article.comment')).toEqual([{ articleId: kept.article.id, text: 'Fin början!' }]);
  });

  it('T1: opens a draft in the form, in place, and comes back', async () => {
    const article = anArticle();
    await open(serverWith({ article }, 'author', { 'guideline.read': () => aGuideline() }), 'author');
    await button('Skriv vidare').click();
    await expect.element(page.getByLabelText('Rubrik', { exact: true })).toHaveValue('Vi räknar kottar i skogen');
    await button('Tillbaka till skrivbordet').click();
    await expect.element(page.getByRole('tab', { name: 'Att göra (1)' })).toBeVisible();
  });

  it('opens a draft in the page’s own form where there is one', async () => {
    const article = anArticle();
    const { desk } = await open(serverWith({ article }, 'author', { 'guideline.read': () => aGuideline() }), 'author');
    await expect.element(button('Skriv vidare')).toBeVisible();
    await import('@delakultur/submission-form/define');
    const form = document.createElement('dk-submission-form');
    form.setAttribute('site', 'familjen-helsingborg');
    root.append(form);
    await page.getByRole('button', { name: 'Börja på något nytt' }).click();
    await button('Skriv vidare').click();
    await expect.element(page.getByLabelText('Rubrik', { exact: true })).toHaveValue('Vi räknar kottar i skogen');
    expect(form.shadowRoot?.activeElement?.id).toBe('title');
    expect(desk.shadowRoot?.querySelector('dk-submission-form')).toBeNull();
  });

  it('leaves nothing of one person’s desk to the next', async () => {
    const { session } = await open(serverWith({ article: waiting('with-manager', 'manager', ['agree', 'decline']) }, 'manager'), 'manager');
    await expect.element(title()).toBeVisible();
    await expect.element(page.getByText('Inloggad som Karin Lund, Åstorp')).toBeVisible();
    await session.signOut();
    await expect.element(button('Logga in')).toBeVisible();
    expect(title().elements()).toEqual([]);
  });
});
