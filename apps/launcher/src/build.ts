import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CACHE, environment, ROOT, Roster, StackError } from '@delakultur/stack';
import { buildStamp } from './build-stamp.ts';

const exec = promisify(execFile);

/** Builds what has changed since the last build, quietly. Two starts build one after the other, because they share the clone. */
export async function build(signal: AbortSignal): Promise<void> {
  const turn = await takeTurn(join(CACHE, 'building.json'));
  const built = join(CACHE, 'built.stamp');
  const nx = createRequire(join(ROOT, 'package.json')).resolve('nx/bin/nx.js');
  const env = environment({ NX_TUI: 'false', NO_COLOR: '1', FORCE_COLOR: undefined });
  try {
    if (existsSync(built) && readFileSync(built, 'utf8') === buildStamp()) return;
    await exec(process.execPath, [nx, 'run-many', '-t', 'build'], { cwd: ROOT, env, signal, maxBuffer: 2 ** 26 });
    writeFileSync(built, buildStamp());
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new StackError(`The build failed:\n${wordsOf(cause)}`, { cause });
  } finally {
    turn.release();
  }
}

async function takeTurn(file: string): Promise<Roster> {
  for (;;) {
    try {
      return (await Roster.claim(file)).roster;
    } catch (error) {
      if (!(error instanceof StackError)) throw error;
      await setTimeout(200);
    }
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error && 'stdout' in error && 'stderr' in error
    ? `${String(error.stdout)}${String(error.stderr)}`.trim()
    : String(error);
