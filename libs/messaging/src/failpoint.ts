/** The places where a kill test may end a process; each stands in a window that only a crash can reach. */
export const FAILPOINTS = [
  'outbox.beforePublish',
  'outbox.afterPublish',
  'consumer.afterCommit',
  'job.taken',
  'job.beforeMark',
  'mail.claimed',
  'mail.delivered',
  'media.looked',
  'media.written',
  'media.decided',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

let armed: { readonly name: string; left: number } | undefined;

/** Arms one failpoint for this process: `outbox.afterPublish`, or `outbox.afterPublish:3` for its third passing. Nothing happens without one. */
export function armFailpoint(spec: string | undefined): void {
  if (!spec) return;
  const [name = '', nth = '1'] = spec.split(':');
  if (!FAILPOINTS.some((known) => known === name)) throw new TypeError(`no such failpoint: ${name}`);
  armed = { name, left: Number(nth) };
}

/** Kills this process here, as a power cut would, when the failpoint was armed and its turn has come. */
export function failpoint(name: Failpoint): void {
  if (armed?.name !== name) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL');
}
