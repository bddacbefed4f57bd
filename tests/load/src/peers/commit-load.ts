import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { connectBroker, encodeEvent } from '@delakultur/messaging';
import { Pool } from 'pg';
import { eventOf } from '../bench-event.ts';
import { percentile } from '../rounds.ts';
import type { BrokerAccess } from './nats-load.ts';

export interface CommitWork {
  readonly kind: 'commit';
  /** Sees the whole stream. */
  readonly listener: BrokerAccess;
  /** Set: no relay is waited for, the writer publishes by itself as soon as it has committed. */
  readonly publisher?: BrokerAccess;
  readonly database: string;
  readonly perSecond: number;
  readonly forMs: number;
}

/** The fact that a direct publisher writes down is one that no relay will find. */
const INSERT = `insert into content.outbox (id, subject, aggregate, version, type, data, occurred_at, published_at)
  values ($1, $2, $3, 1, $4, $5, now(), case when $6 then now() end)`;

/** Commits facts at an even pace, and returns the 99th percentile of the milliseconds from a commit's answer to the fact's arrival from the stream. */
export async function commitLoad({ listener, publisher, database, perSecond, forMs }: CommitWork): Promise<number> {
  const ears = await connectBroker(listener);
  const mouth = publisher && (await connectBroker(publisher));
  const pool = new Pool({ connectionString: database, max: 6 });
  const committed = new Map<string, number>();
  const arrived = new Map<string, number>();
  ears.connection.subscribe('dk.live.1277.content.bench.>', {
    callback: (_, { subject }) => void arrived.set(subject.slice(subject.lastIndexOf('.') + 1), performance.now()),
  });
  const commit = async (): Promise<void> => {
    const fact = eventOf(randomUUID());
    await pool.query({
      name: 'fact',
      text: INSERT,
      values: [fact.id, fact.subject, fact.aggregate, fact.type, fact.data, mouth !== undefined],
    });
    committed.set(fact.aggregate, performance.now());
    if (!mouth) return;
    const { body, headers } = encodeEvent({ ...fact, source: '/content', time: fact.occurredAt, version: 1 });
    await mouth.jetstream.publish(fact.subject, body, { msgID: fact.id, headers, timeout: 5_000 });
  };
  try {
    await ears.connection.flush();
    await atPace(commit, { perSecond, forMs });
    await untilAll(committed, arrived);
    return percentile(
      [...committed].map(([fact, at]) => Math.max(0, arrived.get(fact)! - at)),
      0.99,
    );
  } finally {
    await pool.end();
    await Promise.all([ears.close(), mouth?.close()]);
  }
}

/** Begins each piece of work when its time has come, whether those before have ended or not: a slow answer does not slow the pace. */
async function atPace(
  work: () => Promise<void>,
  { perSecond, forMs }: { readonly perSecond: number; readonly forMs: number },
): Promise<void> {
  const start = performance.now();
  const underWay: Promise<void>[] = [];
  for (let passed = 0; passed < forMs; passed = performance.now() - start) {
    while (underWay.length < (passed / 1_000) * perSecond) underWay.push(work());
    await setTimeout(1);
  }
  await Promise.all(underWay);
}

const PATIENCE_MS = 10_000;

async function untilAll(wanted: ReadonlyMap<string, number>, arrived: ReadonlyMap<string, number>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while ([...wanted.keys()].some((fact) => !arrived.has(fact))) {
    if (performance.now() > end) throw new Error('facts that were committed have not arrived');
    await setTimeout(20);
  }
}
