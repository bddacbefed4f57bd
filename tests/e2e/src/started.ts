import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '@delakultur/stack';

/** What `npm start -- --json` says when it is ready. */
export interface Started {
  readonly gateway: string;
  readonly signIn: { readonly issuer: string; readonly kind: 'embedded' | 'keycloak' };
  readonly mails: { readonly url: string };
  readonly intranets: readonly { readonly kommun: string; readonly url: string }[];
  readonly accounts: readonly { readonly username: string; readonly password: string; readonly kommun: string }[];
  readonly integrators: readonly { readonly kommun: string }[];
}

export interface RunningPlatform extends Started {
  readonly portBase: number;
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Two files' platforms never meet: each has its own ports, and with them its own data. Below those that the system gives away (from 32768). */
const freshPortBase = (): number => 12_000 + (process.pid % 400) * 40 + Math.floor(Math.random() * 2) * 20;

interface Wishes {
  readonly options?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts the whole platform as a newcomer does, on data of its own. */
export async function startPlatformAsNewcomer({ options = [], env = {} }: Wishes = {}): Promise<RunningPlatform> {
  const portBase = freshPortBase();
  const args = [join(ROOT, 'apps/launcher/src/main.ts'), '--json', '--fresh', '--port-base', String(portBase), ...options];
  const launcher = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const words: string[] = [];
  createInterface({ input: launcher.stderr }).on('line', (line) => words.push(line));
  const ended = once(launcher, 'exit') as Promise<[number | null]>;
  const line = once(createInterface({ input: launcher.stdout }), 'line') as Promise<[string]>;
  const outcome = await Promise.race([line.then(([text]) => ({ text })), ended.then(([code]) => ({ code }))]);
  if (!('text' in outcome)) throw new Error(`npm start ended with ${outcome.code}:\n${words.slice(-15).join('\n')}`);
  return {
    ...(JSON.parse(outcome.text) as Started),
    portBase,
    stop: async () => {
      launcher.kill('SIGINT');
      return (await ended)[0];
    },
  };
}

/** Our own pages, as browsers write it. */
export const ownOrigin = ({ gateway }: Started): string => gateway.replace('127.0.0.1', 'delakultur.localhost');
