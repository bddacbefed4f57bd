import { type JobHandler, JobQueue } from '@delakultur/jobs';
import { openDatabase } from '@delakultur/database';
import { vi } from 'vitest';
import { PrismaClient } from '../../../../apps/content/generated/client.ts';
import { type Content, type DatabaseRig, startDatabaseRig } from '../database/database-rig.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface JobsRig extends DatabaseRig {
  /** A process's queue of content, doing jobs when it has handlers; ended with the rig at the latest. */
  queue(handlers?: readonly JobHandler[], clockOffsetMs?: number): Promise<JobQueue>;
  /** Content's database, opened by a process whose clock runs ahead. */
  contentAt(clockOffsetMs: number, work: (content: Content) => Promise<void>): Promise<void>;
  /** Every job of the queue as it stands in the database. */
  jobsOf(name: string): Promise<readonly JobRow[]>;
}

export interface JobRow {
  readonly state: string;
  readonly data: object;
  readonly retry_count: number;
}

export async function startJobsRig(): Promise<JobsRig> {
  const rig = await startDatabaseRig();
  const queues: JobQueue[] = [];
  const url = `postgres://content:content@127.0.0.1:${rig.server.port}/clone`;
  return {
    ...rig,
    queue: async (handlers = [], clockOffsetMs = 0) => {
      const queue = new JobQueue({ url, schema: 'content', clockOffsetMs, log: SILENT });
      queues.push(queue);
      await queue.work(handlers);
      return queue;
    },
    contentAt: async (clockOffsetMs, work) => {
      const content = openDatabase({ url, schema: 'content', createClient: (adapter) => new PrismaClient({ adapter }), clockOffsetMs });
      try {
        await work(content);
      } finally {
        await content.close();
      }
    },
    jobsOf: async (name) =>
      (
        await rig.admin.query<JobRow>('select state::text, data, retry_count from content_jobs.job where name = $1 order by created_on', [
          name,
        ])
      ).rows,
    close: async () => {
      for (const queue of queues) await queue.stop();
      await rig.close();
    },
  };
}

/** Waits for what a job will have done. */
export const soon = (check: () => unknown, timeout = 40_000): Promise<unknown> => vi.waitFor(check, { timeout, interval: 50 });
