import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createServiceToken, type ServiceToken } from './index.ts';

const START = Date.parse('2026-11-23T08:00:00Z');
const CREDENTIALS = `Basic ${Buffer.from('delakultur-content:open%20sesame!').toString('base64')}`;

let server: Server;
let issuer: string;
let time = START;
let state: 'up' | 'down' | 'impostor' = 'up';
let asked: string[] = [];
let reasons: string[] = [];
let token: ServiceToken;

const clock = { now: () => new Date(time) };
const later = (seconds: number): void => void (time += seconds * 1000);
const newToken = (clientSecret = 'open sesame!') =>
  createServiceToken({ issuer, clientId: 'delakultur-content', clientSecret, clock, onAway: (reason) => void reasons.push(reason) });

function answer({ url = '', headers }: IncomingMessage): [number, object] {
  asked.push(url.split('/').at(-1) ?? '');
  if (state === 'down') return [503, {}];
  if (url.endsWith('/openid-configuration')) {
    const claimed = state === 'impostor' ? 'http://evil.example' : issuer;
    return [200, { issuer: claimed, token_endpoint: `${issuer}/protocol/openid-connect/token` }];
  }
  if (headers.authorization !== CREDENTIALS) return [401, { error: 'invalid_client' }];
  return [200, { access_token: `token ${asked.filter((path) => path === 'token').length}`, expires_in: 300 }];
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/delakultur`;
});
afterAll(() => void server.close());
beforeEach(() => {
  [time, state, asked, reasons] = [START, 'up', [], []];
  token = newToken();
});

const first = { ok: true, value: 'token 1' };
const away = { ok: false, problem: 'identity-unavailable' };

it('is asked for once, however many want it at the same moment and after', async () => {
  expect(await Promise.all([token(), token(), token()])).toEqual([first, first, first]);
  later(200);
  expect(await token()).toEqual(first);
  expect(asked).toEqual(['openid-configuration', 'token']);
});

it('is renewed before it ends', async () => {
  await token();
  later(241);
  expect(await token()).toEqual({ ok: true, value: 'token 2' });
});

it('is used to its end while sign-in is away, and no longer', async () => {
  await token();
  state = 'down';
  later(299);
  expect(await token()).toEqual(first);
  later(2);
  expect(await token()).toEqual(away);
  expect(reasons.at(-1)).toMatch(/answered 503/);
});

it('comes when sign-in is back, which is not asked more than once a second meanwhile', async () => {
  state = 'down';
  for (let times = 0; times < 5; times += 1) expect(await token()).toEqual(away);
  expect(asked).toHaveLength(1);
  state = 'up';
  later(1);
  expect(await token()).toEqual(first);
});

it('is away, not a surprise, when nobody listens there', async () => {
  const nobody = createServiceToken({ issuer: 'http://127.0.0.1:9/realms/x', clientId: 'a', clientSecret: 'b', clock });
  expect(await nobody()).toEqual(away);
});

it('throws when the secret is wrong, for that is a mistake in the settings', async () => {
  await expect(newToken('guessed')()).rejects.toThrow(/401.*invalid_client/);
});

it('sends the secret to nobody who calls himself by another name', async () => {
  state = 'impostor';
  await expect(token()).rejects.toThrow(/calls itself http:\/\/evil\.example/);
  expect(asked).toEqual(['openid-configuration']);
});
