import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '@delakultur/stack';
import type { RunningPlatform } from './started.ts';

/** One line of `npm run events -- --json`. */
export interface HeardEvent {
  readonly type: string;
  /** What it happened to. */
  readonly subject: string;
  readonly natssubject: string;
}

export interface Integrator {
  /** All that it has heard so far. */
  readonly heard: readonly HeardEvent[];
  stop(): Promise<void>;
}

/** Follows what a municipality may hear, from now on, as `npm run events` does in a terminal. */
export async function listen(kommun: string, { portBase }: RunningPlatform): Promise<Integrator> {
  const args = [join(ROOT, 'apps/launcher/src/events.ts'), '--kommun', kommun, '--port-base', String(portBase), '--json'];
  const terminal = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard: HeardEvent[] = [];
  createInterface({ input: terminal.stdout }).on('line', (line) => heard.push(JSON.parse(line) as HeardEvent));
  await once(terminal.stderr, 'data'); // «Following …»
  return {
    heard,
    stop: async () => {
      if (terminal.kill('SIGINT')) await once(terminal, 'exit');
    },
  };
}
