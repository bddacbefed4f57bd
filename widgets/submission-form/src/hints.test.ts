import { anArticle } from '@delakultur/elements/testing';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import {
  bodyText,
  hasFocus,
  LONG,
  onPage,
  open,
  send,
  serverWith,
  submissions,
  violations,
  writeEverything,
  writeText,
} from './test-form.ts';

onPage();

const ADVERTISING = 'Vi räknade kottar.\n\nKöp nu hos **Legobutiken**, bara 199:- i dag.';
const hint = () => page.getByText('kan läsas som reklam', { exact: false });

it('C13: points at what can be read as advertising, with why and how to mend it, and leads there', async () => {
  await open(serverWith({ article: anArticle() }));
  await writeText(ADVERTISING);
  await expect.element(hint()).toBeVisible();
  await expect.element(page.getByText('Du får gärna tipsa om en bok', { exact: false })).toBeVisible();
  expect(await violations()).toEqual([]);
  await page
    .getByRole('button', { name: /^Visa stället/ })
    .first()
    .click();
  await expect.poll(() => hasFocus(bodyText()), LONG).toBe(true);
  const { selectionStart, value } = bodyText().element() as HTMLTextAreaElement;
  expect(value.slice(selectionStart)).toMatch(/^Köp nu/);
});

it('C14: never keeps anybody from sending', async () => {
  const { on } = await open(serverWith({ article: anArticle() }));
  await writeEverything();
  await writeText(ADVERTISING);
  await expect.element(hint()).toBeVisible();
  await send().click();
  await expect.poll(() => submissions(on), LONG).toHaveLength(1);
});

it('lets the author put a hint aside, and take it back', async () => {
  await open(serverWith({ article: anArticle() }));
  await writeText('Vi räknade kottar. Köp nu!');
  await expect.element(hint()).toBeVisible();
  await page.getByRole('button', { name: /^Jag har tänkt på det/ }).click();
  await expect.poll(() => hint().elements()).toEqual([]);
  await page.getByText('Ångra', { exact: true }).click();
  await expect.element(hint()).toBeVisible();
});

it('C20: tells how many hints there are, once, to whoever listens', async () => {
  await open(serverWith({ article: anArticle() }));
  await writeText('Mer finns: [läs mer här](https://www.skolverket.se/).');
  await expect.element(page.getByText('Länken heter bara «läs mer här».', { exact: false })).toBeVisible();
  await expect.element(page.getByText('1 tips om texten, under «Innan du skickar».')).toBeInTheDocument();
});

it('speaks English where the page does', async () => {
  await open(serverWith({ article: anArticle() }), 'author', { lang: 'en' });
  await writeText('There is more: [read more here](https://www.skolverket.se/).');
  await expect.element(page.getByText('The link says only “read more here”.', { exact: false })).toBeVisible();
});
