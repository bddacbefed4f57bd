import { listPublications, problemDetails, readPublication, type Publication, type PublicationCard } from '@delakultur/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, Stand } from './stand.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const SITE = 'familjen-helsingborg';

const card = (title: string): PublicationCard => ({
  id: ID,
  site: SITE,
  kommun: '1277',
  kommunName: 'Åstorp',
  title,
  lead: 'Så blev höstens fynd en hel termins matematik.',
  lang: 'sv',
  schoolForm: 'forskola',
  topic: 'matematik',
  authors: [{ name: 'Åsa Ek', title: 'förskollärare', workplace: 'Storken' }],
  releasedAt: '2026-11-02T08:00:00.000Z',
  updatedAt: null,
  readingMinutes: 4,
  licence: 'CC-BY-NC-ND-4.0',
  producer: null,
  picture: null,
});
const publication = (title: string): Publication => ({
  ...card(title),
  media: [],
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kottar.' }] }] },
});

describe('the public reads', () => {
  let stand: Stand;
  let title = 'Vi räknar kottar';
  let asked: unknown[] = [];
  const url = `/v1/publications?site=${SITE}`;

  beforeAll(async () => {
    stand = await Stand.start();
    await stand.serve(listPublications, async (input) => {
      asked.push(input);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { items: input.site === SITE ? [card(title)] : [], next: null };
    });
    await stand.serve(readPublication, ({ publicationId }) => {
      asked.push(publicationId);
      return publicationId === ID ? publication(title) : problemDetails('publication-not-found');
    });
    await eventually(async () => (await stand.fetch('/v1/publications?site=warm-up')).ok);
  });
  afterAll(() => stand.stop());

  const titleShown = async (path = url) => {
    const content = (await (await stand.fetch(path)).json()) as { items?: Publication[]; title?: string };
    return content.items?.[0]?.title ?? content.title;
  };

  it('are answered to any page, with a tag by which it asks again for nothing', async () => {
    const first = await stand.fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('access-control-allow-origin'), first.headers.get('cache-control')]).toEqual([
      200,
      '*',
      'public, max-age=0, must-revalidate',
    ]);
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const again = await stand.fetch(url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const differently = await stand.fetch(url, { headers: { 'if-none-match': '"other"' } });
    expect([differently.status, differently.headers.get('etag'), await differently.text()]).toEqual([200, etag, await first.text()]);
  });

  it('are asked of the service once, however many ask, and however the same question is put', async () => {
    asked = [];
    const paths = ['limit=7&schoolForm=forskola', 'schoolForm=forskola&limit=7', 'limit=7&schoolForm=forskola'].map(
      (rest) => `${url}&${rest}`,
    );
    await Promise.all([...paths, ...paths].map((path) => stand.fetch(path)));
    await Promise.all(paths.map((path) => stand.fetch(path)));
    expect(asked).toEqual([{ site: SITE, limit: 7, schoolForm: 'forskola' }]);
  });

  it('show a change as soon as its fact is heard, lists and the article itself', async () => {
    expect([await titleShown(), await titleShown(`/v1/publications/${ID}`)]).toEqual([title, title]);
    title = 'Vi räknar kastanjer';
    expect(await titleShown()).toBe('Vi räknar kottar');
    await stand.publish('released', SITE, ID);
    await eventually(async () => (await titleShown()) === title);
    expect(await titleShown(`/v1/publications/${ID}`)).toBe(title);
  });

  it("keep another site's answers when a site changes", async () => {
    await stand.fetch('/v1/publications?site=pedagog-orebro');
    asked = [];
    await stand.publish('unpublished', SITE, ID);
    await eventually(async () => {
      await stand.fetch(url);
      return asked.length > 0;
    });
    await stand.fetch('/v1/publications?site=pedagog-orebro');
    expect(asked).toEqual([{ site: SITE, limit: 12 }]);
  });

  it('do not keep an answer that was asked for before a change and came after it', async () => {
    await stand.publish('released', SITE, ID);
    await eventually(async () => {
      asked = [];
      await stand.fetch(url);
      return asked.length > 0;
    });
    const path = `${url}&limit=3`;
    const slow = stand.fetch(path);
    await eventually(() => asked.length > 1);
    await stand.publish('released', SITE, ID);
    await slow;
    asked = [];
    await stand.fetch(path);
    expect(asked).toEqual([{ site: SITE, limit: 3 }]);
  });

  it('hand on what the service refuses, and keep no refusal', async () => {
    asked = [];
    const missing = `/v1/publications/${ID.replace(/1$/, '2')}`;
    const replies = [await stand.fetch(missing), await stand.fetch(missing)];
    expect(replies.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
      [404, 'application/problem+json; charset=utf-8'],
      [404, 'application/problem+json; charset=utf-8'],
    ]);
    expect(asked.length).toBe(2);
  });

  it('L3: serve nothing kept while the broker is silent, and nothing outdated when it is back', async () => {
    await stand.fetch(url);
    process.kill(stand.natsPid, 'SIGSTOP');
    try {
      await eventually(async () => (await stand.fetch(url, { signal: AbortSignal.timeout(400) }).catch(() => undefined)) === undefined);
    } finally {
      process.kill(stand.natsPid, 'SIGCONT');
    }
    asked = [];
    await eventually(async () => (await stand.fetch(url)).ok);
    expect(asked).toContainEqual({ site: SITE, limit: 12 });
  });
});
