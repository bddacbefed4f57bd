import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readKeys } from './keys.ts';
import { readRealm } from './realm.ts';
import { createSignInServer } from './server.ts';

const REALM = new URL('../../../deploy/keycloak/delakultur-realm.json', import.meta.url).pathname;
const server = createSignInServer({ realm: readRealm(REALM, {}), origin: 'http://127.0.0.1', keys: readKeys(undefined) });

beforeAll(() => new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening)));
afterAll(() => void server.close());

/** As the bytes stand: `fetch` would repair the address. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

it.each(['//', '//[', '/:', '/realms/other', '/realms/delakulturx'])('has nothing at %s, and goes on', async (path) => {
  expect(await statusOf(path)).toBe(404);
  expect(await statusOf('/realms/delakultur')).toBe(200);
});
