import { chromium } from '@delakultur/stack';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLES, Attackers, everywhere, filled } from './inert.articles.ts';
import { ELSEWHERE, NAUGHTY, VECTORS } from './inert.corpus.ts';
import { mouse } from './hands.ts';
import { Intranet } from './person.ts';
import { PATIENCE_MS, SITE, WIDE } from './stage.ts';
import { ownOrigin, type RunningPlatform, startPlatformAsNewcomer } from './started.ts';

let platform: RunningPlatform;
let browser: Browser;
let attackers: Attackers;
let context: BrowserContext;
let reader: Page;
const ids: string[] = [];
/** What ran, asked for a word, or went elsewhere. */
const fired: string[] = [];

/** What no text of an article, a comment or a guideline may become. */
const FOREIGN = [
  '[onerror], [onload], [onfocus], [ontoggle], [onmouseover], [srcdoc], [shadowrootmode]',
  'base, object, embed, mglyph, xss, meta[http-equiv]',
  '#parentNode, #__proto__, [name=innerHTML], [name=createElement], [name=cookie]',
  'a[href^="javascript:" i]',
  `:is(img, script, iframe, link, source, video, style)[src*="${ELSEWHERE}"]`,
].join(', ');

const isOurs = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return !protocol.startsWith('http') || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
};

