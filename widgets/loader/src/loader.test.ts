import { afterEach, expect, it, vi } from 'vitest';
import type { Noticed } from './test-page/watch.ts';

/** Ends as soon as it is there. */
const PATIENCE = { timeout: 20_000 };

/** The strictest policy that we promise to live under. */
const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

interface Host {
  readonly document: Document;
  readonly noticed: Noticed;
}

const loader = (copy = ''): string => `${location.origin}/loader.js${copy}`;
const watcher = new URL('./test-page/watch.ts', import.meta.url).href;

/** A host page with these scripts, in a frame. */
async function hostPage(body: string, ...scripts: readonly string[]): Promise<Host> {
  const tags = [watcher, ...scripts].map((src) => `<script type="module" src="${src}"></script>`);
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="sv"><head><meta http-equiv="Content-Security-Policy" content="${STRICT}">${tags.join('')}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return { document: frame.contentDocument!, noticed: (frame.contentWindow as unknown as { noticed: Noticed }).noticed };
}

const feedIn = ({ document: page }: Host): ShadowRoot | null | undefined => page.querySelector('dk-article-feed')?.shadowRoot;

afterEach(() => {
  document.body.replaceChildren();
});

it('P1: puts a widget on a page under a strict policy with Trusted Types, from one script tag', async () => {
  const host = await hostPage('<dk-article-feed site="familjen-helsingborg"></dk-article-feed>', loader());
  await vi.waitFor(() => expect(feedIn(host)?.querySelector('.cards, .state')).toBeTruthy(), PATIENCE);
  expect(host.noticed.violations).toEqual([]);
});

it('finds a tag that comes later', async () => {
  const host = await hostPage('<p>Nyheter</p>', loader());
  host.document.body.append(host.document.createElement('dk-article-feed'));
  await vi.waitFor(() => expect(feedIn(host)).toBeTruthy(), PATIENCE);
});

it('warns once and breaks nothing when it is on the page twice', async () => {
  const host = await hostPage('<dk-article-feed site="familjen-helsingborg"></dk-article-feed>', loader('?one'), loader('?two'));
  await vi.waitFor(() => expect(feedIn(host)).toBeTruthy(), PATIENCE);
  expect(host.noticed.warnings).toEqual(['Delakultur is on this page twice; this copy stands back']);
  expect(host.noticed.errors).toEqual([]);
});
