import { connectBroker } from '@delakultur/messaging';
import { headers as newHeaders } from '@nats-io/transport-node';
import type { BrokerAccess } from './nats-load.ts';
import { serve } from './serve.ts';

export interface Bytes {
  readonly broker: BrokerAccess;
  readonly subject: string;
  readonly body: string;
  readonly status: number;
}

/** The limit of an answer on NATS: the same bytes for everyone, with nothing read, checked or decided. */
serve(async ({ broker, subject, body, status }: Bytes) => {
  const { connection } = await connectBroker(broker);
  const bytes = new TextEncoder().encode(body);
  const headers = newHeaders();
  headers.set('dk-status', String(status));
  connection.subscribe(subject, { callback: (_, message) => void message.respond(bytes, { headers }) });
  await connection.flush();
});
