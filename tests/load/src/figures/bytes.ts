import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '@delakultur/stack';
import type { Figure } from '../figure.ts';

const LOADER = join(ROOT, 'widgets/loader/dist');
const SESSION = join(ROOT, 'widgets/session/dist');
const kB = 1_000;

const gzip = (file: string): number => gzipSync(readFileSync(file)).length;

/** A built file and everything that it imports before it runs. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = readFileSync(join(LOADER, name), 'utf8');
  for (const [, imported] of code.matchAll(/(?:^|;)(?:import|export)[^;"'()]*["']\.\/([^"']+)["']/g)) withImports(imported!, seen);
  return seen;
}

/** The chunks of those names, with all that they need. */
function chunks(...names: readonly string[]): Set<string> {
  const files = readdirSync(LOADER);
  return new Set(
    names.flatMap((name) => {
      const file = files.find((each) => each.startsWith(`${name}-`) && each.endsWith('.js'));
      if (!file) throw new Error(`no chunk is named ${name}`);
      return [...withImports(file)];
    }),
  );
}

const sum = (names: Iterable<string>): number => Array.from(names, (name) => gzip(join(LOADER, name))).reduce((all, size) => all + size, 0);
const without = (files: ReadonlySet<string>, known: ReadonlySet<string>): string[] => [...files].filter((name) => !known.has(name));
const firstView = (): Set<string> => new Set([...withImports('loader.js'), ...chunks('core', 'article-feed.element')]);

interface Entry {
  readonly bytes: () => number;
  readonly limit: number;
  readonly note: string;
}

const ENTRIES: Readonly<Record<string, Entry>> = {
  loader: { bytes: () => sum(withImports('loader.js')), limit: 2.5 * kB, note: 'the script of a page without widgets' },
  'feed-first-view': { bytes: () => sum(firstView()), limit: 10 * kB, note: 'loader, SDK, Lit, language and the list' },
  'feed-later': {
    bytes: () => sum(without(chunks('feed-extras', 'article-reader'), firstView())),
    limit: 8 * kB,
    note: 'filters, paging and the article, when asked for',
  },
  'session-frame': { bytes: () => gzip(join(SESSION, 'frame.js')), limit: 8 * kB, note: 'limit: keycloak-js' },
  'sign-in-popup': { bytes: () => gzip(join(SESSION, 'popup.js')), limit: 8 * kB, note: 'limit: keycloak-js' },
  editor: {
    bytes: () => sum(without(chunks('markdown', 'submission-form.element'), firstView())),
    limit: 120 * kB,
    note: 'the form with its editor, when opened',
  },
};

/** What a page fetches, in bytes as they travel, against what it may. */
export const bytes: readonly Figure[] = Object.entries(ENTRIES).map(([entry, { bytes: measure, limit, note }]) => ({
  id: `bytes-${entry}`,
  target: { most: 1 },
  measure: async () => ({ ours: measure(), limit, note: `bytes, gzip: ${note}` }),
}));
