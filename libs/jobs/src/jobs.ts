import type { JobType } from './job-type.ts';

/** The one raw door of a Prisma transaction through which a job is put. */
export interface JobTransaction {
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
}

/** A job to be done: data holds ids, never what somebody wrote. */
export interface NewJob<Data extends object> {
  readonly type: JobType<Data>;
  readonly data: Data;
  /** Not before then; at once when left out. */
  readonly at?: Date | undefined;
  /** At most one job of this type waits under a key: what is put later takes the place of what waits. */
  readonly key?: string | undefined;
}

/** Where a service puts its jobs; also the token to inject. */
export abstract class Jobs {
  /** Puts the job in the caller's transaction: it exists exactly when that commits. */
  abstract send<Data extends object>(tx: JobTransaction, job: NewJob<Data>): Promise<void>;
  /** Takes back, in the caller's transaction, what waits under the key; what has begun goes on. */
  abstract cancel(tx: JobTransaction, which: { readonly type: JobType; readonly key: string }): Promise<void>;
}
