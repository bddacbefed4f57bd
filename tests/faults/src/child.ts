import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Rig } from './rig.ts';

/** What a child of the fault tests runs: the real relay, the naive one that must fail, the real consumer, or the real queue of jobs. */
export interface Task {
  readonly program: 'relay' | 'naive-relay' | 'consumer' | 'jobs';
  readonly failpoint?: string;
  /** How far its clock runs ahead, for the queue of jobs. */
  readonly clockOffsetMs?: number;
}

/** What a child is told, as its only argument. */
export interface Orders extends Task {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly seed: string;
}

/** Starts a process of its own, so that it can be killed; returns when it is at work. */
export async function startChild(rig: Rig, task: Task): Promise<ChildProcess> {
  const service = task.program === 'consumer' ? 'people' : 'content';
  const orders: Orders = { ...task, ...rig.accessOf(service) };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.main.ts'), JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}

/** Kills it as a power cut would. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Waits until the child has killed itself at its failpoint. */
export async function died(child: ChildProcess): Promise<void> {
  if (child.signalCode === null) await once(child, 'exit');
}
