// The kill tests at every failpoint, where `npm test` takes a sample.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const { status } = spawnSync(
  join(ROOT, 'node_modules/.bin/vitest'),
  ['run', '--project', 'integration', 'tests/faults', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, DK_FAULTS: 'all' },
  },
);
process.exitCode = status ?? 1;
