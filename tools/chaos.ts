// The tests that `npm test` takes a sample of, whole: kills at every failpoint, who may what over HTTP, what is malformed and large.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const { status } = spawnSync(
  join(ROOT, 'node_modules/.bin/vitest'),
  ['run', '--project', 'integration', 'tests/faults', 'content/matrix', 'gateway/malformed', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, DK_FAULTS: 'all' },
  },
);
process.exitCode = status ?? 1;
