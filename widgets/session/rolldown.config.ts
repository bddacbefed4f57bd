import { defineConfig } from 'rolldown';

/** The two scripts that our own origin serves: each one file, since a frame that stands hidden in every page may not cost a second request. */
export default defineConfig(
  ['frame', 'popup'].map((name) => ({
    input: { [name]: `src/${name}/main.ts` },
    tsconfig: true,
    output: { dir: 'dist', format: 'esm', minify: true, sourcemap: 'hidden', entryFileNames: '[name].js' },
  })),
);
