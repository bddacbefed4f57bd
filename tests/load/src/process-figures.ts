import { readFileSync } from 'node:fs';

/** A clock tick is a hundredth of a second on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** The seconds of processor time that a process has used. Linux only. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The mebibytes that a process holds in memory now. Linux only. */
export function memoryMiB(pid: number): number {
  const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1_024;
}
