import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { registerSessionRoutes } from './session-routes.ts';

const ISSUER = 'http://127.0.0.1:7401/realms/delakultur';
const ORIGINS: Readonly<Record<string, readonly string[]>> = {
  '1277': ['http://astorp.localhost:7410', 'https://portal.astorp.example'],
  '1283': ['https://*.helsingborg.example', "https://x.example; script-src 'unsafe-inline'", 'https://helsingborg.example/path'],
};

const assets = mkdtempSync(join(tmpdir(), 'dk-session-'));
for (const name of ['frame', 'popup']) writeFileSync(join(assets, `${name}.js`), `// ${name}`);
afterAll(() => rmSync(assets, { recursive: true }));

const server = fastify();
registerSessionRoutes(server, {
  issuer: ISSUER,
  clientId: 'delakultur-widgets',
  originsOf: async (kommun) => ORIGINS[kommun] ?? [],
  assets,
});

const get = (url: string) => server.inject({ url });
const policyOf = async (url: string) => String((await get(url)).headers['content-security-policy']);

describe('the session frame', () => {
  it("may stand in the municipality's registered pages and in no other (A19)", async () => {
    expect(await policyOf('/session?kommun=1277')).toContain('frame-ancestors http://astorp.localhost:7410 https://portal.astorp.example');
  });

  it('runs our own script alone, and asks the issuer alone', async () => {
    const policy = await policyOf('/session?kommun=1277');
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toContain('connect-src http://127.0.0.1:7401;');
  });

  it('is told the issuer, the client and the pages', async () => {
    const { body } = await get('/session?kommun=1277');
    const [, content = ''] = /content="([^"]+)"/.exec(body) ?? [];
    expect(JSON.parse(content.replaceAll('&quot;', '"'))).toEqual({
      issuer: ISSUER,
      clientId: 'delakultur-widgets',
      kommun: '1277',
      origins: ORIGINS['1277'],
    });
  });

  it.each(['', '?kommun=9999', '?kommun=1283', '?kommun=1277&kommun=1283', '?kommun=12770', '?kommun=%22%3E%3Cscript%3E'])(
    'is not there for %s: an unknown municipality, or none whose origins are whole',
    async (query) => {
      const { statusCode, body } = await get(`/session${query}`);
      expect([statusCode, body]).toEqual([404, '']);
    },
  );
});

describe('the scripts', () => {
  it.each([
    ['/session?kommun=1277', '// frame'],
    ['/sign-in', '// popup'],
  ])('stand at an address that names their content, and are kept for ever: %s', async (page, script) => {
    const [, path = ''] = /src="([^"]+)"/.exec((await get(page)).body) ?? [];
    const { body, headers } = await get(path);
    expect([body, headers['cache-control'], headers['content-type']]).toEqual([
      script,
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
  });
});

describe('the sign-in window', () => {
  it('stands in no frame, and is not cut off from the page that opened it', async () => {
    const { headers } = await get('/sign-in');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
  });

  it.each(['/sign-in', '/session?kommun=1277'])('is neither kept by a cache nor told of in a referrer: %s', async (url) => {
    expect((await get(url)).headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });
});
