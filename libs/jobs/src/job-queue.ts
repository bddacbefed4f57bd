import { setTimeout as sleep } from 'node:timers/promises';
import { fromPrisma, type PgBoss } from 'pg-boss';
import { type BossOptions, openBoss, openQueue } from './boss.ts';
import type { JobHandler } from './job-handler.ts';
import type { JobType } from './job-type.ts';
import { endSchedules, startWorker } from './job-worker.ts';
import type { Jobs, JobTransaction, NewJob } from './jobs.ts';
import { forgetTheFuture } from './turned-back.ts';

const RETRY_MS = 2_000;
const STOP_PATIENCE_MS = 10_000;

/** A service's queue: puts its jobs, and does them when it has been given handlers. Connects at its first use. */
export class JobQueue implements Jobs {
  readonly #options: BossOptions;
  readonly #queues = new Map<string, Promise<void>>();
  readonly #workers = new Set<string>();
  readonly #stopping = new AbortController();
  #boss: Promise<PgBoss> | undefined;
  #beginning: Promise<void> | undefined;

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
    const waiting = (await boss.findJobs(type.name, { key, queued: true, db })).map(({ id }) => id);
    if (waiting.length > 0) await boss.cancel(type.name, waiting, { db });
  }

  /** Does jobs from now on, or from when PostgreSQL answers; every copy of a service may, and each job is taken by one of them. */
  begin(handlers: readonly JobHandler[]): void {
    this.#beginning = this.#workWhenPossible(handlers);
  }

  /** Does jobs from when this returns; fails when the queue cannot be reached, or has not been migrated. */
  async work(handlers: readonly JobHandler[]): Promise<void> {
    for (const handler of handlers.filter(({ type }) => !this.#workers.has(type.name))) {
      await startWorker(await this.#with(handler.type), handler, this.#options.log);
      this.#workers.add(handler.type.name);
    }
    if (this.#boss) await endSchedules(await this.#boss, handlers);
  }

  /** Ends after the jobs in hand are done; those that take too long are left to another copy, or the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#beginning;
    const boss = await this.#boss?.catch(() => undefined);
    await boss?.stop({ timeout: STOP_PATIENCE_MS });
  }

  async #workWhenPossible(handlers: readonly JobHandler[]): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        return await this.work(handlers);
      } catch (error) {
        this.#options.log.warn({ err: error }, 'the job queue cannot begin and tries again');
        await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined); // told to stop: the loop ends
      }
    }
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
      await boss.start();
      await forgetTheFuture(boss, this.#options.schema);
      return boss;
    } catch (error) {
      this.#boss = undefined;
      await boss.stop({ graceful: false });
      throw error;
    }
  }
}
