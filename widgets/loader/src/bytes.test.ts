import { beforeAll, expect, it } from 'vitest';
import { chunkOf, gzipBytes, withImports } from './built.ts';

const kB = 1_000;
type Files = ReadonlySet<string>;
let loader: Files;
let list: Files;
let later: Files;

const all = (...some: readonly Files[]): Files => new Set(some.flatMap((files) => [...files]));
const without = (files: Files, known: Files): Files => new Set([...files].filter((name) => !known.has(name)));

beforeAll(async () => {
  loader = await withImports('loader.js');
  list = await withImports(await chunkOf('article-feed.element', loader));
  const lazy = ['feed-extras', 'article-reader'].map(async (name) => withImports(await chunkOf(name, list)));
  later = all(...(await Promise.all(lazy)));
});

it('fetches little for a page’s first list of articles, the loader and Lit included', async () => {
  expect(await gzipBytes(all(loader, list))).toBeLessThan(17.5 * kB);
});

it('fetches little more for filters, paging and the article', async () => {
  expect(await gzipBytes(without(later, all(loader, list)))).toBeLessThan(9 * kB);
});

it('has no sign-in in what an anonymous reader fetches', () => {
  expect([...all(loader, list, later)].join(' ')).not.toMatch(/session|sign-in|keycloak/);
});
