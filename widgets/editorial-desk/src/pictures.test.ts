import type { Media, MediaDescription } from '@delakultur/contracts/client';
import { aPicture, described, drawnPicture, mediaId, refuses } from '@delakultur/elements/testing';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { button, freshPage, inputsOf, LONG, open, serverWith, violations, waiting } from './testing/desk.ts';

freshPage();

const withPicture = (alt: string) =>
  waiting('ready', 'chief-editor', ['release', 'send-back', 'comment'], {
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Vi räknade kottar.' }] },
        { type: 'picture', attrs: { media: mediaId(1), alt, caption: 'I skogen' } },
      ],
    },
  });

/** The desk of a chief editor, with an article that has one picture. */
async function withDescription(description: Partial<MediaDescription>, more: Parameters<typeof serverWith>[2] = {}) {
  const href = await drawnPicture();
  const kept = { media: aPicture({ description, href }) };
  return open(
    serverWith({ article: withPicture('Kottar på en stubbe') }, 'chief-editor', {
      'media.list': () => ({ items: [kept.media] }),
      'media.describe': ({ description: said, version }): Media =>
        (kept.media = aPicture({ description: said, version: version + 1, href })),
      ...more,
    }),
    'chief-editor',
  );
}

it('C10: shows the picture in the text, and that nobody can be recognised in it', async () => {
  await withDescription(described);
  await expect.element(page.getByRole('img', { name: 'Kottar på en stubbe' }), LONG).toBeVisible();
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Bild 1: ingen går att känna igen.' }).first(), LONG).toBeVisible();
  expect(await violations()).toEqual([]);
});

it('K7: says before the release that a picture with children stops it', async () => {
  await withDescription({ ...described, people: 'children' });
  const check = page.getByRole('region', { name: 'Innan du släpper' }).getByText(/Bild 1: barn eller elever går att känna igen/);
  await expect.element(check, LONG).toBeVisible();
});

it('lets an editor say what the author missed', async () => {
  const on = await withDescription({ ...described, people: null });
  await button('Ändra uppgifterna: Bild 1').click();
  await expect.element(page.getByText('Svara på vem som går att känna igen.')).toBeVisible();
  await page.getByRole('radio', { name: 'Barn eller elever' }).click();
  await expect.element(page.getByText(/den kan inte släppas med bilden i/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await button('Spara uppgifterna').click();
  await expect.element(page.getByText('Uppgifterna om bilden är sparade.')).toBeVisible();
  expect(inputsOf(on, 'media.describe')).toEqual([{ mediaId: mediaId(1), version: 1, description: { ...described, people: 'children' } }]);
});

it('keeps what was answered when somebody else changed the same', async () => {
  await withDescription(described, { 'media.describe': refuses('media-version-stale', 412) });
  await button('Ändra uppgifterna: Bild 1').click();
  await page.getByRole('checkbox', { name: 'Bilden är gjord med AI' }).click();
  await button('Spara uppgifterna').click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'Någon annan har ändrat uppgifterna' })).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: 'Bilden är gjord med AI' })).toBeChecked();
});
