import { failpoint } from '@delakultur/messaging';
import { fromPrisma, type JobResult, type JobWithMetadata, type PgBoss } from 'pg-boss';
import { type BossOptions, openBoss, openQueue, WORK_OPTIONS } from './boss.ts';
import type { JobHandler } from './job-handler.ts';
import type { JobType } from './job-type.ts';
import { type Jobs, type JobTransaction, type NewJob } from './jobs.ts';
import { forgetTheFuture } from './turned-back.ts';

const TIME_ZONE = 'Europe/Stockholm';
const START_ATTEMPTS = 5;
const STOP_PATIENCE_MS = 10_000;

/** A service's queue: puts its jobs, and does them when it has been given handlers. Connects at its first use. */
export class JobQueue implements Jobs {
  readonly #options: BossOptions;
  readonly #queues = new Map<string, Promise<void>>();
  #boss: Promise<PgBoss> | undefined;

  constructor(options: BossOptions) {
    this.#options = options;
  }

  async send<Data extends object>(tx: JobTransaction, { type, data, at, key }: NewJob<Data>): Promise<void> {
    const boss = await this.#with(type);
    const db = fromPrisma(tx);
    if (key === undefined) await boss.send(type.name, data, { db, ...(at && { startAfter: at }) });
    else await boss.upsert(type.name, data, { db, singletonKey: key, startAfter: at ?? 0 });
  }

  async cancel(tx: JobTransaction, { type, key }: { readonly type: JobType; readonly key: string }): Promise<void> {
    const boss = await this.#with(type);
    const db = fromPrisma(tx);
    const waiting = await boss.findJobs(type.name, { key, queued: true, db });
    if (waiting.length > 0)
      await boss.cancel(
        type.name,
        waiting.map(({ id }) => id),
        { db },
      );
  }

  /** Begins to do jobs; every copy of a service may, and each job is taken by one of them. */
  async work(handlers: readonly JobHandler[]): Promise<void> {
    for (const handler of handlers) {
      const { type, every } = handler;
      const boss = await this.#with(type);
      if (every) await boss.schedule(type.name, every, {}, { tz: TIME_ZONE, missed: 'once' });
      await boss.work(type.name, WORK_OPTIONS, async (jobs: JobWithMetadata[]) => {
        const results: JobResult[] = [];
        for (const job of jobs) results.push(await this.#run(handler, job));
        return results;
      });
    }
    if (this.#boss) await endSchedules(await this.#boss, handlers);
  }

  /** Ends after the jobs in hand are done; those that take too long are left to another copy, or the next start. */
  async stop(): Promise<void> {
    const boss = await this.#boss?.catch(() => undefined);
    await boss?.stop({ timeout: STOP_PATIENCE_MS });
  }

  async #run({ type, handle }: JobHandler, { id, data, retryCount, retryLimit, signal }: JobWithMetadata): Promise<JobResult> {
    failpoint('job.taken');
    try {
      await handle(data, { id, attempt: retryCount + 1, signal });
    } catch (error) {
      const facts = { err: error, job: type.name, id, attempt: retryCount + 1 };
      if (retryCount < retryLimit) this.#options.log.warn(facts, 'a job failed and will be tried again');
      else this.#options.log.error(facts, 'a job failed for the last time and is left lying');
      return { id, status: 'failed', output: { message: String(error) } };
    }
    failpoint('job.beforeMark');
    return { id, status: 'completed' };
  }

  /** The running queue, with a place for this type. */
  async #with(type: JobType): Promise<PgBoss> {
    const boss = await (this.#boss ??= this.#start());
    const queue = this.#queues.get(type.name) ?? openQueue(boss, type);
    this.#queues.set(type.name, queue);
    await queue.catch((error: unknown) => {
      this.#queues.delete(type.name);
      throw error;
    });
    return boss;
  }

  async #start(): Promise<PgBoss> {
    const boss = openBoss(this.#options);
    try {
      await boss.start({ attempts: START_ATTEMPTS });
      await forgetTheFuture(boss, this.#options.schema);
      return boss;
    } catch (error) {
      this.#boss = undefined;
      await boss.stop({ graceful: false });
      throw error;
    }
  }
}

/** What comes by itself no longer would pile up, where nobody does it. */
async function endSchedules(boss: PgBoss, handlers: readonly JobHandler[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!handlers.some(({ type, every }) => type.name === name && every)) await boss.unschedule(name);
  }
}
