// Everything that `npm test` is: build what is tested, run it in phases that do not starve each other, and close with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../apps/launcher/src/build.ts';

const ROOT = join(import.meta.dirname, '..');
const REPORT = join(ROOT, '.cache/tests.json');
const BUILD_WITHIN_MS = 300_000;

/** Projects that may share the machine run together; whole platforms and whole browsers run after them. Left to itself Vitest keeps a core free, and of two that is half; where tests wait for clocks and restarts there is room for one more. */
const PHASES = [
  { projects: ['unit', 'widgets'], workers: 2 },
  { projects: ['integration'], workers: 3 },
  { projects: ['e2e'], workers: 2 },
] as const;

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(join(ROOT, 'node_modules/.bin', program), args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** A phase that dies before it reports counts as one failure. */
function phase({ projects, workers }: (typeof PHASES)[number]): Counts {
  rmSync(REPORT, { force: true });
  const isGreen = run('vitest', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ]);
  const counts = report() ?? { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
  return isGreen || counts.numFailedTests > 0 ? counts : { ...counts, numFailedTests: 1 };
}

function report(): Counts | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8')) as Counts;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

mkdirSync(join(ROOT, '.cache'), { recursive: true });
// As the launcher builds and with its stamp: one that is started in a test finds nothing to do, and pulls no program away from its neighbours.
await build(AbortSignal.timeout(BUILD_WITHIN_MS));
const all = PHASES.map(phase);
const sum = (count: keyof Counts): number => all.reduce((total, counts) => total + counts[count], 0);
console.log(`\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`);
process.exitCode = sum('numFailedTests') === 0 ? 0 : 1;
