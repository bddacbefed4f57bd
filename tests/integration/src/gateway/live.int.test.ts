import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPublications } from '@delakultur/contracts';
import { eventually, Stand } from './stand.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const SITE = 'familjen-helsingborg';

/** An open page: what it has read so far, until it is closed. */
async function openPage(stand: Stand, site: string, headers: Record<string, string> = {}) {
  const closing = new AbortController();
  const response = await stand.fetch(`/v1/publications/changes?site=${site}`, { headers, signal: closing.signal });
  const page = { response, text: '', ended: false, close: () => closing.abort() };
  const read = async () => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) page.text += part.value;
    page.ended = true;
  };
  read().catch(() => (page.ended = true));
  await eventually(() => page.text.includes('retry: '));
  return page;
}

describe('live changes', () => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await Stand.start();
    await stand.serve(listPublications, () => ({ items: [], next: null }));
    await eventually(async () => (await stand.fetch('/v1/publications?site=warm-up')).ok);
  });
  afterAll(() => stand.stop());

  it('C31: tell every open page of the site within a moment, and no page of another site', async () => {
    const [astorp, hoganas, orebro] = await Promise.all([openPage(stand, SITE), openPage(stand, SITE), openPage(stand, 'pedagog-orebro')]);
    await stand.publish('released', SITE, ID);
    await eventually(() => astorp.text.includes('data: ') && hoganas.text.includes('data: '));
    expect(astorp.text).toMatch(/^retry: 3000\n\nid: \d+\ndata: (\{.*\})\n\n$/);
    expect(JSON.parse(/data: (.*)/.exec(astorp.text)?.[1] ?? '')).toEqual({ fact: 'released', publicationId: ID, site: SITE });
    expect(orebro.text).toBe('retry: 3000\n\n');
    for (const page of [astorp, hoganas, orebro]) page.close();
  });

  it('may be read from any page, and are kept by nobody', async () => {
    const page = await openPage(stand, SITE);
    const { headers } = page.response;
    expect([headers.get('content-type'), headers.get('access-control-allow-origin'), headers.get('cache-control')]).toEqual([
      'text/event-stream; charset=utf-8',
      '*',
      'no-store',
    ]);
    page.close();
  });

  it('let a page that lost its connection hear what it missed, once', async () => {
    const first = await openPage(stand, SITE);
    await stand.publish('released', SITE, ID);
    await eventually(() => first.text.includes('id: '));
    const seen = /id: (\d+)/.exec(first.text)?.[1] ?? '';
    first.close();
    await stand.publish('unpublished', SITE, ID);
    await eventually(async () => {
      const again = await openPage(stand, SITE, { 'last-event-id': seen });
      again.close();
      return [...again.text.matchAll(/"fact":"(\w+)"/g)].map(([, fact]) => fact).join() === 'unpublished';
    });
    const upToDate = await openPage(stand, SITE, { 'last-event-id': String(Number(seen) + 1) });
    expect(upToDate.text).toBe('retry: 3000\n\n');
    upToDate.close();
  });

  it('end when the gateway does, and do not hold it up', async () => {
    const other = await Stand.start();
    const page = await openPage(other, SITE);
    const before = performance.now();
    await other.stop();
    expect(page.ended).toBe(true);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
