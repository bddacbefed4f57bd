import type { IncomingMessage, ServerResponse } from 'node:http';
import { entityTag, isUnchanged } from '../entity-tag.ts';

/** An answer that is ready to go out as it is: its bytes and its headers are made once. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly etag: string;
  /** Name, value, name, value: the form that Node writes fastest. */
  readonly head: readonly string[];
  readonly headUnchanged: readonly string[];
  /** What a fact has to be about to make it outdated. */
  readonly shows: string;
  /** False once something it shows may have changed. */
  isCurrent: boolean;
}

export const SHARED_HEADERS = {
  'cache-control': 'public, max-age=0, must-revalidate',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

export function keepAnswer(body: Buffer, shows: string): KeptAnswer {
  const etag = entityTag(body);
  const headUnchanged = Object.entries({ ...SHARED_HEADERS, etag }).flat();
  const head = [...headUnchanged, 'content-type', 'application/json; charset=utf-8', 'content-length', String(body.length)];
  return { body, etag, head, headUnchanged, shows, isCurrent: true };
}

export function writeKept({ headers }: IncomingMessage, response: ServerResponse, kept: KeptAnswer): void {
  if (isUnchanged(headers['if-none-match'], kept.etag)) response.writeHead(304, kept.headUnchanged as string[]).end();
  else response.writeHead(200, kept.head as string[]).end(kept.body);
}
