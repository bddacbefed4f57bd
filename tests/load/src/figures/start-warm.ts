import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { killGroup, removePostgresData, ROOT } from '@delakultur/stack';
import type { Figure } from '../figure.ts';
import { machine, type Rig } from '../rig.ts';

const PORT_BASE = '27700';
const FOLDER = join(ROOT, '.data', PORT_BASE);
const LIMIT_MS = 8_000;

/** `npm start` as somebody types it, for the second time. */
export const startWarm: Figure = {
  id: 'start-warm',
  target: { most: 1 },
  measure: async (rig) => {
    try {
      await startAndStop(rig);
      return { ours: await startAndStop(rig), limit: LIMIT_MS, note: `ms until the second npm start says where it answers; ${machine()}` };
    } finally {
      forget();
    }
  },
};

/** Milliseconds until `npm start` prints its one line. A group of its own, as in a terminal: what Ctrl-C sends reaches all of it. */
async function startAndStop(rig: Rig): Promise<number> {
  const start = performance.now();
  const npm = spawn('npm', ['start', '--silent', '--', '--json', '--port-base', PORT_BASE], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { pid } = npm;
  if (pid === undefined) throw new Error('npm is not there');
  const ended = once(npm, 'exit');
  const end = async (): Promise<void> => {
    if (npm.exitCode !== null || npm.signalCode !== null) return;
    process.kill(-pid, 'SIGINT');
    await ended;
  };
  const forgetEnd = rig.atEnd(async () => {
    await end();
    forget();
  });
  try {
    const isReady = await Promise.race([once(createInterface(npm.stdout), 'line').then(() => true), ended.then(() => false)]);
    if (!isReady) throw new Error('npm start ended before it was ready');
    return performance.now() - start;
  } finally {
    await end();
    killGroup(pid);
    forgetEnd();
  }
}

function forget(): void {
  removePostgresData(join(FOLDER, 'postgres'));
  rmSync(FOLDER, { recursive: true, force: true });
}
