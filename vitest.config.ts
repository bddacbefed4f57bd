import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest starts first, so that no core waits for it at the end. */
const LONGEST = [
  'uploads/uploads',
  'sign-in/keycloak',
  'sign-in/embedded',
  'content/matrix',
  'faults/src/service',
  'faults/src/outbox',
  'faults/src/jobs',
  'content/release',
  'content/time',
  'stack/launcher',
  'faults/src/mail',
  'e2e/src/pictures',
  'e2e/src/stories',
  'e2e/src/keycloak',
] as const;

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((part) => moduleId.includes(part));
  return at === -1 ? LONGEST.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line no-array-sort -- the sequencer's own method of that name
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** A machine with other work to do takes its time. Every wait ends as soon as what it waits for is there, so that only a failure takes that long. */
const GENEROUS = { testTimeout: 240_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } } as const;

/** Browser tests have a configuration of their own beside the widgets: only they look for Chromium. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,libs,tools}/**/src/**/*.test.ts', 'tools/*.test.ts', 'tests/{architecture,load}/src/**/*.test.ts'],
          ...GENEROUS,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,faults}/src/**/*.int.test.ts'],
          globalSetup: ['libs/testkit/src/run-setup.ts'],
          // Files do not get in each other's way, and each would load all the code anew.
          isolate: false,
          ...GENEROUS,
        },
      },
      {
        // Needs an S3 server, which takes minutes to build: `npm run s3`.
        test: {
          name: 's3',
          include: ['tests/integration/src/**/*.s3.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/src/**/*.e2e.test.ts'],
          ...GENEROUS,
        },
      },
      'widgets/vitest.config.ts',
    ],
  },
});
