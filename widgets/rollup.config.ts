import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import commonjsPlugin from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify, transform } from 'rolldown/utils';
import type { Plugin, RollupOptions } from 'rollup';

/** Its types speak of another module than Node loads. */
const commonjs = commonjsPlugin as unknown as typeof commonjsPlugin.default;

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
    .replaceAll(/(?<![\w.])0\./g, '.')
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

type Entries = Readonly<Record<string, string>>;

/**
 * What each folder builds. A group of entries shares chunks; the session's pages stand alone, since they are loaded in places of their own.
 * Entries have stable names that a page may link to for years; everything else is content-hashed.
 */
const GROUPS: Readonly<Record<string, readonly Entries[]>> = {
  loader: [{ loader: 'src/loader.ts' }, { 'session-frame': '../session/src/frame/main.ts' }, { 'sign-in': '../session/src/popup/main.ts' }],
  gallery: [{ gallery: 'src/gallery.ts' }],
};

/** Chunks that widgets share: what only those who are signed in need; what every first sight needs, Lit among it; what most of them need next. Each is one request. */
const CHUNKS: readonly (readonly [name: string, modules: RegExp])[] = [
  [
    'signed-in',
    /sdk\/src\/(signed-in-request|new-id)\.ts|signed-in-operations|widgets\/elements\/src\/(sign-in|colleague-lookup|markdown-editor\/markdown-codec)\.ts/,
  ],
  ['core', /node_modules\/(@lit|lit|lit-html|lit-element)\/(?!.*directive)|widgets\/sdk\/|contracts\/generated\/|loader\/src\/start/],
  ['core', /widgets\/elements\/src\/(heading|skeleton|relative-time|school-form\.words)\.ts/],
  ['parts', /widgets\/elements\/src\/(buttons|field|icon|states|topic\.words)\.ts|adopt-styles/],
];

/** A package that is fetched whole is called what its folder is called. */
const packageOf = (facade: string | null): string => (facade ? basename(dirname(dirname(facade))) : 'index');

const build = (input: Entries, at: number): RollupOptions => ({
  input,
  plugins: [
    at === 0 && [clean, pages],
    nodeResolve({ browser: true, exportConditions: ['browser', 'production'] }),
    commonjs(),
    squeeze,
    oxc,
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, facadeModuleId }) => `${name === 'index' ? packageOf(facadeModuleId) : name}-[hash].js`,
    ...('loader' in input && { manualChunks: (id: string) => CHUNKS.find(([, modules]) => modules.test(id))?.[0] }),
  },
});

export default (GROUPS[basename(process.cwd())] ?? []).map(build);
