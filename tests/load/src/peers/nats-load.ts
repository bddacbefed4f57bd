import { connectBroker } from '@delakultur/messaging';
import { headers as newHeaders } from '@nats-io/transport-node';
import type { Done } from './http-load.ts';

export interface BrokerAccess {
  readonly url: string;
  readonly seed: string;
  readonly name: string;
}

export interface NatsWork {
  readonly kind: 'nats';
  readonly broker: BrokerAccess;
  readonly subject: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly inFlight: number;
  readonly forMs: number;
}

/** Asks on NATS with that many requests under way, and returns how many answers came. */
export async function natsLoad({ broker, subject, body, headers = {}, status, inFlight, forMs }: NatsWork): Promise<Done> {
  const line = await connectBroker(broker);
  const fields = newHeaders();
  for (const [name, value] of Object.entries(headers)) fields.set(name, value);
  const start = performance.now();
  const until = start + forMs;
  let count = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const reply = await line.connection.request(subject, body, { timeout: 5_000, headers: fields });
      if (Number(reply.headers?.get('dk-status')) !== status) throw new Error(`${subject} answered ${reply.string()}`);
      count += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: inFlight }, lane));
    return { count, seconds: (performance.now() - start) / 1_000 };
  } finally {
    await line.close();
  }
}
