import { anArticle, offline, people, refuses, signedIn, summaryOf } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bodyText, hasFocus, LONG, onPage, open, saves, send, serverWith, violations, writeEverything } from './test-form.ts';

onPage();

describe('accessibility', () => {
  it('has nothing that axe objects to: empty, with errors, with drafts to choose among, signed out', async () => {
    const kept = { article: anArticle() };
    const { form, on } = await open(serverWith(kept));
    await expect.element(send()).toBeVisible();
    expect(await violations()).toEqual([]);
    await send().click();
    await expect.element(page.getByText('Det här saknas innan du kan skicka')).toBeVisible();
    expect(await violations()).toEqual([]);
    await on.session.signOut();
    await expect.element(page.getByRole('button', { name: 'Logga in' })).toBeVisible();
    expect(await violations()).toEqual([]);
    form.remove();
  });

  it('does not scroll sideways at 320 px, even with long Swedish words', async () => {
    await page.viewport(320, 640);
    const long = 'Huvudlärspridarträffsutvärderingssammanställningsarbete';
    await open(
      serverWith({ article: anArticle() }, { 'article.list': () => ({ items: [summaryOf(anArticle({ title: long }))], next: null }) }),
    );
    await expect.element(page.getByText(long)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Börja på något nytt' }).click();
    await expect.element(send()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 800);
  });

  it('T1: takes an article from nothing to sent by keyboard alone', async () => {
    await open(serverWith({ article: anArticle() }));
    await expect.element(send()).toBeVisible();
    page.getByRole('textbox', { name: 'Rubrik', exact: true }).element().focus();
    await expect.element(bodyText(), LONG).toBeVisible();
    await userEvent.keyboard('Kottar{Tab}{Tab}{Tab}Vi räknade kottar.{Control>}a{/Control}{Control>}b{/Control}');
    await expect.element(bodyText().getByRole('strong')).toHaveTextContent('Vi räknade kottar.');
    await userEvent.keyboard('{Tab}{Tab}{Tab}F{Tab}M{Tab}Nils');
    await expect.element(page.getByRole('option', { name: /Nils Berg/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('button', { name: 'Ta bort Nils Berg' })).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab} {Tab}{Tab}{Enter}');
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Nu ligger artikeln hos Karin Lund' })), LONG).toBe(true);
  });
});

describe('saving', () => {
  it('T1: saves by itself, with an id of its own and the version that it saw', async () => {
    const { on } = await open(serverWith({ article: anArticle() }));
    await writeEverything();
    await expect.element(page.getByText('Sparat nyss · finns på dina andra enheter')).toBeVisible();
    const inputs = saves(on).map(({ input }) => input as { articleId: string; version: number; body: { content: unknown[] } });
    expect(new Set(inputs.map(({ articleId }) => articleId)).size).toBe(1);
    expect(inputs.map(({ version }) => version)).toEqual(inputs.map((_, at) => at));
    expect(inputs.at(-1)!.body.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Vi ' },
          { type: 'text', text: 'räknade', marks: [{ type: 'strong' }] },
          { type: 'text', text: ' kottar.' },
        ],
      },
    ]);
    expect(sessionStorage.length).toBe(0);
  });

  it('T1: offers drafts from another device, and goes on with one', async () => {
    const kept = { article: anArticle() };
    await open(serverWith(kept, { 'article.list': () => ({ items: [summaryOf(kept.article)], next: null }) }));
    await page.getByRole('button', { name: 'Fortsätt skriva: Vi räknar kottar i skogen' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('Vi räknar kottar i skogen');
    await expect.poll(() => bodyText().element().textContent).toContain('Hur det började');
  });

  it('keeps the text in the tab while nothing answers, sends it with the same key, and then leaves nothing behind', async () => {
    const answers = serverWith({ article: anArticle() });
    const { on } = await open({ ...answers, 'article.save': offline });
    await page.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('Kottar');
    await expect.element(page.getByText('Servern svarar inte.', { exact: false })).toBeVisible();
    expect(sessionStorage.getItem(sessionStorage.key(0)!)).toContain('Kottar');
    on.answer(answers);
    window.dispatchEvent(new Event('online'));
    await expect.element(page.getByText('Sparat nyss', { exact: false })).toBeVisible();
    expect(new Set(saves(on).map(({ key }) => key)).size).toBe(1);
    expect(sessionStorage.length).toBe(0);
  });

  it('shows both versions when somebody else has saved, loses neither, and lets one undo the choice', async () => {
    const kept = { article: anArticle({ title: 'Först', version: 1 }) };
    const answers = serverWith(kept);
    const { on } = await open({ ...answers, 'article.list': () => ({ items: [summaryOf(kept.article)], next: null }) });
    await page.getByRole('button', { name: 'Fortsätt skriva: Först' }).click();
    kept.article = anArticle({ title: 'Från telefonen', version: 2 });
    on.answer({ 'article.save': refuses('article-version-stale', 412) });
    await page.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('Från datorn');
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Det finns två versioner av texten' })), LONG).toBe(true);
    await expect.element(page.getByRole('heading', { name: 'Från telefonen' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Från datorn' })).toBeVisible();
    expect(await violations()).toEqual([]);
    on.answer(answers);
    await page.getByRole('button', { name: 'Ta det som är sparat' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('Från telefonen');
    await page.getByText('Ångra', { exact: true }).click();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('Från datorn');
    await expect.element(page.getByText('Sparat nyss', { exact: false })).toBeVisible();
    expect(kept.article).toMatchObject({ title: 'Från datorn', version: 3 });
  });

  it('asks nobody to choose when the answer to the own save was lost', async () => {
    const kept = { article: anArticle({ title: 'Först', version: 1 }) };
    const answers = serverWith(kept);
    const { on } = await open({ ...answers, 'article.list': () => ({ items: [summaryOf(kept.article)], next: null }) });
    await page.getByRole('button', { name: 'Fortsätt skriva: Först' }).click();
    kept.article = anArticle({ title: 'Nytt', version: 2 });
    on.answer({ 'article.save': refuses('article-version-stale', 412) });
    await page.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('Nytt');
    await expect.element(page.getByText('Sparat nyss', { exact: false })).toBeVisible();
  });

  it('can be filled in signed out, and takes the text along when somebody signs in', async () => {
    const { on } = await open(serverWith({ article: anArticle() }), null);
    on.session.next = signedIn(people.author);
    await page.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('Kottar');
    await expect.element(page.getByText('Inte sparat än.', { exact: false })).toBeVisible();
    expect(saves(on)).toEqual([]);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await expect.element(page.getByText('Sparat nyss', { exact: false })).toBeVisible();
    expect(saves(on).at(-1)?.input).toMatchObject({ title: 'Kottar' });
    await expect.element(page.getByText('Inloggad som Åsa Ek, Åstorp')).toBeVisible();
  });

  it('never shows one person’s text to the next who signs in', async () => {
    const { on } = await open({ ...serverWith({ article: anArticle() }), 'article.save': offline });
    await page.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('Åsas tankar');
    on.session.next = signedIn(people.colleague);
    await on.session.switchAccount();
    await expect.element(page.getByText('Inloggad som Nils Berg', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('');
    on.session.next = signedIn(people.author);
    await on.session.switchAccount();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('Åsas tankar');
  });
});

describe('words', () => {
  it('speaks English where the page does', async () => {
    await open(serverWith({ article: anArticle() }), 'author', { lang: 'en' });
    await expect.element(page.getByRole('heading', { name: 'Share something you have done' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Send to your manager' })).toBeVisible();
  });

  it('T4: fills an empty page with questions, and does not take them for a text', async () => {
    await open(serverWith({ article: anArticle() }));
    await page.getByRole('button', { name: 'Lektionsidé' }).click();
    await expect.poll(() => bodyText().element().textContent).toContain('Vad behöver du?');
    await expect.element(page.getByRole('textbox', { name: 'Ålder' })).toBeVisible();
    await expect.element(page.getByText('Texten saknas')).toBeVisible();
  });
});
