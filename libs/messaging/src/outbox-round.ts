import type { Broker } from './broker.ts';
import { encodeEvent } from './cloud-event.ts';
import { parseEventSubject } from './event-subject.ts';
import type { MessagingLog } from './log.ts';
import { byAggregate, type OutboxRow } from './outbox.ts';

/** Publishes one fact and returns when the stream has it. */
export type Publish = (row: OutboxRow) => Promise<void>;

export interface OutboxRoundOptions {
  readonly publish: Publish;
  /** Aborted when the connection, and with it the lock, is gone: nothing more may be published then. */
  readonly lost: AbortSignal;
  /** Aggregates whose next fact can never be published; the others go on. */
  readonly held: Set<string>;
  readonly log: MessagingLog;
  /** When the rows were read, by the monotonic clock. */
  readonly readAt: number;
}

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

/** One round of publishing: up to 64 aggregates at a time, and one fact of each. */
export class OutboxRound {
  /** The ids that the stream has acknowledged. */
  readonly published: string[] = [];
  /** Why it ended early; then what was not acknowledged is read again. */
  failure: unknown;
  readonly #options: OutboxRoundOptions;

  constructor(options: OutboxRoundOptions) {
    this.#options = options;
  }

  async publish(rows: readonly OutboxRow[]): Promise<void> {
    const queue = byAggregate(rows);
    const lane = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.#inOrder(next);
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  }

  /** Stops at the first fact without an acknowledgement: what follows it may not overtake it. */
  async #inOrder(rows: readonly OutboxRow[]): Promise<void> {
    for (const row of rows) {
      if (!this.#mayGoOn() || !this.#isPublishable(row)) return;
      try {
        await this.#options.publish(row);
        this.published.push(row.id);
      } catch (error) {
        this.failure ??= error;
        return;
      }
    }
  }

  #mayGoOn(): boolean {
    const { lost, readAt } = this.#options;
    if (performance.now() - readAt > MAX_AGE_MS) this.failure ??= new Error('what was read has become too old');
    return !this.failure && !lost.aborted;
  }

  /** The last look before the stream: the broker would let a service publish into any scope, even a literal `*` (ADR 0006). */
  #isPublishable({ id, subject, aggregate }: OutboxRow): boolean {
    const { held, log } = this.#options;
    if (held.has(aggregate)) return false;
    if (parseEventSubject(subject)?.aggregate === aggregate) return true;
    held.add(aggregate);
    log.error({ event: id, subject }, 'this fact can never be published, and its aggregate is held: the outbox has a strange subject');
    return false;
  }
}
