import { JobQueue, jobType, onJob } from '@delakultur/jobs';
import { z } from 'zod';
import type { Orders } from './child.ts';
import { SILENT } from './people.ts';
import { openPool } from './sql-transaction.ts';

export const remind = jobType('remind', z.object({ reminderId: z.uuid() }));

/** A queue of content's, which only puts. */
export const openQueue = (databaseUrl: string, clockOffsetMs = 0): JobQueue =>
  new JobQueue({ url: databaseUrl, schema: 'content', clockOffsetMs, log: SILENT });

/** The real queue, doing its jobs: a reminder is sent when its row says that it has not been. */
export async function startJobs({ databaseUrl, clockOffsetMs }: Pick<Orders, 'databaseUrl' | 'clockOffsetMs'>): Promise<JobQueue> {
  const pool = openPool(databaseUrl, 2);
  const queue = openQueue(databaseUrl, clockOffsetMs);
  await queue.work([
    onJob(remind, async ({ reminderId }) => {
      await pool.query('insert into attempt (reminder, pid) values ($1, $2)', [reminderId, process.pid]);
      await pool.query('update reminder set sent = sent + 1 where id = $1 and sent = 0', [reminderId]);
    }),
  ]);
  return queue;
}
