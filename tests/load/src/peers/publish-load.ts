import { randomUUID } from 'node:crypto';
import { connectBroker, encodeEvent } from '@delakultur/messaging';
import { eventOf } from '../bench-event.ts';
import type { Done } from './http-load.ts';
import type { BrokerAccess } from './nats-load.ts';

export interface PublishWork {
  readonly kind: 'publish';
  readonly broker: BrokerAccess;
  readonly count: number;
  readonly inFlight: number;
}

/** Publishes that many facts to the stream, and returns when all are acknowledged. */
export async function publishLoad({ broker, count, inFlight }: PublishWork): Promise<Done> {
  const line = await connectBroker(broker);
  const facts = Array.from({ length: count }, () => eventOf(randomUUID()));
  const start = performance.now();
  const lane = async (): Promise<void> => {
    for (let fact = facts.pop(); fact; fact = facts.pop()) {
      const { body, headers } = encodeEvent({ ...fact, source: '/content', time: fact.occurredAt, version: 1 });
      await line.jetstream.publish(fact.subject, body, { msgID: fact.id, headers, timeout: 5_000 });
    }
  };
  try {
    await Promise.all(Array.from({ length: inFlight }, lane));
    return { count, seconds: (performance.now() - start) / 1_000 };
  } finally {
    await line.close();
  }
}
