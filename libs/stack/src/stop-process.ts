import { setTimeout } from 'node:timers/promises';
import { isRunning, type ProcessMark } from './process-mark.ts';

/** How a part is asked to end: PostgreSQL's fast shutdown is SIGINT, all others take SIGTERM. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/** Asks a process to end and, when it has not within the time, kills its whole group. Returns when it is gone. */
export async function stopProcess(mark: ProcessMark, signal: StopSignal, withinMs: number): Promise<void> {
  send(mark.pid, signal);
  if (await gone(mark, withinMs)) return;
  killGroup(mark.pid);
  await gone(mark, 5_000);
}

/** Kills a process and whatever it started: our children lead a group of their own. */
export function killGroup(pid: number): void {
  if (process.platform === 'win32' || !send(-pid, 'SIGKILL')) send(pid, 'SIGKILL');
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

async function gone(mark: ProcessMark, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (isRunning(mark)) {
    if (performance.now() > end) return false;
    await setTimeout(20);
  }
  return true;
}
