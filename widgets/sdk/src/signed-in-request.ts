import type { OpenQuestion, OperationName } from '@delakultur/contracts/client';
import { signedInOperations } from '@delakultur/contracts/signed-in-operations';
import type { CallOptions } from './client.ts';
import { newId } from './new-id.ts';
import { placed, question, take } from './question.ts';

/** A request of someone signed in. A command has its key; `version` goes into If-Match, and the rest into the body. */
export function signedInRequest(
  endpoint: URL,
  name: Exclude<OperationName, OpenQuestion>,
  input: object,
  { signal, key = newId(), keepalive = false }: CallOptions,
): Request {
  const { method, path } = signedInOperations[name];
  if (method === 'GET') return question(endpoint, path, input, signal);
  const { url, rest } = placed(endpoint, path, input);
  const headers = new Headers({ 'content-type': 'application/json', 'idempotency-key': key });
  if (rest.has('version')) headers.set('if-match', `"${take(rest, 'version')}"`);
  return new Request(url, { method, headers, keepalive, signal: signal ?? null, body: JSON.stringify(Object.fromEntries(rest)) });
}
