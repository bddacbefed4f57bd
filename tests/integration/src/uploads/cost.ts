import { readdirSync, readFileSync } from 'node:fs';

const TASKS = '/proc/self/task';

/** What the system says there; nothing when the process is gone by then. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

/** The processes that this one has started. */
const children = (): readonly string[] =>
  readdirSync(TASKS).flatMap((task) =>
    read(`${TASKS}/${task}/children`)
      .split(' ')
      .filter((pid) => pid !== ''),
  );

const megabytesOf = (pid: string): number => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** Seconds that a processor has worked for it, in user and kernel mode: whoever else is busy does not count. */
function secondsOf(pid: string): number {
  const [, user = 0, kernel = 0] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? [];
  return (Number(user) + Number(kernel)) / 100;
}

/** The most that any child took, of memory (megabytes) and of work (seconds); to be asked every few milliseconds. Needs Linux. */
export function watchChildren() {
  const most = { megabytes: 0, seconds: 0 };
  const timer = setInterval(() => {
    for (const pid of children()) {
      most.megabytes = Math.max(most.megabytes, megabytesOf(pid));
      most.seconds = Math.max(most.seconds, secondsOf(pid));
    }
  }, 20);
  return { most, stop: () => clearInterval(timer) };
}
