import type { Article } from '@delakultur/contracts/client';
import { anArticle, people } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, freshPage, hasFocus, inputsOf, LONG, open, serverWith, violations, waiting } from './testing/desk.ts';

freshPage();

const ACTS = ['approve', 'settle', 'decline', 'comment'] as const;
const REFUSED = 'Vad vill du ha annorlunda?';

const approved = (): Article => waiting('ready', 'chief-editor', ['comment'], { version: 4 });
const givenBack = (): Article => waiting('with-editor', 'editor', ['comment'], { version: 4 });

async function proposed(more: Partial<Article> = {}) {
  const article = waiting('with-author', 'author', ACTS, more);
  const on = await open(
    serverWith({ article }, 'author', { 'article.approve': approved, 'article.settle': givenBack, 'article.decline': givenBack }),
    'author',
  );
  await expect.element(button('Skicka ditt svar')).toBeVisible();
  return { ...on, article };
}

const change = (at: number) => page.getByRole('group', { name: new RegExp(`^Ändring ${at} av 4`) });
const answer = (at: number, name: string) => change(at).getByRole('radio', { name }).click();

describe('T3: a proposal, one change at a time', () => {
  it('is accessible before, amid and after', async () => {
    await proposed();
    expect(await violations()).toEqual([]);
    await answer(1, 'Ja, ändra');
    await answer(2, 'Behåll min text');
    expect(await violations()).toEqual([]);
    await button('Skicka ditt svar').click();
    await expect.element(page.getByText('2 ändringar saknar svar.')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('asks about the title too, chooses nothing beforehand, and counts', async () => {
    await proposed();
    await expect.element(change(1).getByText('Ändring 1 av 4: rubriken')).toBeVisible();
    expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(1); // what is shown: the changes
    await answer(1, 'Ja, ändra');
    await expect.element(page.getByRole('status').getByText('1 av 4 besvarade.')).toBeVisible();
  });

  it('approves when every change is accepted', async () => {
    const { article, ...on } = await proposed();
    await button('Godkänn alla').click();
    await expect.poll(() => hasFocus(button('Skicka ditt svar')), LONG).toBe(true);
    await expect.element(page.getByText('Redaktörens text blir artikelns text, och huvudredaktören kan släppa den.')).toBeVisible();
    await button('Skicka ditt svar').click();
    await expect.element(page.getByText('Du har godkänt texten. Nu är det huvudredaktörens tur.')).toBeVisible();
    expect(inputsOf(on, 'article.approve')).toEqual([{ articleId: article.id, version: 3 }]);
  });

  it('gives the rest back to the editor with a reason when some are accepted', async () => {
    const { article, ...on } = await proposed();
    await answer(1, 'Behåll min text');
    await answer(2, 'Ja, ändra');
    await answer(3, 'Behåll min text');
    await answer(4, 'Ja, ändra');
    await expect
      .element(page.getByText('Det du har sagt ja till ändras. Resten går tillbaka till redaktören tillsammans med ditt skäl.'))
      .toBeVisible();
    await button('Skicka ditt svar').click();
    await expect.poll(() => hasFocus(page.getByLabelText(REFUSED)), LONG).toBe(true);
    await page.getByLabelText(REFUSED).fill('Jag vill ha kvar min rubrik.');
    await button('Skicka ditt svar').click();
    await expect.element(page.getByText('Ditt svar är skickat. Nu är det redaktörens tur igen.')).toBeVisible();
    expect(inputsOf(on, 'article.settle')).toEqual([
      { articleId: article.id, version: 3, title: false, accepted: [0, 2], reason: 'Jag vill ha kvar min rubrik.' },
    ]);
  });

  it('keeps apart what is written to the editor and why the article is taken back', async () => {
    const article = waiting('with-author', 'author', [...ACTS, 'withdraw']);
    await open(serverWith({ article }, 'author'), 'author');
    await answer(1, 'Behåll min text');
    await page.getByLabelText(REFUSED).fill('Jag vill ha kvar min rubrik.');
    await button('Ta tillbaka artikeln').first().click();
    await expect.poll(() => hasFocus(page.getByLabelText('Varför tar du tillbaka den?')), LONG).toBe(true);
    await page.getByLabelText('Varför tar du tillbaka den?').fill('Jag vill tänka om.');
    await expect.element(page.getByLabelText(REFUSED)).toHaveValue('Jag vill ha kvar min rubrik.');
    expect(await violations()).toEqual([]);
  });

  it('declines when none is accepted', async () => {
    const { article, ...on } = await proposed();
    for (const at of [1, 2, 3, 4]) await answer(at, 'Behåll min text');
    await page.getByLabelText(REFUSED).fill('Det låter inte som jag.');
    await button('Skicka ditt svar').click();
    await expect.element(page.getByText('Ditt svar är skickat.', { exact: false })).toBeVisible();
    expect(inputsOf(on, 'article.decline')).toEqual([{ articleId: article.id, version: 3, reason: 'Det låter inte som jag.' }]);
  });

  it('is answered by keyboard alone, and leads to what has no answer', async () => {
    const { ...on } = await proposed();
    (change(1).getByRole('radio', { name: 'Ja, ändra' }).element() as HTMLElement).focus();
    await userEvent.keyboard(' {Tab} {Tab}{ArrowRight}');
    await expect.element(page.getByRole('status').getByText('3 av 4 besvarade.')).toBeVisible();
    (button('Skicka ditt svar').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('1 ändring saknar svar.')).toBeVisible();
    await expect.poll(() => hasFocus(change(4).getByRole('radio', { name: 'Ja, ändra' })), LONG).toBe(true);
    expect(inputsOf(on, 'article.settle')).toEqual([]);
  });

  it('keeps the answers while the person reads the whole text', async () => {
    await proposed();
    await answer(2, 'Ja, ändra');
    await page.getByRole('radio', { name: 'Nuvarande text' }).click();
    await page.getByRole('radio', { name: 'Ändringar' }).click();
    await expect.element(change(2).getByRole('radio', { name: 'Ja, ändra' })).toBeChecked();
  });

  it('says what changes where the words do not', async () => {
    const strong = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Nästa gång börjar vi med repet.', marks: [{ type: 'strong' }] }],
    } as const;
    const { body, title } = anArticle();
    await proposed({
      proposal: {
        title,
        body: { type: 'doc', content: [...body.content.slice(0, 4), strong] },
        by: people.editor.id,
        at: '2026-11-20T08:00:00Z',
      },
    });
    await expect.element(page.getByText('Orden är desamma.', { exact: false })).toBeVisible();
  });

  it('shows an editor the same changes, without questions', async () => {
    const article = waiting('with-author', 'author', ['comment']);
    await open(serverWith({ article }, 'editor'), 'editor');
    await expect.element(page.getByText('+ tillagt')).toBeVisible();
    expect(page.getByRole('radio', { name: 'Ja, ändra' }).elements()).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});
