import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '@delakultur/stack';

/** Builds what has changed since the last build. */
export async function build(): Promise<void> {
  const nx = createRequire(join(ROOT, 'package.json')).resolve('nx/bin/nx.js');
  const env = { ...process.env, NX_TUI: 'false', NO_COLOR: '1', FORCE_COLOR: undefined };
  try {
    await promisify(execFile)(process.execPath, [nx, 'run-many', '-t', 'build'], { cwd: ROOT, env, maxBuffer: 2 ** 26 });
  } catch (cause) {
    throw new Error(`The build failed:\n${cause instanceof Error && 'stdout' in cause ? String(cause.stdout) : String(cause)}`, { cause });
  }
}
