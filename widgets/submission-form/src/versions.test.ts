import { aPicture, anArticle, body, hoursAgo, mediaId, offline, people, proposedBody, type Answers } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bodyText, hasFocus, LONG, onPage, open, saves, serverWith, violations } from './test-form.ts';

onPage();

const version = (number: number, more = {}) => ({
  number,
  title: 'Vi räknar kottar i skogen',
  by: people.author.id,
  at: hoursAgo(30),
  words: 71,
  ...more,
});
const picture = { type: 'picture', attrs: { media: mediaId(1), alt: 'Kottar på rad', caption: '' } } as const;
const older = { type: 'doc' as const, content: [...proposedBody.content, picture] };
const listed: Answers = {
  'article.versions': () => ({
    items: [version(3), version(2, { title: 'Kottar', words: 80 }), version(1, { by: people.colleague.id, words: 1 })],
  }),
  'article.version': ({ number }) => ({ ...version(number, { title: 'Kottar' }), body: older }),
  'media.list': () => ({ items: [aPicture({ description: {} })] }),
};
const toVersions = () => page.getByRole('button', { name: 'Tidigare versioner' });
const title = () => page.getByRole('textbox', { name: 'Rubrik', exact: true });

async function atVersions(more: Answers = {}) {
  const store = { article: anArticle() };
  const opened = await open(serverWith(store, { ...listed, ...more }), 'author', { article: store.article.id });
  await expect.element(bodyText(), LONG).toBeVisible();
  await toVersions().click();
  return { ...opened, store };
}

describe('earlier versions', () => {
  it('T1: says in words what there is, shows what differs, and takes a text back, which can be undone', async () => {
    const { on, store } = await atVersions();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Tidigare versioner' })), LONG).toBe(true);
    const second = page.getByRole('button', { name: /i går, du, 80 ord.*«Kottar»/ });
    await expect.element(second).toBeVisible();
    await expect.element(page.getByRole('button', { name: /i går, Nils Berg, 1 ord/ })).toBeVisible();
    await expect.element(page.getByText('71 ord', { exact: false })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await second.click();
    await expect.poll(() => hasFocus(page.getByRole('group', { name: /jämförd med texten som den är nu/ })), LONG).toBe(true);
    await expect.element(page.getByText('för då kan alla mäta samtidigt.', { exact: false })).toBeVisible();
    await expect.element(page.getByAltText('Kottar på rad')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Ta tillbaka den här texten' }).click();
    await expect.element(title()).toHaveValue('Kottar');
    await expect.element(bodyText(), LONG).toMatchTextContent('för då kan alla mäta samtidigt.');
    await expect.poll(() => saves(on).at(-1)?.input, LONG).toMatchObject({ version: 3, title: 'Kottar', body: older });
    await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click();
    await expect.element(title()).toHaveValue('Vi räknar kottar i skogen');
    await expect.poll(() => store.article, LONG).toMatchObject({ version: 5, body });
  });

  it('are reached and left by keyboard alone', async () => {
    await atVersions();
    await expect.element(page.getByRole('button', { name: /80 ord/ }), LONG).toBeVisible();
    page.getByRole('button', { name: 'Tillbaka till texten' }).element().focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('för då kan alla mäta samtidigt.', { exact: false }), LONG).toBeVisible();
    await expect.poll(() => hasFocus(page.getByRole('group', { name: /jämförd/ })), LONG).toBe(true);
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Ta tillbaka den här texten' })), LONG).toBe(true);
    page.getByRole('button', { name: 'Tillbaka till texten' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => hasFocus(toVersions()), LONG).toBe(true);
  });

  it('fit 320 pixels', async () => {
    await page.viewport(320, 640);
    try {
      await atVersions();
      await page.getByRole('button', { name: /80 ord/ }).click();
      await expect.element(page.getByText('för då kan alla mäta samtidigt.', { exact: false }), LONG).toBeVisible();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    } finally {
      await page.viewport(1280, 800);
    }
  });

  it('say so when there is none', async () => {
    await atVersions({ 'article.versions': () => ({ items: [version(3)] }) });
    await expect.element(page.getByText('Det finns ingen tidigare version än.', { exact: false }), LONG).toBeVisible();
  });

  it('can be asked for again', async () => {
    const { on } = await atVersions({ 'article.versions': offline });
    await expect.element(page.getByText('Tidigare versioner kunde inte hämtas'), LONG).toBeVisible();
    expect(await violations()).toEqual([]);
    on.answer(listed);
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect.element(page.getByRole('button', { name: /80 ord/ }), LONG).toBeVisible();
  });
});