/** A browser without a policy of ours: whatever is inert in it is so by itself. */
async function withoutPolicy(): Promise<BrowserContext> {
  const bare = await browser.newContext({
    bypassCSP: true,
    viewport: { width: WIDE, height: 900 },
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  bare.setDefaultTimeout(PATIENCE_MS);
  await bare.exposeBinding('canary', (_, number: unknown) => void fired.push(`canary ${String(number)}`));
  await bare.route(
    (url) => !isOurs(url.href),
    (route) => route.abort(),
  );
  bare.on('request', (request) => void (isOurs(request.url()) || fired.push(request.url())));
  bare.on('dialog', (dialog) => {
    fired.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return bare;
}

/** A picture that is not there has failed by now, and with it every other one that came before it. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    `new Promise((resolve) => { const image = new Image(); image.onerror = () => setTimeout(resolve, 50); image.src = 'data:,'; })`,
  );

/** All that is not as it should be: what ran so far, and what has become markup on the page. */
async function looseIn(page: Page): Promise<readonly string[]> {
  await settled(page);
  const foreign = await page.locator(FOREIGN).evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 200)));
  return [...fired, ...foreign].map((one) => `${page.url()}: ${one}`);
}

beforeAll(async () => {
  [platform, browser] = await Promise.all([
    startPlatformAsNewcomer(),
    playwright.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-features=TrustedTypes'] }),
  ]);
  attackers = await Attackers.of(platform);
  await attackers.speak();
  for (const [title, bodyOf] of ARTICLES) {
    const articleId = await attackers.draft(title, bodyOf);
    await attackers.released(articleId);
    ids.push(articleId);
  }
  await attackers.proposed(await attackers.draft(filled(160, { from: 3 }), ARTICLES[0]![1]));
  await attackers.draft(filled(160, { from: 2 }), ARTICLES[0]![1]);
  context = await withoutPolicy();
  reader = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});
beforeEach(() => void fired.splice(0));

const own = (path: string): string => new URL(path, ownOrigin(platform)).href;
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

it('is fired by a page that escapes nothing: what follows would see it', async () => {
  const page = await context.newPage();
  await page.goto(own('/health'));
  await page.setContent(VECTORS.map((vector) => `<div>${vector}</div>`).join('\n'), { waitUntil: 'commit' });
  await expect.poll(() => new Set(fired).size).toBeGreaterThan(5);
  await page.close();
});

describe('R5: hostile texts on our own pages', () => {
  it('are inert in lists', async () => {
    for (const path of [`/${SITE}`, `/${SITE}?lang=en`, '/']) {
      await reader.goto(own(path));
      expect(await looseIn(reader)).toEqual([]);
    }
  });

  it('are inert in articles, and say what was written', async () => {
    for (const [at, [title]] of ARTICLES.entries()) {
      await reader.goto(own(`/${SITE}/artiklar/${ids[at]}/x`));
      expect(await looseIn(reader)).toEqual([]);
      expect(flat(await reader.locator('h1').innerText())).toBe(flat(title));
      expect(await reader.locator('meta[property="og:title"]').getAttribute('content')).toBe(title);
    }
    const text = flat(await reader.locator('article').innerText());
    for (const naughty of NAUGHTY) expect(text).toContain(flat(naughty.normalize('NFC')));
  });

  it('are inert in whatever takes in our feeds, which stay well formed', async () => {
    await reader.goto(own(`/${SITE}`));
    const { broken, texts, markup } = await reader.evaluate<TakenIn>(`(${READ_FEEDS})('${own(`/${SITE}/flode`)}')`);
    expect(broken).toBe(0);
    for (const [title] of ARTICLES) expect(texts.filter((text) => text === title).length).toBe(3);
    await reader.setContent(markup.map((part) => `<section>${part}</section>`).join(''), { waitUntil: 'domcontentloaded' });
    expect(await looseIn(reader)).toEqual([]);
  });
});

interface TakenIn {
  readonly broken: number;
  readonly texts: readonly string[];
  readonly markup: readonly string[];
}

/** What a program that reads feeds makes of ours: texts, and markup that it shows as such. */
const READ_FEEDS = `async (base) => {
  const texts = [], markup = [];
  let broken = 0;
  for (const form of ['rss', 'atom']) {
    const xml = new DOMParser().parseFromString(await (await fetch(base + '.' + form)).text(), 'application/xml');
    broken += xml.querySelectorAll('parsererror').length;
    const asText = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
    for (const title of xml.querySelectorAll('item > title, entry > title')) texts.push(form === 'atom' ? asText(title.textContent) : title.textContent);
    for (const part of xml.querySelectorAll('description, summary, content, entry > title')) markup.push(part.textContent);
    for (const part of xml.getElementsByTagName('content:encoded')) markup.push(part.textContent);
  }
  for (const item of (await (await fetch(base + '.json')).json()).items) {
    texts.push(item.title);
    markup.push(item.content_html);
  }
  return { broken, texts, markup };
}`;

const intranet = async (username: string, path: string): Promise<Intranet> => {
  const home = platform.intranets.find(({ kommun }) => kommun === '1277')!;
  const place = await Intranet.at(await withoutPolicy(), new URL(path, home.url), mouse);
  if (username !== '') await place.become(username);
  return place;
};

describe('R5: hostile texts in the widgets', () => {
  it('are inert on cards, in the reading view, and in what is printed', async () => {
    const { page } = await intranet('', '/pedagogik.html');
    const feed = page.locator('dk-article-feed');
    const cards = feed.getByRole('heading').getByRole('link');
    for (let at = 0; at < ARTICLES.length; at += 1) {
      await cards.nth(at).click();
      await feed.getByRole('button', { name: 'Skriv ut' }).click();
      expect(await looseIn(page)).toEqual([]);
      await feed.getByRole('button', { name: 'Till alla artiklar' }).click();
    }
    expect(await looseIn(page)).toEqual([]);
    await page.context().close();
  });

  it('are inert on the author’s desk, where two wordings are compared, and in the form', async () => {
    const asa = await intranet('asa.ek', '/mitt-skrivbord.html');
    await asa.desk
      .getByRole('button', { name: /canary/ })
      .first()
      .click();
    await asa.desk
      .getByRole('heading', { name: /canary/ })
      .first()
      .waitFor();
    expect(await looseIn(asa.page)).toEqual([]);
    const editor = asa.form.getByRole('textbox', { name: 'Text', exact: true });
    await mouse.press(asa.form.getByRole('button', { name: /^Fortsätt skriva/ }).first());
    await editor.click();
    await asa.page.evaluate(`(${PASTE})(${JSON.stringify(VECTORS.join(' '))})`);
    expect(await looseIn(asa.page)).toEqual([]);
    await asa.page.context().close();
  });

  it.each(['karin.lund', 'birgit.sjo'])('are inert on the desks of those who read: %s', async (username) => {
    const desk = await intranet(username, '/mitt-skrivbord.html');
    await desk.page.getByText('canary').first().waitFor();
    expect(await looseIn(desk.page)).toEqual([]);
    await desk.page.context().close();
  });
});

/** As a browser hands over what was copied elsewhere. */
const PASTE = `(markup) => {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', markup);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
}`;

const mailbox = async (path: string): Promise<string> => (await fetch(new URL(path, platform.mails.url))).text();

it('R5: no letter repeats what somebody has written', async () => {
  await expect.poll(() => mailbox('/mails.json'), { timeout: 60_000 }).toContain('karin.lund@');
  const { items } = JSON.parse(await mailbox('/mails.json')) as { readonly items: readonly { readonly id: string }[] };
  const whole = await Promise.all(items.map(({ id }) => mailbox(`/mails/${id}.json`)));
  expect(whole.filter((letter) => letter.includes('canary') || letter.includes(ELSEWHERE))).toEqual([]);
});

it('R5: what no text may hold is refused', async () => {
  for (const character of ['\0', '\u0001', '\uFFFE', '\uD800']) {
    const save = attackers.draft(`Kottar ${character}`, (media) => everywhere(['Kottar'], media));
    await expect(save).rejects.toThrow('article.save is refused: 400');
  }
});
