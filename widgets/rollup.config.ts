import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify, transform } from 'rolldown/utils';
import type { Plugin, RollupOptions } from 'rollup';

/** Strips types as the nearest tsconfig.json says; makes what is left small. */
const oxc: Plugin = {
  name: 'oxc',
  transform: (code, id) => (id.endsWith('.ts') ? transform(id, code, { sourcemap: true }) : null),
  renderChunk: (code, { fileName }) => minify(fileName, code, { module: true, sourcemap: true }),
};

const squeezeCss = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');

/** Takes what only people need out of styles and templates: comments and indentation. */
const squeeze: Plugin = {
  name: 'squeeze',
  transform: (code, id) =>
    id.includes('/widgets/')
      ? code
          .replaceAll(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${squeezeCss(css)}\``)
          .replaceAll(/\bhtml`[^`]*`/g, (html) => html.replaceAll(/\s*\n\s*/g, ' '))
      : null,
};

/** Nx keeps what it finds in dist, so chunks of an earlier build have to go. */
const clean: Plugin = { name: 'clean', buildStart: () => rmSync('dist', { recursive: true, force: true }) };

/** Pages of our own go as they are. */
const pages: Plugin = {
  name: 'pages',
  buildStart() {
    for (const name of readdirSync('src').filter((file) => /\.(html|css)$/.test(file))) {
      this.emitFile({ type: 'asset', fileName: name, source: readFileSync(`src/${name}`) });
    }
  },
};

const ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  loader: {
    loader: 'src/loader.ts',
    'session-frame': '../session/src/frame/main.ts',
    'sign-in': '../session/src/popup/main.ts',
  },
  gallery: { gallery: 'src/gallery.ts' },
};

/** Stable entries that a page may link to for years, everything else content-hashed, Lit in a chunk that all widgets share. */
export default {
  input: ENTRIES[basename(process.cwd())] ?? {},
  plugins: [clean, pages, nodeResolve({ exportConditions: ['browser', 'production'] }), squeeze, oxc],
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    manualChunks: (id) => (/node_modules\/(@lit|lit)/.test(id) ? 'lit' : undefined),
  },
} satisfies RollupOptions;
