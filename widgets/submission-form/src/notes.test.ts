import { anArticle, hoursAgo, people, signedIn, step } from '@delakultur/elements/testing';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { bodyText, hasFocus, LONG, onPage, open, saves, selectedWords, send, serverWith, violations } from './test-form.ts';

onPage();

const returned = anArticle({
  sending: 'return',
  editor: people.editor.id,
  history: [step('request-changes', 'editor', 'with-editor', 'draft', hoursAgo(3), 3, 'Ta bort affärens namn.', { code: 'advertising' })],
  comments: [
    {
      id: '0199c000-0000-4000-8000-000000000001',
      by: people.editor.id,
      role: 'editor',
      at: hoursAgo(3),
      text: 'Så fint! Vad sa de andra barnen?',
      anchor: { block: 2, quote: 'la kottarna på rad' },
    },
    {
      id: '0199c000-0000-4000-8000-000000000002',
      by: people.editor.id,
      role: 'editor',
      at: hoursAgo(2),
      text: 'Det här är borta nu.',
      anchor: { block: null, quote: 'Legobutiken i Väla' },
    },
  ],
});

it('T3: says why the article came back, and shows what was said of which passage', async () => {
  await open(serverWith({ article: returned }), 'author', { article: returned.id });
  await expect
    .element(page.getByText('Amir Haddad ber dig ändra något. Det gäller reklam: «Ta bort affärens namn.»', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('Så fint! Vad sa de andra barnen?')).toBeVisible();
  await expect.element(page.getByText('Stället finns inte kvar i texten.')).toBeVisible();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: 'Visa stället: «la kottarna på rad»' }).click();
  await expect.poll(() => hasFocus(bodyText()), LONG).toBe(true);
  await expect.poll(() => selectedWords(), LONG).toBe('la kottarna på rad');
});

it('T3: marks each passage that something is said about in the text, and leads from there to what is said', async () => {
  const { on } = await open(serverWith({ article: returned }), 'author', { article: returned.id });
  const mark = bodyText().getByRole('mark');
  await expect.element(mark, LONG).toHaveTextContent('la kottarna på rad');
  expect(mark.elements()).toHaveLength(1);
  await mark.click();
  const note = page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Vad sa de andra barnen?' });
  await expect.poll(() => hasFocus(note), LONG).toBe(true);
  expect(await violations()).toEqual([]);
  expect(saves(on)).toEqual([]);
});

it('stands beside the text where there is room, and above it at 320 pixels', async () => {
  await open(serverWith({ article: returned }), 'author', { article: returned.id });
  const [talk, area] = [page.getByRole('complementary'), bodyText()];
  await expect.element(talk).toBeVisible();
  expect(talk.element().getBoundingClientRect().left).toBeGreaterThan(area.element().getBoundingClientRect().right);
  await page.viewport(320, 640);
  expect(talk.element().getBoundingClientRect().bottom).toBeLessThan(area.element().getBoundingClientRect().top);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1280, 800);
});

it('C2: says that a revision leaves the released article where it is', async () => {
  const revision = anArticle({ revises: '0199a000-0000-4000-8000-0000000000ff' });
  await open(serverWith({ article: revision }), 'author', { article: revision.id });
  await expect
    .element(page.getByText('Det här är en ny version av en artikel som är släppt. Den gamla syns tills den nya släpps.'))
    .toBeVisible();
});

it('remembers the licence on the device, for the next article of the same person alone', async () => {
  const first = await open(serverWith({ article: anArticle() }));
  await page.getByText('Så får andra använda artikeln: CC BY-NC-ND 4.0').click();
  await page.getByLabelText('Licens').selectOptions('CC BY 4.0');
  await expect.element(page.getByText('Andra får göra vad de vill med den', { exact: false })).toBeVisible();
  await expect.poll(() => saves(first.on).at(-1)?.input, LONG).toMatchObject({ licence: 'CC-BY-4.0' });
  expect(await violations()).toEqual([]);
  first.form.remove();
  await open(serverWith({ article: anArticle() }));
  await expect.element(page.getByText('Så får andra använda artikeln: CC BY 4.0')).toBeVisible();
  first.on.session.next = signedIn(people.colleague);
  await first.on.session.switchAccount();
  await expect.element(page.getByText('Så får andra använda artikeln: CC BY-NC-ND 4.0')).toBeVisible();
});

it('C8: says who made it on the municipality’s commission', async () => {
  const { on } = await open(serverWith({ article: anArticle() }));
  await page.getByText('Så får andra använda artikeln', { exact: false }).click();
  await page.getByLabelText('Artikeln är framtagen på uppdrag av kommunen').click();
  await expect.poll(() => hasFocus(page.getByLabelText('Av vem?')), LONG).toBe(true);
  await send().click();
  await expect.element(page.getByLabelText('Av vem?')).toHaveAccessibleDescription(/Skriv vem som har tagit fram artikeln\.$/);
  await page.getByLabelText('Av vem?').fill('Söderåsens naturum');
  await expect.poll(() => saves(on).at(-1)?.input, LONG).toMatchObject({ producer: 'Söderåsens naturum' });
});
