import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIntranet } from './intranet.ts';

const GATEWAY = 'http://delakultur.localhost:7400';
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createIntranet(new URL('../astorp/', import.meta.url), GATEWAY).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** `fetch` would tidy the path away before it is sent. */
const statusOf = async (path: string): Promise<number | undefined> => {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, path, host: '127.0.0.1' }).end();
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
};

describe('demo intranet', () => {
  it('fills in where the widgets come from, in the lines and in the policy', async () => {
    const response = await fetch(`${origin}/pedagogik.html`);
    const page = await response.text();
    expect(page).toContain(`<script type="module" src="${GATEWAY}/widgets/1/loader.js"></script>`);
    expect(page).not.toContain('{gateway}');
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'self' ${GATEWAY};`);
  });

  it('uses nothing inline, as its own policy asks', async () => {
    for (const folder of ['index', 'pedagogik', 'mitt-skrivbord', 'tillsammans']) {
      const response = await fetch(`${origin}/${folder}.html`);
      expect(response.status).toBe(200);
      const page = await response.text();
      expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)/);
    }
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/src/main.ts', '/%00.html', '/finns-inte.html', '//a', '/a/b.html'])(
    'has no file at %s',
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );

  it('takes no other method than reading', async () => {
    expect((await fetch(origin, { method: 'POST' })).status).toBe(405);
  });
});
