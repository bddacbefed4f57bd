import { anArticle, aPicture, focused, mediaId, offline, people, refuses, signedIn } from '@delakultur/elements/testing';
import type { Document } from '@delakultur/document';
import { ProblemError } from '@delakultur/sdk';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bodyText, LONG, onPage, open, saves, selectedWords, serverWith, violations, writeText } from './test-form.ts';

onPage();

const title = () => page.getByRole('textbox', { name: 'Rubrik', exact: true });
const saved = () => page.getByText('Sparat nyss', { exact: false });
const kept = (): string => Object.values({ ...sessionStorage }).join(' ');
const comesBack = (): boolean => window.dispatchEvent(new Event('focus'));
const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Somebody who opens the draft, the caret at the end of its first paragraph. */
async function writing(article = anArticle({ title: 'Först', version: 1 })) {
  const store = { article };
  const answers = serverWith(store);
  const opened = await open(answers, 'author', { article: article.id });
  await expect.element(bodyText(), LONG).toMatchTextContent('Hur det började');
  return { ...opened, store, answers };
}

async function typeAtEnd(words: string): Promise<void> {
  await bodyText().click();
  await userEvent.keyboard(`{Control>}{End}{/Control}${words}`);
}

const notOnline = (isOnline: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
};

describe('T1: no word is lost', () => {
  it('while the network is gone: everything stays in the tab, and comes as one version when it is back', async () => {
    const { on, answers } = await writing();
    notOnline(false);
    try {
      on.answer({ 'article.save': offline });
      await typeAtEnd(' Ett.');
      await expect.element(page.getByText('Du är offline.', { exact: false }), LONG).toBeVisible();
      await typeAtEnd(' Två.');
      await typeAtEnd(' Tre.');
      await expect.poll(kept).toContain('Tre.');
    } finally {
      notOnline(true);
    }
    const before = saves(on).length;
    on.answer(answers);
    window.dispatchEvent(new Event('online'));
    await expect.element(saved(), LONG).toBeVisible();
    expect(saves(on).slice(before)).toHaveLength(1);
    expect(JSON.stringify(saves(on).at(-1)!.input)).toContain('Ett. Två. Tre.');
    expect(sessionStorage.length).toBe(0);
  });

  it('when the answer to a save was lost and the page with it: the same save is sent again, and nobody has to choose', async () => {
    const { on, form, answers, store } = await writing();
    on.answer({
      'article.save': (input, options) => {
        void answers['article.save']!(input, options);
        return offline();
      },
    });
    await typeAtEnd(' Ett.');
    await expect.element(page.getByText('Servern svarar inte.', { exact: false }), LONG).toBeVisible();
    await typeAtEnd(' Två.');
    await expect.poll(kept).toContain('Två.');
    const { key } = saves(on).at(-1)!;
    form.remove();
    const sent = saves(on).length;
    on.answer({
      'article.save': (input, options) => (options.key === key ? store.article : answers['article.save']!(input, options)),
    });
    await open({}, 'author', { article: store.article.id });
    await expect.element(saved(), LONG).toBeVisible();
    expect(saves(on)[sent]!.key).toBe(key);
    expect(saves(on)).toHaveLength(sent + 2);
    await expect.element(bodyText()).toMatchTextContent('Ett. Två.');
    expect(JSON.stringify(store.article.body)).toContain('Ett. Två.');
  });

  it('in the middle of a word, when the page is loaded anew', async () => {
    const { form, store, on, answers } = await writing();
    on.answer({ 'article.save': offline });
    await typeAtEnd(' Mitt i ett or');
    form.remove();
    on.answer(answers);
    await open({}, 'author', { article: store.article.id });
    await expect.element(bodyText(), LONG).toMatchTextContent('Mitt i ett or');
    await expect.element(saved(), LONG).toBeVisible();
    expect(JSON.stringify(store.article.body)).toContain('Mitt i ett or');
  });

  it('when it was kept as Markdown by an earlier form: carried over, once', async () => {
    const draft = { title: 'Förr', text: 'Vi **räknade**.', coAuthors: [] };
    const key = `delakultur:unsaved:familjen-helsingborg:${people.author.id}`;
    sessionStorage.setItem(key, JSON.stringify({ articleId: anArticle().id, version: 0, draft }));
    const { on } = await open(serverWith({ article: anArticle() }));
    await expect.element(title()).toHaveValue('Förr');
    await expect.element(bodyText().getByRole('strong'), LONG).toMatchTextContent('räknade');
    await expect.element(saved(), LONG).toBeVisible();
    expect(saves(on).at(-1)!.input).toMatchObject({ title: 'Förr', articleId: anArticle().id });
    await expect.poll(kept, LONG).toBe('');
  });

  it('when the time runs out: the text stays, and the same draft goes on', async () => {
    const { on, store } = await writing();
    on.session.next = signedIn(people.author);
    on.answer({ 'article.save': refuses('not-signed-in', 401) });
    await typeAtEnd(' Ett.');
    on.session.become({ phase: 'signed-out', reason: 'expired' });
    await typeAtEnd(' Två.');
    await expect.element(bodyText()).toMatchTextContent('Ett. Två.');
    await expect.poll(kept).toContain('Två.');
    on.answer(serverWith(store));
    await page.getByRole('button', { name: 'Logga in' }).click();
    await expect.element(saved(), LONG).toBeVisible();
    await expect.element(bodyText()).toMatchTextContent('Ett. Två.');
    expect(new Set(saves(on).map(({ input }) => (input as { articleId: string }).articleId))).toEqual(new Set([store.article.id]));
  });

  it('and none is left for the next at a shared computer, not even by undoing', async () => {
    const { on } = await open(serverWith({ article: anArticle() }));
    await bodyText().click();
    await userEvent.keyboard('Åsas tankar');
    await expect.element(saved(), LONG).toBeVisible();
    await bodyText().click();
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}');
    on.session.next = signedIn(people.colleague);
    await on.session.switchAccount();
    await expect.element(page.getByText('Inloggad som Nils Berg', { exact: false })).toBeVisible();
    await bodyText().click();
    await userEvent.keyboard('{Control>}z{/Control}Nils');
    await expect.element(bodyText()).toMatchTextContent(/^Nils$/);
    expect(document.querySelector('dk-submission-form')!.shadowRoot!.textContent).not.toContain('Åsas tankar');
  });
});

