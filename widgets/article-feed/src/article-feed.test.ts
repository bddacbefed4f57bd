import { createWidgetSdk, OfflineError } from '@delakultur/sdk';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './article-feed.define.ts';
import { anArticle, articles, feedWith, TestClient } from './test-client.ts';

/** Ends as soon as it is there. */
const PATIENCE = { timeout: 20_000 };

const link = (name: string) => page.getByRole('link', { name, exact: true });
const violations = async (): Promise<readonly string[]> =>
  (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Waits until the focus, which a page sees only from outside the shadow root, is on what says this. */
const focusOn = (text: string): Promise<void> =>
  vi.waitFor(() => expect(document.activeElement?.shadowRoot?.activeElement?.textContent).toBe(text), PATIENCE);

beforeEach(async () => {
  document.body.replaceChildren();
  document.documentElement.lang = 'sv';
  await page.viewport(1280, 800);
});

it('C21: is accessible to anyone, as a list and as an article', async () => {
  await feedWith(new TestClient(articles(20)), { heading: 'Idéer från Familjen Helsingborg' });
  await expect.element(page.getByRole('list', { name: 'Idéer från Familjen Helsingborg' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Visa fler' })).toBeVisible();
  expect(await violations()).toEqual([]);
  await link('Artikel 1').click();
  await focusOn('Artikel 1');
  expect(await violations()).toEqual([]);
});

it('C25: shows where an article comes from and who wrote it, and in the article their role and workplace', async () => {
  await feedWith(new TestClient([anArticle()]));
  await expect.element(page.getByText('Förskola · Åstorp')).toBeVisible();
  await expect.element(page.getByText(/Åsa Ek och Nils Berg/)).toBeVisible();
  await link('Vi räknar kottar').click();
  await expect.element(page.getByText(', förskollärare, Björnås förskola')).toBeVisible();
  await expect.element(page.getByText(/Publicerad\s+20 november 2026/)).toBeVisible();
});

it('C25: shows when an article was updated, and never a label without a date', async () => {
  await feedWith(
    new TestClient([
      anArticle({ title: 'Ny version', id: '1', updatedAt: '2026-11-22T09:00:00.000Z' }),
      anArticle({ title: 'Som den var', id: '2' }),
    ]),
  );
  await expect.element(page.getByText(/· uppdaterad/)).toBeVisible();
  await link('Som den var').click();
  await expect.element(page.getByText(/Publicerad\s+20 november 2026/)).toBeVisible();
  expect(page.getByText(/uppdaterad/i).elements()).toEqual([]);
  await page.getByRole('button', { name: 'Till alla artiklar' }).click();
  await link('Ny version').click();
  await expect.element(page.getByText(/Uppdaterad\s+22 november 2026/)).toBeVisible();
});

it('shows how an article may be used, and C8: who made it on commission', async () => {
  await feedWith(
    new TestClient([
      anArticle({ producer: 'Söderåsens naturum' }),
      anArticle({ id: '2', title: 'Bara att läsa', licence: 'all-rights-reserved' }),
    ]),
  );
  await link('Vi räknar kottar').click();
  await expect.element(page.getByText('Framtagen av Söderåsens naturum på uppdrag av kommunen.')).toBeVisible();
  const licence = link('CC BY-NC-ND 4.0').element();
  expect(licence.getAttribute('href')).toBe('https://creativecommons.org/licenses/by-nc-nd/4.0/deed.sv');
  expect(licence.getAttribute('rel')).toContain('license');
  await page.getByRole('button', { name: 'Till alla artiklar' }).click();
  await link('Bara att läsa').click();
  await expect.element(page.getByText(/Licens:\s+alla rättigheter förbehållna/)).toBeVisible();
});

it('opens an article in place, tells the page which, and leads back to its card', async () => {
  const feed = await feedWith(new TestClient(articles(3)));
  const heard = vi.fn<(detail: unknown) => void>();
  document.addEventListener('dk-article-open', (event) => heard((event as CustomEvent).detail), { once: true });
  await link('Artikel 2').click();
  await page.getByRole('button', { name: 'Till alla artiklar' }).click();
  await focusOn('Artikel 2');
  expect(heard).toHaveBeenCalledExactlyOnceWith({ article: '2' });
  expect(feed.reading).toBeUndefined();
});

it('is used with a keyboard alone', async () => {
  await feedWith(new TestClient(articles(2)));
  await expect.element(page.getByRole('combobox', { name: 'Tema' })).toBeVisible();
  await userEvent.keyboard('{Tab}{Tab}{Tab}');
  await focusOn('Artikel 1');
  await userEvent.keyboard('{Enter}');
  await focusOn('Artikel 1');
});

it('asks for what the reader chooses, and hides what the page has chosen', async () => {
  const client = new TestClient(articles(2));
  await feedWith(client, { topic: 'matematik' });
  await page.getByRole('combobox', { name: 'Skolform' }).selectOptions('Fritidshem');
  await expect.element(page.getByText('Inga artiklar för det valet än')).toBeVisible();
  expect(client.asked.at(-1)).toMatchObject({ topic: 'matematik', schoolForm: 'fritidshem' });
  expect(page.getByRole('combobox', { name: 'Tema' }).elements()).toEqual([]);
  await page.getByRole('button', { name: 'Visa alla artiklar' }).click();
  await expect.element(link('Artikel 2')).toBeVisible();
});

it('shows more from where the list ended, and puts the focus on the first of them', async () => {
  await feedWith(new TestClient(articles(5)), { limit: '2' });
  await page.getByRole('button', { name: 'Visa fler' }).click();
  await focusOn('Artikel 3');
  await page.getByRole('button', { name: 'Visa fler' }).click();
  await focusOn('Artikel 5');
  expect(page.getByRole('button', { name: 'Visa fler' }).elements()).toEqual([]);
});

it('says quietly that something new is out, and shows it when it is asked for', async () => {
  const client = new TestClient(articles(2));
  await feedWith(client);
  await expect.element(link('Artikel 1')).toBeVisible();
  await vi.waitFor(() => expect(client.listening).toBeDefined(), PATIENCE);
  client.released = [anArticle({ id: '9', title: 'Alldeles ny' }), ...client.released];
  client.tell('released', '9');
  const fresh = page.getByRole('button', { name: '1 ny artikel – visa' });
  await expect.element(fresh).toBeVisible();
  expect(link('Alldeles ny').elements()).toEqual([]);
  await fresh.click();
  await focusOn('Alldeles ny');
});

it('takes an article away as soon as it is unpublished', async () => {
  const client = new TestClient(articles(2));
  await feedWith(client);
  await vi.waitFor(() => expect(client.listening).toBeDefined(), PATIENCE);
  client.released = client.released.slice(1);
  client.tell('unpublished', '1');
  await expect.element(link('Artikel 2')).toBeVisible();
  expect(link('Artikel 1').elements()).toEqual([]);
});

it('holds no connection while nobody sees the page, and catches up when somebody does', async () => {
  const client = new TestClient(articles(2));
  await feedWith(client);
  await vi.waitFor(() => expect(client.listening?.aborted).toBe(false), PATIENCE);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(client.listening?.aborted).toBe(true);
  client.released = [anArticle({ id: '9', title: 'Alldeles ny' }), client.released[1]!];
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(client.listening?.aborted).toBe(false);
  await expect.element(page.getByRole('button', { name: '1 ny artikel – visa' })).toBeVisible();
  expect(link('Artikel 1').elements()).toEqual([]);
  hidden.mockRestore();
});

it('says what went wrong, and tries again when asked', async () => {
  const client = new TestClient(articles(1));
  client.failure = new OfflineError('gone');
  await feedWith(client);
  await expect.element(page.getByRole('alert').getByText(/Inget svar från nätet/)).toBeVisible();
  client.failure = undefined;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect.element(link('Artikel 1')).toBeVisible();
});

it('says that nothing has been released yet', async () => {
  await feedWith(new TestClient([]));
  await expect.element(page.getByText('När den första artikeln släpps syns den här.')).toBeVisible();
});

it('shows one article alone, with no way back to a list and without taking the focus', async () => {
  await feedWith(new TestClient(articles(3)), { layout: 'single', article: '2' });
  await expect.element(page.getByRole('heading', { name: 'Artikel 2' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Till alla artiklar' }).elements()).toEqual([]);
  expect(document.activeElement).toBe(document.body);
});

it('fits its headings into the page’s own outline', async () => {
  await feedWith(new TestClient(articles(1)), { heading: 'Idéer', 'heading-level': '3' });
  await expect.element(page.getByRole('heading', { name: 'Idéer', level: 3 })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Artikel 1', level: 4 })).toBeVisible();
});

it('stands on a page before the SDK does, and speaks the page’s language when it comes', async () => {
  document.documentElement.lang = 'en';
  const feed = document.createElement('dk-article-feed');
  document.body.append(feed);
  const sdk = createWidgetSdk({
    endpoint: new URL('https://delakultur.invalid'),
    plugins: [(await import('@delakultur/sdk')).languagePlugin()],
  });
  await sdk.ready;
  await expect.element(page.getByText('Fetching articles …')).toBeInTheDocument();
  await sdk.dispose();
});

it('never scrolls sideways at 320 pixels, however long the words', async () => {
  await page.viewport(320, 800);
  const title = 'Huvudlärspridarträffsutvärderingssammanställningen';
  await feedWith(new TestClient([anArticle({ title, lead: `${title} ${title}` })]), { heading: title });
  await expect.element(page.getByRole('heading', { name: title, level: 3 })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

it('stops listening when it leaves the page', async () => {
  const client = new TestClient(articles(1));
  const feed = await feedWith(client);
  await vi.waitFor(() => expect(client.listening?.aborted).toBe(false), PATIENCE);
  feed.remove();
  expect(client.listening?.aborted).toBe(true);
});

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const withPicture = (href: string, aiGenerated = false) =>
  anArticle({
    picture: {
      kind: 'picture',
      id: '00000000-0000-4000-8000-0000000000aa',
      width: 1600,
      height: 900,
      colour: '#88aa66',
      focal: { x: 20, y: 80 },
      sources: [{ type: 'image/webp', variants: [{ width: 320, href }] }],
      aiGenerated,
      credit: null,
      licence: null,
      alt: 'Kottar i rader på en stubbe',
    },
  });

it('shows the article’s picture, cropped around what matters in it', async () => {
  await feedWith(new TestClient([withPicture(PIXEL)]));
  const picture = page.getByRole('img', { name: 'Kottar i rader på en stubbe' });
  await expect.element(picture).toBeVisible();
  expect(getComputedStyle(picture.element()).objectPosition).toBe('20% 80%');
});

it('shows the school form’s sign where a picture does not come, and no broken picture', async () => {
  const feed = await feedWith(new TestClient([withPicture('data:image/png;base64,AAAA')]));
  await expect.element(link('Vi räknar kottar')).toBeVisible();
  await vi.waitFor(() => expect(feed.shadowRoot!.querySelector('.tile > svg')).not.toBeNull(), PATIENCE);
  expect(page.getByRole('img', { name: 'Kottar i rader på en stubbe' }).elements()).toEqual([]);
});

it('C26: says on the card that a picture was made with AI', async () => {
  await feedWith(new TestClient([withPicture(PIXEL, true)]));
  await expect.element(page.getByText('AI-genererad bild')).toBeVisible();
  expect(await violations()).toEqual([]);
});
