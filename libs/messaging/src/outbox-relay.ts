import { Client } from 'pg';
import { Bell, pause } from './bell.ts';
import type { Broker } from './broker.ts';
import { failpoint } from './failpoint.ts';
import type { MessagingLog } from './log.ts';
import { markPublished, readWaiting, type OutboxRow } from './outbox.ts';
import { OutboxRound, publisher, type OutboxRoundOptions } from './outbox-round.ts';

/** Carries a service's committed facts to the stream: every one at least once, an aggregate's in their order. */
export interface OutboxRelay {
  /** Ends after what is being published has been acknowledged and marked. */
  stop(): Promise<void>;
}

export interface OutboxRelayOptions {
  /** The service's app role, the same as `openDatabase` uses. */
  readonly url: string;
  /** The service's schema, which is also its name in subjects. */
  readonly schema: string;
  readonly broker: Broker;
  readonly log: MessagingLog;
}

const BATCH = 500;
const POLL_MS = 1_000;
const RETRY_MS = 250;

/**
 * Starts the relay of one process. Every copy of a service may start one: a lock in PostgreSQL lets one of them work, and another takes over when it ends.
 * It wakes by NOTIFY, and by the clock should one be missed; it outlives PostgreSQL and the broker, and begins again where the outbox says.
 */
export function startOutboxRelay(options: OutboxRelayOptions): OutboxRelay {
  const stopping = new AbortController();
  const done = runUntil(stopping.signal, options);
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function runUntil(stop: AbortSignal, options: OutboxRelayOptions): Promise<void> {
  while (!stop.aborted) {
    try {
      await session(stop, options);
    } catch (error) {
      options.log.warn({ err: error, schema: options.schema }, 'the relay lost its database and begins again');
      await pause(POLL_MS, stop);
    }
  }
}

/** One connection's life: its advisory lock makes this relay the only one, and is gone with it. */
async function session(stop: AbortSignal, { url, schema, broker, log }: OutboxRelayOptions): Promise<void> {
  const client = new Client({
    connectionString: url,
    // All that this connection writes are marks, and one that is lost in a power cut is made again: no need to wait for the disk.
    options: `-c search_path=${schema} -c synchronous_commit=off`,
    application_name: `${schema} relay`,
  });
  const bell = new Bell();
  const lost = new AbortController();
  client.on('notification', () => bell.ring());
  client.on('error', (error) => {
    lost.abort(error);
    bell.ring();
  });
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(`outbox_${schema}`)}`);
    await takeTurn(client, schema, stop);
    await carry(stop, { client, bell, publish: publisher(broker, schema), lost: lost.signal, held: new Set(), log });
  } finally {
    await client.end();
  }
}

/** Returns when no other relay of the service holds the lock, or when told to stop. */
async function takeTurn(client: Client, schema: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as ours', [
      `relay ${schema}`,
    ]);
    if (rows[0]?.ours) return;
    await pause(POLL_MS, stop);
  }
}

interface Turn extends Omit<OutboxRoundOptions, 'readAt'> {
  readonly client: Client;
  readonly bell: Bell;
}

/** Round after round, until told to stop: while one is published, the one before is marked and the next is read. */
async function carry(stop: AbortSignal, turn: Turn): Promise<void> {
  const { client, bell, lost, log } = turn;
  let toMark: readonly string[] = [];
  let next: Waiting = NONE;
  while (!stop.aborted) {
    lost.throwIfAborted();
    if (next.rows.length === 0) {
      bell.reset();
      next = await markThenRead(turn, toMark, []);
      toMark = [];
    }
    if (next.rows.length === 0) {
      await bell.wait(POLL_MS, stop);
      continue;
    }
    const { rows, readAt } = next;
    const round = new OutboxRound({ ...turn, readAt });
    failpoint('outbox.beforePublish');
    const [, following] = await Promise.allSettled([round.publish(rows), markThenRead(turn, toMark, rows)]);
    failpoint('outbox.afterPublish');
    if (following.status === 'rejected') throw following.reason;
    toMark = round.published;
    next = round.failure ? NONE : following.value; // what follows may not overtake what failed
    if (!round.failure) continue;
    log.warn({ err: round.failure, waiting: rows.length - toMark.length }, 'the stream did not acknowledge; the relay tries again');
    await pause(RETRY_MS, stop);
  }
  await markPublished(client, toMark);
}

interface Waiting {
  readonly rows: readonly OutboxRow[];
  readonly readAt: number;
}

const NONE: Waiting = { rows: [], readAt: 0 };

async function markThenRead({ client, held }: Turn, toMark: readonly string[], underWay: readonly OutboxRow[]): Promise<Waiting> {
  await markPublished(client, toMark);
  const readAt = performance.now();
  return { rows: await readWaiting(client, BATCH, { ids: underWay.map(({ id }) => id), aggregates: [...held] }), readAt };
}
