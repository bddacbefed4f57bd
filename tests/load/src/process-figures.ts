import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A clock tick is a hundredth of a second on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const isLinux = process.platform === 'linux';

/** The seconds of processor time that a process has used, all its threads together. */
export function cpuSeconds(pid: number): number {
  if (!isLinux) return secondsOf(askPs(pid, 'time='));
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The mebibytes that a process holds in memory now. */
export function memoryMiB(pid: number): number {
  const kibibytes = isLinux ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] : askPs(pid, 'rss=');
  return Number(kibibytes) / 1_024;
}

/** The mebibytes of them that no other process has too: Node's own program, for one, is there once for all. Linux only. */
export function ownMemoryMiB(pid: number): number | undefined {
  const kibibytes = isLinux ? /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] : undefined;
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1_024;
}

const askPs = (pid: number, field: string): string => execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim();
const secondsOf = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