describe('a draft that is written in two places', () => {
  it('T1: is the latest when one comes back to it, with the caret where it was', async () => {
    const { store, on } = await writing();
    await typeAtEnd('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    await expect.poll(selectedWords, LONG).toBe('pet.');
    const [first, ...rest] = store.article.body.content;
    const before = { type: 'paragraph', content: [{ type: 'text', text: 'Skrivet på telefonen.' }] } as const;
    store.article = anArticle({
      ...store.article,
      title: 'Från telefonen',
      version: 2,
      body: { type: 'doc', content: [before, first!, ...rest] },
    });
    comesBack();
    await expect.element(bodyText()).toMatchTextContent('Skrivet på telefonen.');
    await expect.element(title()).toHaveValue('Från telefonen');
    await expect.element(page.getByText('Texten är ändrad på ett annat ställe.', { exact: false })).toBeVisible();
    expect(selectedWords()).toBe('pet.');
    expect(focused()?.id).toBe('text');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(saves(on)).toEqual([]);
    await userEvent.keyboard('{ArrowRight} Och sedan.');
    await expect.element(saved(), LONG).toBeVisible();
    await expect.poll(() => saves(on).at(-1)?.input, LONG).toMatchObject({ version: 2, title: 'Från telefonen' });
  });

  it('says so when it has been sent from elsewhere', async () => {
    const { store } = await writing();
    store.article = anArticle({ ...store.article, version: 2, state: 'with-manager', acts: ['recall'] });
    comesBack();
    await expect.element(page.getByText('Artikeln går inte att ändra just nu')).toBeVisible();
  });
});

const picture = { type: 'picture', attrs: { media: mediaId(1), alt: 'Kottar på rad', caption: '' } } as const;
const facts = { type: 'facts', attrs: { age: '4–5 år', time: '', material: '', goal: '' } } as const;
const row = (type: 'table_header' | 'table_cell', ...texts: readonly string[]) =>
  ({ type: 'table_row', content: texts.map((text) => ({ type, content: [{ type: 'text', text }] })) }) as const;
const table = { type: 'table', content: [row('table_header', 'Barn', 'Kottar'), row('table_cell', 'Ella', '11')] } as const;

describe('two versions that meet', () => {
  it('T1: are both shown whole, and what is chosen away can still be had back as an earlier version', async () => {
    const { on, answers, store } = await writing();
    const theirs = {
      type: 'doc',
      content: [picture, facts, table, { type: 'paragraph', content: [{ type: 'text', text: 'Från telefonen.' }] }],
    } as Document;
    store.article = anArticle({ ...store.article, version: 2, body: theirs });
    on.answer({
      'article.save': refuses('article-version-stale', 412),
      'media.list': () => ({ items: [aPicture({})] }),
      'article.versions': () => ({ items: [] }),
    });
    await typeAtEnd(' Ett.');
    await expect.element(page.getByRole('heading', { name: 'Det finns två versioner av texten' }), LONG).toBeVisible();
    await expect.element(page.getByAltText('Kottar på rad')).toBeInTheDocument();
    await expect.element(page.getByText('4–5 år')).toBeVisible();
    await expect.element(page.getByRole('cell', { name: '11' })).toBeVisible();
    expect(kept()).toContain('Ett.');
    expect(await violations()).toEqual([]);
    on.answer({ 'article.save': answers['article.save']! });
    await page.getByRole('button', { name: 'Ta det som är sparat' }).click();
    await expect.element(bodyText(), LONG).toMatchTextContent('Från telefonen.');
    expect(saves(on).filter(({ input }) => (input as { version: number }).version === 2)).toEqual([]);
    await page.getByRole('button', { name: 'Tidigare versioner' }).click();
    await page.getByRole('button', { name: /^Det du valde bort nyss/ }).click();
    await page.getByRole('button', { name: 'Ta tillbaka den här texten' }).click();
    await expect.element(bodyText(), LONG).toMatchTextContent('repet. Ett.');
    await expect.poll(() => JSON.stringify(store.article.body), LONG).toContain('repet. Ett.');
  });
});

describe('a text that the server does not take', () => {
  it('is kept, the reason said beside the field, and sent again when it is changed', async () => {
    const { on, answers } = await writing();
    on.answer({ 'article.save': refuses('media-unknown', 422) });
    await typeAtEnd(' Ett.');
    await expect.element(bodyText(), LONG).toHaveAccessibleDescription(/En bild eller en fil i texten hör till en annan artikel/);
    expect(kept()).toContain('Ett.');
    on.answer(answers);
    await typeAtEnd(' Två.');
    await expect.element(saved(), LONG).toBeVisible();
    await expect.element(bodyText()).not.toHaveAccessibleDescription(/annan artikel/);
    expect(JSON.stringify(saves(on).at(-1)!.input)).toContain('Ett. Två.');
  });

  it('is too long a title: said beside the title', async () => {
    const { on } = await writing();
    on.answer({
      'article.save': () => {
        const errors = [{ pointer: '/title', detail: 'Too long' }];
        throw new ProblemError({ type: 'https://delakultur.example/problems/invalid-request', title: 'No', status: 400, errors });
      },
    });
    await title().fill('Kottar');
    await expect.element(title(), LONG).toHaveAccessibleDescription(/Texten är för lång/);
  });
});

describe('leaving the page', () => {
  it('asks only when something is unsaved that cannot be sent at this moment', async () => {
    const { on, answers } = await writing();
    expect(mayLeave()).toBe(true);
    await typeAtEnd(' Ett.');
    expect(mayLeave()).toBe(true);
    await expect.element(saved(), LONG).toBeVisible();
    on.answer({ 'article.save': refuses('media-unknown', 422) });
    await typeAtEnd(' Två.');
    await expect.element(page.getByText('Inte sparat.', { exact: false }), LONG).toBeVisible();
    expect(mayLeave()).toBe(false);
    on.answer(answers);
    await typeAtEnd(' Tre.');
    await expect.element(saved(), LONG).toBeVisible();
    expect(mayLeave()).toBe(true);
  });

  it('asks whoever is not signed in, but not on their way to sign in', async () => {
    await open(serverWith({ article: anArticle() }), null);
    await expect.element(page.getByRole('button', { name: 'Logga in' })).toBeVisible();
    expect(mayLeave()).toBe(true);
    await title().fill('Kottar');
    expect(mayLeave()).toBe(false);
    await page.getByRole('button', { name: 'Logga in' }).click();
    expect(mayLeave()).toBe(true);
  });

  it('takes in Markdown that was typed in this very moment', async () => {
    await open(serverWith({ article: anArticle() }), null);
    await writeText('Ett **ord**');
    window.dispatchEvent(new Event('pagehide'));
    expect(kept()).toContain('strong');
  });
});
