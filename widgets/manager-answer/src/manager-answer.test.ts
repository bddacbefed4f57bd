import type { ManagerQuestion } from '@delakultur/contracts/client';
import {
  anArticle,
  focused,
  hoursAgo,
  never,
  offline,
  people,
  refuses,
  stage,
  type Answers,
  type Stage,
} from '@delakultur/elements/testing';
import { createWidgetSdk, languagePlugin, type WidgetSdk } from '@delakultur/sdk';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import './manager-answer.define.ts';
import type { ManagerAnswer } from './manager-answer.element.ts';

let sdk: WidgetSdk;
let root: HTMLElement;
const address = location.pathname + location.search;

beforeEach(async () => {
  root = document.createElement('main');
  document.body.replaceChildren(root);
  document.documentElement.lang = 'sv';
  document.title = 'Svara om en artikel';
  await page.viewport(360, 720);
  sdk = createWidgetSdk({ endpoint: new URL('http://delakultur.localhost/'), plugins: [languagePlugin()] });
  await sdk.ready;
});
afterEach(async () => {
  root.remove();
  sessionStorage.clear();
  history.replaceState(null, '', address);
  await sdk.dispose();
});

const { id: articleId, site, title, body, lang } = anArticle();
const asked: ManagerQuestion = {
  articleId,
  site,
  state: 'waiting',
  since: hoursAgo(26),
  article: { title, body, media: [], lang, authors: [people.author.name, people.colleague.name] },
};
const over = (state: ManagerQuestion['state']): ManagerQuestion => ({ ...asked, state, article: null, since: hoursAgo(50) });
const question: Answers = {
  'answer.read': () => asked,
  'answer.give': ({ answer }) => over(answer === 'agree' ? 'agreed' : 'declined'),
};

