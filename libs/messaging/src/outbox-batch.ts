import type { Client } from 'pg';
import type { Broker } from './broker.ts';
import { encodeEvent } from './cloud-event.ts';
import { parseEventSubject } from './event-subject.ts';
import { failpoint } from './failpoint.ts';
import type { MessagingLog } from './log.ts';
import { byAggregate, markPublished, readWaiting, type OutboxRow } from './outbox.ts';

/** Publishes one fact and returns when the stream has it. */
export type Publish = (row: OutboxRow) => Promise<void>;

export interface OutboxBatch {
  readonly client: Client;
  readonly publish: Publish;
  /** Aborted when the connection, and with it the lock, is gone: nothing more may be published then. */
  readonly lost: AbortSignal;
  /** Aggregates whose next fact can never be published; the others go on. */
  readonly held: Set<string>;
  readonly log: MessagingLog;
}

const BATCH = 500;
const IN_FLIGHT = 64;
const PUBLISH_TIMEOUT_MS = 2_000;
/** Far within the stream's duplicate window: a process that stood still this long may not go on with what it read before. */
const MAX_AGE_MS = 20_000;

/** The fact on the stream, under its own id: a second try after an unknown outcome is recognised there. */
export const publisher =
  ({ jetstream }: Broker, schema: string): Publish =>
  async (row) => {
    const { body, headers } = encodeEvent({
      ...row,
      source: `/${schema}`,
      time: row.occurred_at.toISOString(),
      traceparent: row.traceparent ?? undefined,
    });
    await jetstream.publish(row.subject, body, { msgID: row.id, headers, timeout: PUBLISH_TIMEOUT_MS });
  };

/** Publishes what waits, up to 64 aggregates at a time and one fact of each, then marks what was acknowledged. Says what is to be done next. */
export async function relayBatch(batch: OutboxBatch): Promise<'more' | 'empty' | 'failed'> {
  const { client, held, log } = batch;
  const rows = await readWaiting(client, BATCH, [...held]);
  if (rows.length === 0) return 'empty';
  const run = new BatchRun(batch);
  const queue = byAggregate(rows);
  failpoint('outbox.beforePublish');
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next && run.mayGoOn(); next = queue.shift()) await run.publishInOrder(next);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  failpoint('outbox.afterPublish');
  await markPublished(client, run.published);
  if (!run.failure) return 'more';
  log.warn({ err: run.failure, waiting: rows.length - run.published.length }, 'the stream did not acknowledge; the relay tries again');
  return 'failed';
}

class BatchRun {
  readonly published: string[] = [];
  failure: unknown;
  readonly #batch: OutboxBatch;
  readonly #readAt = performance.now();

  constructor(batch: OutboxBatch) {
    this.#batch = batch;
  }

  mayGoOn(): boolean {
    return !this.failure && !this.#batch.lost.aborted && performance.now() - this.#readAt < MAX_AGE_MS;
  }

  /** Stops at the first fact without an acknowledgement: what follows it may not overtake it. */
  async publishInOrder(rows: readonly OutboxRow[]): Promise<void> {
    for (const row of rows) {
      if (!this.mayGoOn()) return;
      if (!isPublishable(row, this.#batch)) return;
      try {
        await this.#batch.publish(row);
        this.published.push(row.id);
      } catch (error) {
        this.failure ??= error;
        return;
      }
    }
  }
}

/** The last look before the stream: the broker would let a service publish into any scope, even a literal `*` (ADR 0006). */
function isPublishable({ id, subject, aggregate }: OutboxRow, { held, log }: OutboxBatch): boolean {
  if (parseEventSubject(subject)?.aggregate === aggregate) return true;
  held.add(aggregate);
  log.error({ event: id, subject }, 'this fact can never be published, and its aggregate is held: the outbox has a strange subject');
  return false;
}
