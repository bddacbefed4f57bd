import { defineConfig } from 'vitest/config';

/** Browser tests have a configuration of their own beside the widgets: only they look for Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,libs,tools}/**/src/**/*.test.ts', 'tools/*.test.ts', 'tests/{architecture,load}/src/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,faults}/src/**/*.int.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/src/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      'widgets/vitest.config.ts',
    ],
  },
});
