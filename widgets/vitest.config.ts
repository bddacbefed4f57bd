import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from '../libs/stack/src/chromium.ts';

/** Widgets are tested in a real browser; this is the only configuration that looks for one. */
export default defineConfig({
  /** The built widgets, served as they are: what a host page gets. */
  publicDir: 'loader/dist',
  optimizeDeps: {
    include: [
      'lit',
      'lit/directives/class-map.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      '@lit/context',
      '@lit/task',
      'axe-core',
      'diff',
      'fast-check',
      'markdown-it',
      ...[
        'commands',
        'dropcursor',
        'gapcursor',
        'history',
        'inputrules',
        'keymap',
        'markdown',
        'model',
        'schema-list',
        'state',
        'view',
      ].map((part) => `prosemirror-${part}`),
    ],
  },
  test: {
    name: 'widgets',
    include: ['*/src/**/*.test.ts'],
    // A machine with other work to do takes its time; every wait ends as soon as what it waits for is there.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: {
          // Looked for when a browser starts, so that a run without these tests needs none.
          get executablePath() {
            return chromium();
          },
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
