import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process and no other: a pid alone comes back for somebody else's process, its start time does not. */
export interface ProcessMark {
  readonly pid: number;
  readonly started: string;
}

/** The mark of a living process; undefined when there is none, or when the platform cannot tell. */
export function markOf(pid: number): ProcessMark | undefined {
  const started = process.platform === 'linux' ? startedOnLinux(pid) : askPs(pid, 'lstart=');
  return started ? { pid, started } : undefined;
}

/** Whether that very process still runs. */
export const isRunning = (mark: ProcessMark): boolean => markOf(mark.pid)?.started === mark.started;

/** The command line of a process, or nothing. */
export const commandOf = (pid: number): string =>
  (process.platform === 'linux' ? read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') : askPs(pid, 'command=')) ?? '';

/** Boot, and ticks from boot to start: field 22, counted after the name in brackets, which may hold anything. A zombie has ended. */
function startedOnLinux(pid: number): string | undefined {
  const fields = read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
  if (!fields || fields[0] === 'Z') return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process is gone, or is hidden from us: either way it is not one of ours.
    return undefined;
  }
}

function askPs(pid: number, field: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // ps fails when there is no such process.
    return undefined;
  }
}