async function open(answers: Answers, attributes: Readonly<Record<string, string>> = { token: 'a-link' }) {
  const on: Stage = stage(root, answers);
  const element = document.createElement('dk-manager-answer') as ManagerAnswer;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const h1 = document.createElement('h1');
  h1.textContent = 'Svara om en artikel';
  root.append(h1, element);
  await element.updateComplete;
  return { ...on, element };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const yes = () => button('Ja, jag är med på det');
const no = () => button('Nej, inte nu');
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const violations = async (): Promise<readonly string[]> =>
  (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
const hasFocus = (locator: Locator): true | string =>
  locator.elements().includes(focused() as HTMLElement) || `the focus is on ${focused()?.outerHTML}`;
const given = ({ calls }: Stage) => calls.filter(({ name }) => name === 'answer.give').map(({ input }) => input);

const tokens = ({ calls }: Stage) => calls.map(({ input }) => (input as { token?: string }).token);

describe('accessibility', () => {
  it.each<[string, Answers, () => Locator]>([
    ['asked', question, yes],
    ['waiting', { 'answer.read': never }, () => page.getByText('Hämtar artikeln …')],
    ['failed', {}, () => heading('Svara om en artikel')],
    ['refused', { 'answer.read': refuses('link-refused', 403) }, () => heading('Länken gäller inte längre')],
    ['moved', { 'answer.read': () => over('moved') }, () => heading('Artikeln väntar inte längre på ditt svar')],
    ['answered', { 'answer.read': () => over('agreed') }, () => heading('Frågan är besvarad')],
  ])('has nothing that axe objects to, at 320 px: %s', async (_state, answers, shown) => {
    await page.viewport(320, 640);
    await open(answers);
    await expect.element(shown()).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('T7: answers yes by keyboard, says what happens next, and leads the focus there', async () => {
    const on = await open(question);
    await expect.element(yes()).toHaveAccessibleDescription(/En redaktör går sedan igenom texten tillsammans med Åsa Ek och Nils Berg/);
    yes().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => hasFocus(heading('Tack, ditt ja är skickat'))).toBe(true);
    await expect.element(page.getByText('Nu tar en redaktör vid.', { exact: false })).toBeVisible();
    expect(given(on)).toEqual([{ token: 'a-link', answer: 'agree' }]);
    expect(await violations()).toEqual([]);
  });

  it('C5: answers no with a reason by keyboard, and not without one', async () => {
    const on = await open(question);
    await expect.element(no()).toBeVisible();
    no().element().focus();
    await userEvent.keyboard('{Enter}');
    const reason = page.getByRole('textbox', { name: 'Varför inte nu?' });
    await expect.poll(() => hasFocus(reason)).toBe(true);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => hasFocus(reason)).toBe(true);
    await expect.element(reason).toHaveAccessibleDescription(/Skriv några ord om varför/);
    expect(given(on)).toEqual([]);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('Vänta till efter utvecklingssamtalen.{Tab}{Enter}');
    await expect.poll(() => hasFocus(heading('Tack, ditt nej är skickat'))).toBe(true);
    expect(given(on)).toEqual([{ token: 'a-link', answer: 'decline', reason: 'Vänta till efter utvecklingssamtalen.' }]);
  });

  it('leads the focus back when somebody thinks again', async () => {
    await open(question);
    await no().click();
    await button('Ångra dig').click();
    await expect.poll(() => hasFocus(no())).toBe(true);
  });
});

describe('a manager reads and answers', () => {
  it('sees who asks, and the text as readers will', async () => {
    await open(question);
    await expect.element(heading('Vi räknar kottar i skogen')).toBeVisible();
    await expect.element(page.getByText('Åsa Ek och Nils Berg har skrivit en artikel', { exact: false })).toBeVisible();
    await expect.element(heading('Hur det började')).toBeVisible();
  });

  it('sees a colleague where no name may be shown', async () => {
    await open({ 'answer.read': () => ({ ...asked, article: { ...asked.article!, authors: [] } }) });
    await expect.element(page.getByText('En kollega har skrivit en artikel', { exact: false })).toBeVisible();
  });

  it('keeps what was written when nothing answers, says so, and sends it again', async () => {
    const on = await open({ ...question, 'answer.give': offline });
    await no().click();
    await page.getByRole('textbox').fill('Vänta lite.');
    await button('Skicka ditt nej').click();
    await expect.element(page.getByRole('alert').getByText('Ditt svar har inte gått i väg')).toBeVisible();
    await expect.element(page.getByRole('alert').getByText('Det du har skrivit finns kvar här', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('textbox')).toHaveValue('Vänta lite.');
    on.answer(question);
    await button('Skicka ditt nej').click();
    await expect.element(heading('Tack, ditt nej är skickat')).toBeVisible();
  });

  it('sends once, however often the button is pressed', async () => {
    const on = await open({ ...question, 'answer.give': never });
    await yes().dblClick();
    await expect.element(page.getByText('Skickar ditt svar …')).toBeVisible();
    (no().element() as HTMLElement).click();
    expect(given(on)).toHaveLength(1);
    await expect.element(yes()).toHaveAttribute('aria-disabled', 'true');
  });

  it.each([
    ['link-used', 'declined', 'Frågan är besvarad'],
    ['article-version-stale', 'moved', 'Artikeln väntar inte längre på ditt svar'],
  ] as const)('is told how it stands when somebody was faster: %s', async (slug, state, shown) => {
    const on = await open({ ...question, 'answer.give': refuses(slug) });
    await expect.element(yes()).toBeVisible();
    on.answer({ 'answer.read': () => over(state) });
    await yes().click();
    await expect.poll(() => hasFocus(heading(shown))).toBe(true);
    await expect.element(page.getByText(title)).not.toBeInTheDocument();
  });

  it('tries again what could not be fetched', async () => {
    const on = await open({});
    await expect.element(page.getByRole('alert').getByText('Artikeln kan inte hämtas just nu')).toBeVisible();
    await expect.element(page.getByText('Du är offline. Försök igen när nätet är tillbaka.')).toBeVisible();
    on.answer(question);
    await button('Försök igen').click();
    await expect.element(yes()).toBeVisible();
  });

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    await open(question, { token: 'a-link', lang: 'en' });
    await button('Yes, I agree').click();
    await expect.element(heading('Thank you, your yes is sent')).toBeVisible();
    expect(page.getByRole('link', { name: 'To your desk' }).element().getAttribute('href')).toBe('/mitt?lang=en');
  });
});

describe('A20: the link', () => {
  it('leaves the address at once, and is there when the page is loaded again', async () => {
    history.replaceState(null, '', '#from-the-mail');
    const on = await open(question, {});
    await expect.element(yes()).toBeVisible();
    expect(location.href).not.toContain('from-the-mail');
    root.querySelector('dk-manager-answer')!.remove();
    root.append(document.createElement('dk-manager-answer'));
    await expect.element(yes()).toBeVisible();
    expect(tokens(on)).toEqual(['from-the-mail', 'from-the-mail']);
  });

  it('gives way to another that is opened in the same tab', async () => {
    history.replaceState(null, '', '#first');
    const on = await open(question, {});
    await yes().click();
    await expect.element(heading('Tack, ditt ja är skickat')).toBeVisible();
    location.hash = '#second';
    await expect.element(yes()).toBeVisible();
    expect(tokens(on).at(-1)).toBe('second');
    expect(location.href).not.toContain('second');
  });

  it('is asked for when the address has none', async () => {
    const on = await open(question, {});
    await expect.element(heading('Öppna länken i mejlet igen')).toBeVisible();
    expect(on.calls).toEqual([]);
  });

  it('sends who has none that is valid to the desk', async () => {
    await open({ 'answer.read': refuses('link-refused', 403) });
    await expect.element(page.getByText('Logga in och svara på ditt skrivbord.')).toBeVisible();
    expect(page.getByRole('link', { name: 'Till ditt skrivbord' }).element().getAttribute('href')).toBe('/mitt');
  });
});
