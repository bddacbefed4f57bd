import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ownRoster } from './own-roster.ts';
import { markOf } from './process-mark.ts';
import type { Roster } from './roster.ts';
import { StackError } from './stack-error.ts';
import { killGroup, stopProcess, type StopSignal } from './stop-process.ts';

/** A running piece of the stack. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  /** Settles when the process has ended, asked or not, with its exit code or signal in words. */
  readonly ended: Promise<string>;
  /** Asks it to end, then makes it. Returns when it is gone; may be called twice. */
  stop(): Promise<void>;
}

export interface PartOptions {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** Where it is written down; without one, in a roster of this process's own. */
  readonly roster?: Roster | undefined;
  readonly stopSignal?: StopSignal;
  readonly stopWithinMs?: number;
  /** Asked again and again until it says yes. */
  readonly isReady: () => Promise<boolean>;
  readonly readyWithinMs?: number;
}

/**
 * Starts a program and returns when it is ready. It leads a process group of its own (a Ctrl-C in the terminal reaches only us, so that
 * we choose the order of the end), is written in the roster, and dies with us at the latest when we exit.
 */
export async function startPart(options: PartOptions): Promise<Part> {
  const { name, stopSignal = 'SIGTERM', stopWithinMs = 10_000 } = options;
  const roster = options.roster ?? (await ownRoster());
  const child = launch(options);
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`));
  });
  const { pid } = child;
  if (pid === undefined) throw new StackError(`${name} cannot be started: ${await ended}.`);
  roster.add(name, pid, stopSignal);
  const mark = markOf(pid);
  const killAtExit = () => killGroup(pid);
  process.once('exit', killAtExit);
  const farewell = async () => {
    await ended;
    process.off('exit', killAtExit);
    roster.remove(pid);
  };
  const left = farewell();
  const stop = async () => {
    if (mark) await stopProcess(mark, stopSignal, stopWithinMs);
    else child.kill();
    await left;
  };
  await ready(options, ended).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { name, pid, ended, stop };
}

function launch({ program, args, logFile, env, cwd, uid, gid }: PartOptions) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(program, args, {
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
    ...(env && { env }),
    ...(cwd && { cwd }),
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  });
  closeSync(log);
  return child;
}

async function ready({ name, logFile, isReady, readyWithinMs = 120_000 }: PartOptions, ended: Promise<string>): Promise<void> {
  const end = performance.now() + readyWithinMs;
  let how: string | undefined;
  void ended.then((words) => (how = words));
  for (;;) {
    const isUp = await isReady();
    if (how) throw new StackError(`${name} did not start (${how}). Its last words, from ${logFile}:\n${lastWords(logFile)}`);
    if (isUp) return;
    if (performance.now() > end) {
      throw new StackError(
        `${name} was not ready after ${Math.round(readyWithinMs / 1000)} s. Its last words, from ${logFile}:\n${lastWords(logFile)}`,
      );
    }
    await setTimeout(25);
  }
}

/** The end of a log, as a human wants it when something broke. */
export function lastWords(logFile: string, lines = 12): string {
  const text = readFileSync(logFile, 'utf8').trimEnd();
  return text.split('\n').slice(-lines).join('\n') || '(nothing)';
}
