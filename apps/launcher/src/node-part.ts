import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, environment, ROOT, StackError, startPart, type Part, type Roster } from '@delakultur/stack';

/** A program of ours and what it is told. */
export interface NodeProgram {
  readonly name: string;
  /** Path of its entry below the clone. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Small heaps: a service takes 134 MB instead of 290. */
const MEMORY = ['--max-semi-space-size=4', '--max-old-space-size=128'] as const;

const environmentFor = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => environment({ NODE_COMPILE_CACHE: join(CACHE, 'node'), ...env });

export interface NodePartOptions {
  readonly logFile: string;
  readonly roster: Roster;
  readonly isReady: () => Promise<boolean>;
}

/** Starts it, and returns when it is ready. */
export const startNode = ({ name, entry, env }: NodeProgram, options: NodePartOptions): Promise<Part> =>
  startPart({ name, program: process.execPath, args: [...MEMORY, join(ROOT, entry)], env: environmentFor(env), ...options });

/** Runs it to its end. */
export async function runNode({ name, entry, env }: NodeProgram, signal: AbortSignal): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(ROOT, entry)], { env: environmentFor(env), signal });
  } catch (cause) {
    if (signal.aborted || !(cause instanceof Error)) throw cause;
    throw new StackError(`${name} failed: ${'stderr' in cause ? String(cause.stderr).trim() : cause.message}`, { cause });
  }
}

/** Whether this address answers with 200. */
export async function isServed(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status === 200;
  } catch {
    // Nobody listens there yet, or does not answer: the same, while we wait.
    return false;
  }
}
