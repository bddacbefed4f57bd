import { failpoint } from '@delakultur/messaging';
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import { workOptions } from './boss.ts';
import type { JobHandler } from './job-handler.ts';
import type { JobLog } from './job-log.ts';

const TIME_ZONE = 'Europe/Stockholm';

/** Does one kind of job in this process, and lets it come by itself when it has a calendar. */
export async function startWorker(boss: PgBoss, handler: JobHandler, log: JobLog): Promise<void> {
  const { type, every, atOnce = 1 } = handler;
  if (every) await boss.schedule(type.name, every, {}, { tz: TIME_ZONE, missed: 'once' });
  await boss.work(type.name, workOptions(atOnce), async (jobs: JobWithMetadata[]) => {
    const results: JobResult[] = [];
    for (const job of jobs) results.push(await run(handler, job, log));
    return results;
  });
}

/** What comes by itself no longer would pile up, where nobody does it. */
export async function endSchedules(boss: PgBoss, handlers: readonly JobHandler[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!handlers.some(({ type, every }) => type.name === name && every)) await boss.unschedule(name);
  }
}

async function run({ type, handle }: JobHandler, job: JobWithMetadata, log: JobLog): Promise<JobResult> {
  const { id, data, retryCount, retryLimit, signal } = job;
  const attempt = retryCount + 1;
  failpoint('job.taken');
  try {
    await handle(data, { id, attempt, signal });
  } catch (error) {
    const facts = { err: error, job: type.name, id, attempt };
    if (retryCount < retryLimit) log.warn(facts, 'a job failed and will be tried again');
    else log.error(facts, 'a job failed for the last time and is left lying');
    return { id, status: 'failed', output: { message: String(error) } };
  }
  failpoint('job.beforeMark');
  return { id, status: 'completed' };
}
