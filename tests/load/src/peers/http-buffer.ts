import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from './serve.ts';

/** The same answer as ours, as a text: its bytes and headers. */
export interface Answered {
  readonly head: readonly string[];
  readonly body: string;
}

/** The limit of a cached answer: node:http and one ready buffer. */
serve(async ({ head, body }: Answered) => {
  const bytes = Buffer.from(body);
  const server = createServer({ keepAliveTimeout: 70_000 }, (_, response) => {
    response.writeHead(200, head as string[]).end(bytes);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => void server.once('listening', listening));
  return (server.address() as AddressInfo).port;
});
