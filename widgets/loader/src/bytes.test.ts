import { beforeAll, expect, it } from 'vitest';
import { chunkOf, gzipBytes, withImports } from './built.ts';

const kB = 1_000;
type Files = ReadonlySet<string>;
let loader: Files;
let list: Files;
let later: Files;

const all = (...some: readonly Files[]): Files => new Set(some.flatMap((files) => [...files]));
const without = (files: Files, known: Files): Files => new Set([...files].filter((name) => !known.has(name)));
const chunks = async (from: Files, ...names: readonly string[]): Promise<Files> =>
  all(...(await Promise.all(names.map(async (name) => withImports(await chunkOf(name, from))))));

beforeAll(async () => {
  loader = await withImports('loader.js');
  list = all(loader, await chunks(loader, 'core', 'article-feed.element'));
  later = await chunks(list, 'feed-extras', 'article-reader');
});

it('costs a page without widgets next to nothing, in one request', async () => {
  expect([...loader]).toEqual(['loader.js']);
  expect(await gzipBytes(loader)).toBeLessThan(1 * kB);
});

it('fetches little for a page’s first list of articles: loader, SDK, Lit, language and all', async () => {
  expect(await gzipBytes(list)).toBeLessThan(16.5 * kB);
});

it('fetches little more for filters, paging and the article with its pictures', async () => {
  expect(await gzipBytes(without(later, list))).toBeLessThan(15.5 * kB);
});

it('has no sign-in and no editor in what an anonymous reader fetches', () => {
  expect([...all(list, later)].join(' ')).not.toMatch(/session|sign-in|signed-in|keycloak|markdown|element\.words/);
});

it('needs two steps from the script to the list: the loader, then everything else at once', async () => {
  const first = await chunks(loader, 'core', 'article-feed.element');
  expect([...first].filter((name) => !/^(core|article-feed\.element)-/.test(name))).toEqual([]);
});

/** How to ask when signed in has to come with the widget: fetched by its first request instead, it could fail by itself. */
const ASKS_WHEN_SIGNED_IN = /signed-in-/;

it('fetches a light form beside what a reader has', async () => {
  const element = await chunks(loader, 'core', 'submission-form.element');
  expect(await gzipBytes(without(element, list))).toBeLessThan(31 * kB);
  expect([...element].join(' ')).not.toMatch(/markdown-|text-editor|prosemirror/);
  expect([...element].join(' ')).toMatch(ASKS_WHEN_SIGNED_IN);
});

it('fetches the editor when there is something to write, and Markdown when somebody asks for it', async () => {
  const element = await chunks(loader, 'core', 'submission-form.element');
  const editor = await chunks(element, 'text-editor');
  expect([...editor].join(' ')).not.toMatch(/(^| )markdown-(?!editor)/);
  const bytes = await gzipBytes(without(editor, element));
  console.info(`The editor: ${(bytes / kB).toFixed(1)} kB gzip`);
  expect(bytes).toBeLessThan(120 * kB);
  expect(await gzipBytes(without(await chunks(editor, 'markdown'), all(element, editor)))).toBeLessThan(65 * kB);
});

it('fetches a light desk beside what a reader has, the open article after its lists, and what few need when they do', async () => {
  const element = await chunks(loader, 'core', 'editorial-desk.element');
  expect(await gzipBytes(without(element, list))).toBeLessThan(18 * kB);
  expect([...element].join(' ')).not.toMatch(/markdown-|marked-words|hints/);
  expect([...element].join(' ')).toMatch(ASKS_WHEN_SIGNED_IN);
  const piece = await chunks(element, 'piece');
  expect(await gzipBytes(without(piece, all(list, element)))).toBeLessThan(31 * kB);
  const open = all(list, element, piece);
  for (const part of ['proposal', 'editor-forms']) expect(await gzipBytes(without(await chunks(piece, part), open))).toBeLessThan(6 * kB);
  expect(await gzipBytes(without(await chunks(piece, 'review'), open))).toBeLessThan(17.5 * kB);
  expect(await gzipBytes(without(await chunks(element, 'news'), open))).toBeLessThan(6 * kB);
  expect(await gzipBytes(without(await chunks(piece, 'markdown'), open))).toBeLessThan(68 * kB);
});

it('fetches the rest of the form after its first sight, and hints, wanted topics and guidelines after that', async () => {
  const element = await chunks(loader, 'core', 'submission-form.element');
  expect([...element].join(' ')).not.toMatch(/form-extras|hints|beginnings|guideline|marked-words|versions-page/);
  const extras = await chunks(element, 'form-extras');
  expect(await gzipBytes(without(extras, element))).toBeLessThan(11.5 * kB);
  expect(await gzipBytes(without(await chunks(extras, 'hints'), all(element, extras)))).toBeLessThan(12.5 * kB);
  expect(await gzipBytes(without(await chunks(extras, 'beginnings'), all(element, extras)))).toBeLessThan(4 * kB);
  expect(await gzipBytes(without(await chunks(element, 'guideline-page'), element))).toBeLessThan(9 * kB);
  const versions = without(await chunks(element, 'versions-page'), element);
  expect([...versions].join(' ')).toMatch(/marked-change-/);
  expect(await gzipBytes(versions)).toBeLessThan(9 * kB);
});

it('fetches pictures and files after the rest of the form, and what carries them when somebody has chosen one', async () => {
  const element = await chunks(loader, 'core', 'submission-form.element');
  const extras = await chunks(element, 'form-extras');
  expect([...all(element, extras)].join(' ')).not.toMatch(/media-section|resumable-upload|picture-facts/);
  const media = await chunks(extras, 'media-section');
  expect([...media].join(' ')).not.toMatch(/resumable-upload/);
  const known = all(element, extras, await chunks(extras, 'hints'));
  expect(await gzipBytes(without(media, known))).toBeLessThan(19.5 * kB);
  expect(await gzipBytes(without(await chunks(element, 'resumable-upload'), element))).toBeLessThan(16.5 * kB);
});

it('fetches a light organisation beside what a reader has, with nothing to write in', async () => {
  const element = await chunks(loader, 'core', 'organisation.element');
  expect(await gzipBytes(without(element, list))).toBeLessThan(23 * kB);
  expect([...element].join(' ')).toMatch(/signed-in-/);
  expect([...element].join(' ')).not.toMatch(/markdown/);
});

it('fetches a light municipality beside what a reader has, and each of its parts when somebody looks at it', async () => {
  const element = await chunks(loader, 'core', 'municipality.element');
  expect(await gzipBytes(without(element, list))).toBeLessThan(18 * kB);
  expect([...element].join(' ')).toMatch(/signed-in-/);
  for (const part of ['numbers', 'news', 'topics', 'guidelines']) {
    const fetched = without(await chunks(element, part), element);
    expect(fetched.size).toBeGreaterThan(0);
    expect(await gzipBytes(fetched)).toBeLessThan(part === 'guidelines' ? 13.5 * kB : 10 * kB);
    expect([...fetched].join(' ')).not.toMatch(/markdown-(?!editor)/);
  }
});

it('fetches a light answer for a manager’s telephone, and nothing that signs in', async () => {
  const element = await chunks(loader, 'core', 'manager-answer.element');
  expect(await gzipBytes(without(element, list))).toBeLessThan(15 * kB);
  expect([...element].join(' ')).not.toMatch(/session|keycloak|markdown|element\.words/);
});
