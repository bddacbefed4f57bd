import { jetstream } from '@nats-io/jetstream';
import { connect, nkeyAuthenticator } from '@nats-io/transport-node';

export interface Access {
  readonly url: string;
  readonly seed: string;
  readonly stream: string;
  readonly consumers: readonly string[];
  readonly apiPrefix: string;
  readonly inboxPrefix: string;
}

/** Reads the first events as a stranger would, with nothing but what `--json` printed; returns their subjects. */
export async function readIntegratorEvents({ url, seed, stream, consumers, apiPrefix, inboxPrefix }: Access): Promise<string[]> {
  const authenticator = nkeyAuthenticator(new TextEncoder().encode(seed));
  const connection = await connect({ servers: url, inboxPrefix, authenticator });
  const consumer = await jetstream(connection, { apiPrefix, checkAPI: false }).consumers.get(stream, consumers[0] ?? '');
  const subjects: string[] = [];
  for await (const message of await consumer.fetch({ max_messages: 5, expires: 30_000 })) {
    subjects.push(message.subject);
    message.ack();
  }
  await connection.close();
  return subjects;
}
