import { randomUUID } from 'node:crypto';
import type { Operations } from '@delakultur/contracts/client';
import { signedInOperations } from '@delakultur/contracts/signed-in-operations';
import { RelyingParty } from '../../integration/src/sign-in/relying-party.ts';
import { Visitor } from '../../integration/src/sign-in/visitor.ts';
import { ownOrigin, type RunningPlatform } from './started.ts';

type Operation = keyof typeof signedInOperations;

/** Whoever does something that no story is about: over HTTP, just signed in. */
export type Api = <N extends Operation>(name: N, input: Operations[N]['input']) => Promise<Operations[N]['output']>;

export async function signInOverHttp(platform: RunningPlatform, username: string): Promise<Api> {
  return apiOf(platform, await tokenOf(platform, username));
}

/** What a page has of somebody who is signed in. */
export async function tokenOf(platform: RunningPlatform, username: string): Promise<string> {
  const { signIn } = platform;
  const widgets = new RelyingParty(signIn.issuer, ownOrigin(platform));
  const { url, verifier } = widgets.attempt();
  const { url: landed } = await new Visitor().signIn(url, username);
  return String((await widgets.redeem(landed.searchParams.get('code'), verifier)).body.access_token);
}

const apiOf =
  ({ gateway }: RunningPlatform, token: string): Api =>
  async (name, input) => {
    const response = await fetch(requestOf(gateway, name, input, token));
    if (!response.ok) throw new Error(`${name} is refused: ${response.status} ${await response.text()}`);
    return response.json() as Promise<Operations[typeof name]['output']>;
  };

function requestOf(gateway: string, name: Operation, input: object, token: string): Request {
  const { method, path } = signedInOperations[name];
  const { version, ...fields } = input as Record<string, unknown>;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
    const value = String(fields[field]);
    delete fields[field];
    return value;
  });
  const url = new URL(filled, gateway);
  if (method === 'GET') for (const [field, value] of Object.entries(fields)) url.searchParams.set(field, String(value));
  return new Request(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    body: method === 'GET' ? null : JSON.stringify(fields),
  });
}
