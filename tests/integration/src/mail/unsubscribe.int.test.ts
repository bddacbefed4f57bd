import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMailPreference, setMailPreference } from '@delakultur/contracts';
import { signLink } from '@delakultur/identity';
import { freePort, ROOT, startPart } from '@delakultur/stack';
import { LINK_SECRET, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mediaIn, mediaSettings } from '../gateway/stand.ts';
import { nils } from './facts.ts';

let platform: Platform;
let folder: string;
let origin: string;
let token: string;
const stops: (() => Promise<void>)[] = [];
const logFile = () => join(folder, 'gateway.log');

beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
  folder = mkdtempSync(join(tmpdir(), 'dk-unsubscribe-'));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const gateway = await startPart({
    name: 'gateway',
    program: process.execPath,
    args: [join(ROOT, 'apps/gateway/dist/main.js')],
    env: {
      ...process.env,
      DK_GATEWAY_PORT: String(port),
      DK_GATEWAY_ORIGIN: origin,
      DK_NATS_URL: platform.nats.url,
      DK_NATS_SEED: platform.keys['gateway']!.seed,
      DK_ISSUER: platform.issuer.url,
      ...mediaSettings(mediaIn(folder)),
      DK_LOG_LEVEL: 'debug',
    },
    logFile: logFile(),
    isReady: () =>
      fetch(`${origin}/livez`).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  stops.push(() => gateway.stop());
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  token = await signLink(LINK_SECRET, { purpose: 'unsubscribe', personId: nils.id, kommun: nils.kommun, expiresIn: 60 });
  await platform.call(setMailPreference, { rhythm: 'weekly', lang: 'en' }, nils);
});

const rhythm = async () => (await platform.call(readMailPreference, {}, nils)).rhythm;
const post = (query: string, init: RequestInit = {}) => fetch(`${origin}/mejl?${query}`, { method: 'POST', ...init });

describe('the link that ends mails', () => {
  it('ends none by being opened: a button does', async () => {
    const page = await (await fetch(`${origin}/mejl?token=${token}`)).text();
    expect(page).toContain(`<form method="post" action="/mejl?token=${token}"`);
    expect(await rhythm()).toBe('weekly');
  });

  it.each<[string, RequestInit]>([
    ['a mail program (RFC 8058)', { body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a mail program that sends a form in parts', { body: formOf({ 'List-Unsubscribe': 'One-Click' }) }],
    ['our own button', { body: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['nothing at all', {}],
  ])('ends them when it is posted to by %s, and again', async (_who, init) => {
    for (const time of [1, 2]) {
      const response = await post(`token=${token}`, init);
      expect([time, response.status]).toEqual([time, 200]);
      expect(await response.text()).toContain('Du får inga fler mejl');
    }
    expect(await rhythm()).toBe('never');
  });

  it('says in the reader’s language that it has ended, and what to do instead', async () => {
    const ended = await signLink(LINK_SECRET, { purpose: 'unsubscribe', personId: nils.id, kommun: nils.kommun, expiresIn: -1 });
    const response = await post(`token=${ended}&lang=en`);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('The link does not work any more');
    expect(await rhythm()).toBe('weekly');
  });

  it.each(['', 'token=', `token=${'a'.repeat(2_001)}`])('is not there without a token: %s', async (query) => {
    expect((await post(query)).status).toBe(404);
  });

  it('takes no more than a form', async () => {
    expect((await post(`token=${token}`, { body: 'a'.repeat(5_000) })).status).toBe(413);
  });

  it('R5: leaves no token in our logs', async () => {
    await fetch(`${origin}/mejl?token=${token}`);
    await post(`token=${token}`);
    await post(`token=${token}x`);
    expect(readFileSync(logFile(), 'utf8')).not.toContain(token.slice(-20));
  });
});

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
