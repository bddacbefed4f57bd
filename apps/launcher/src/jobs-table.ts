import type { QueueState } from '@delakultur/jobs';
import { swedishTime } from './swedish-time.ts';

const HEAD = ['service', 'job', 'waiting', 'next at', 'running', 'failed', 'last error'];
const LONGEST_ERROR = 80;

/** The queues as a table for humans; a sentence when there are none. */
export function jobsTable(queues: readonly QueueState[]): string {
  if (queues.length === 0) return 'No service has a queue yet.\n';
  const rows = queues.map(({ service, name, waiting, nextAt, running, failed, lastError }) => [
    service,
    name,
    String(waiting),
    nextAt ? swedishTime(nextAt).slice(0, -3) : '',
    String(running),
    String(failed),
    (lastError ?? '').replaceAll(/\s+/g, ' ').slice(0, LONGEST_ERROR),
  ]);
  const widths = HEAD.map((_, nth) => Math.max(...[HEAD, ...rows].map((row) => row[nth]!.length)));
  const lines = [HEAD, ...rows].map((row) =>
    row
      .map((cell, nth) => cell.padEnd(widths[nth]!))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
