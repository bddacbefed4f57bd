import type { ArticleComment } from '@delakultur/contracts/client';
import { hoursAgo, offline, people } from '@delakultur/elements/testing';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, freshPage, hasFocus, inputsOf, LONG, open, root, serverWith, title, violations, waiting } from './testing/desk.ts';

freshPage();

const remark = (text: string, anchor: ArticleComment['anchor'], at = 1): ArticleComment => ({
  id: `0199a000-0000-4000-8000-0000000000c${at}`,
  by: people.editor.id,
  role: 'editor',
  at: hoursAgo(at),
  text,
  anchor,
});
const BEGINNING = 'I höstas hittade barnen fyra kottar på gården.';
const onPassage = (at: number) => button(`Kommentera stycke ${at}`);
const ACTS = ['propose', 'request-changes', 'comment'] as const;

it('writes about the whole article', async () => {
  const kept = { article: waiting('with-editor', 'editor', ACTS) };
  const on = await open(
    serverWith(kept, 'editor', { 'article.comment': () => ({ ...kept.article, comments: [remark('Fin början!', null)] }) }),
    'editor',
  );
  await page.getByLabelText('Skriv i samtalet').fill('Fin början!');
  await button('Skicka').click();
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Fin början!' })).toBeVisible();
  await expect.element(page.getByLabelText('Skriv i samtalet')).toHaveValue('');
  expect(inputsOf(on, 'article.comment')).toEqual([{ articleId: kept.article.id, text: 'Fin början!', anchor: null }]);
});

it('T3: writes about a passage, by keyboard, and shows it beside the passage', async () => {
  const kept = { article: waiting('with-editor', 'editor', ACTS) };
  const on = await open(
    serverWith(kept, 'editor', {
      'article.comment': ({ text, anchor }) => ({ ...kept.article, comments: [remark(text, anchor ?? null)] }),
    }),
    'editor',
  );
  await expect.element(onPassage(1)).toBeVisible();
  (onPassage(1).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => hasFocus(page.getByLabelText('Din kommentar till stycket')), LONG).toBe(true);
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('Vilken höst?{Tab}{Enter}');
  const thread = page.getByRole('group', { name: 'Kommentarer till stycke 1' });
  await expect.element(thread.getByText('Vilken höst?')).toBeVisible();
  await expect.poll(() => hasFocus(onPassage(1)), LONG).toBe(true);
  expect(inputsOf(on, 'article.comment')).toMatchObject([
    { articleId: kept.article.id, text: 'Vilken höst?', anchor: { block: 0, quote: expect.stringContaining(BEGINNING) } },
  ]);
  expect(await violations()).toEqual([]);
});

it('says what a comment was about whose passage is gone', async () => {
  const article = waiting('with-editor', 'editor', ACTS, { comments: [remark('Det kan gå bort.', { block: null, quote: BEGINNING })] });
  await open(serverWith({ article }, 'editor'), 'editor');
  await expect.element(page.getByText(`Om ett stycke som inte finns kvar: «${BEGINNING}»`)).toBeVisible();
});

it('says what a comment is about where the passage itself is not in sight', async () => {
  const article = waiting('with-author', 'author', ['approve', 'settle', 'decline', 'comment'], {
    comments: [remark('Vilken höst?', { block: 0, quote: BEGINNING })],
  });
  await open(serverWith({ article }, 'author'), 'author');
  await expect.element(page.getByText(`Om «${BEGINNING}»`)).toBeVisible();
  await page.getByRole('radio', { name: 'Nuvarande text' }).click();
  await expect.element(page.getByRole('group', { name: 'Kommentarer till stycke 1' }).getByText('Vilken höst?')).toBeVisible();
  await expect.element(page.getByText(`Om «${BEGINNING}»`)).not.toBeInTheDocument();
});

it('keeps what was typed about a passage when nothing answers, and when the text above has grown', async () => {
  const kept = { article: waiting('with-editor', 'editor', ACTS) };
  const { desk } = await open(serverWith(kept, 'editor', { 'article.comment': offline }), 'editor');
  await onPassage(3).click();
  await page.getByLabelText('Din kommentar till stycket').fill('Vad sa Ella?');
  await root.querySelector('dk-editorial-desk')!.shadowRoot!.querySelector<HTMLElement>('.thread .button')!.click();
  await expect.element(page.getByRole('alert').getByText('Inget svar från nätet.', { exact: false })).toBeVisible();
  const [first, ...rest] = kept.article.body.content;
  kept.article = { ...kept.article, version: 4, body: { type: 'doc', content: [first!, first!, ...rest] } };
  window.dispatchEvent(new Event('focus'));
  await expect.element(page.getByText('Artikeln har ändrats sedan du öppnade den.', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('group', { name: 'Kommentarer till stycke 4' })).toBeVisible();
  await expect.element(page.getByLabelText('Din kommentar till stycket')).toHaveValue('Vad sa Ella?');
  desk.remove();
});

it('fits 320 pixels with a thread open, and targets are large enough to hit', async () => {
  await page.viewport(320, 800);
  const article = waiting('with-editor', 'editor', ACTS, { comments: [remark('Vilken höst?', { block: 0, quote: BEGINNING })] });
  await open(serverWith({ article }, 'editor'), 'editor');
  await page.getByRole('list', { name: 'Artiklar' }).getByRole('button').click();
  await expect.element(title()).toBeVisible();
  await onPassage(2).click();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const { width, height } = onPassage(1).element().getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});
