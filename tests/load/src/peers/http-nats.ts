import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectBroker } from '@delakultur/messaging';
import { headers as newHeaders } from '@nats-io/transport-node';
import type { BrokerAccess } from './nats-load.ts';
import { serve } from './serve.ts';

export interface Passing {
  readonly broker: BrokerAccess;
  readonly subject: string;
  readonly body: string;
  readonly head: readonly string[];
}

/** The limit of a request through a gateway: HTTP, one question on NATS, and the bytes of its answer. */
serve(async ({ broker, subject, body, head }: Passing) => {
  const { connection } = await connectBroker(broker);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = newHeaders();
    headers.set('authorization', request.headers.authorization ?? '');
    const { data } = await connection.request(subject, body, { timeout: 5_000, headers });
    response.writeHead(200, head as string[]).end(data);
  };
  const server = createServer({ keepAliveTimeout: 70_000 }, (request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await new Promise((listening) => void server.once('listening', listening));
  return (server.address() as AddressInfo).port;
});
