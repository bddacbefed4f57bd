import {
  listPublications,
  listSites,
  problemDetails,
  readPublication,
  readSite,
  type Publication,
  type PublicationCard,
  type Site,
} from '@delakultur/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, OWN_ORIGIN, Stand } from './stand.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const HOSTILE = `</title><script>alert(1)</script>" onload="x`;
const SITE: Site = {
  slug: 'familjen-helsingborg',
  name: 'Familjen Helsingborg',
  members: [
    { kommun: '1277', name: 'Åstorp' },
    { kommun: '1284', name: 'Höganäs' },
  ],
  chiefEditorUnit: null,
};
const card: PublicationCard = {
  id: ID,
  site: SITE.slug,
  kommun: '1277',
  kommunName: 'Åstorp',
  title: 'Vi räknar kottar i skogen',
  lead: `Höstens fynd. ${HOSTILE}`,
  lang: 'sv',
  schoolForm: 'forskola',
  topic: 'matematik',
  authors: [
    { name: 'Åsa Ek', title: 'förskollärare', workplace: 'Storken' },
    { name: HOSTILE, title: null, workplace: null },
  ],
  releasedAt: '2026-11-02T08:00:00.000Z',
  updatedAt: null,
  readingMinutes: 4,
  licence: 'CC-BY-NC-ND-4.0',
  producer: null,
  picture: null,
};
const publication: Publication = {
  ...card,
  media: [],
  body: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Så gjorde vi' }] },
      { type: 'paragraph', content: [{ type: 'text', text: HOSTILE }] },
    ],
  },
};
const ADDRESS = `/${SITE.slug}/artiklar/${ID}/vi-raknar-kottar-i-skogen`;

describe('our own pages', () => {
  let stand: Stand;
  const host = new URL(OWN_ORIGIN).host;
  /** `fetch` does not let us choose the host. */
  const get = (path: string, headers: Record<string, string> = {}) => stand.get(path, { host, accept: 'text/html', ...headers });

  beforeAll(async () => {
    stand = await Stand.start({ 'loader.js': 'console.info("widgets");'.repeat(40), 'lit-Abcd_123.js': 'export {};', 'keys.txt': '' });
    await stand.serve(listSites, () => ({ items: [SITE] }));
    await stand.serve(readSite, ({ site }) => (site === SITE.slug ? SITE : problemDetails('site-not-found')));
    await stand.serve(listPublications, () => ({ items: [card], next: 'bmV4dA' }));
    await stand.serve(readPublication, ({ publicationId }) =>
      publicationId === ID ? publication : problemDetails('publication-not-found'),
    );
    await eventually(async () => (await get('/')).status === 200);
  });
  afterAll(() => stand.stop());

  it.each(['/', `/${SITE.slug}`, ADDRESS, '/mitt', '/svar', '/docs/problems', '/finns-inte', '/?lang=en', `${ADDRESS}?lang=en`])(
    'carry a strict policy and no inline script or style: %s',
    async (path) => {
      const { headers, text } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=")|<style|\son\w+\s*=\s*["'][^"']*["'][^<]*>|style="/);
      expect(text).not.toContain('<script>alert');
    },
  );

  it('C25: show an article to readers without scripts, with bylines, day, language and its one address', async () => {
    const { status, text } = await get(ADDRESS);
    expect(status).toBe(200);
    expect(text).toContain('<article lang="sv">');
    expect(text).toContain('<h1>Vi räknar kottar i skogen</h1>');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('<strong>Åsa Ek</strong>, förskollärare, Storken');
    expect(text).toContain('<time datetime="2026-11-02T08:00:00.000Z">2 november 2026</time>');
    expect(text).toMatch(/<h2 id="[^"]+">Så gjorde vi<\/h2>/);
    expect(text).toContain(`<link rel="canonical" href="${OWN_ORIGIN}${ADDRESS}" />`);
    expect(text).toContain('<meta property="og:title" content="Vi räknar kottar i skogen" />');
    expect(text).not.toMatch(/<script/);
  });

  it.each([`/${SITE.slug}/artiklar/${ID}`, `/${SITE.slug}/artiklar/${ID}/annat`, `/pedagog-orebro/artiklar/${ID}/x?lang=en`])(
    'send a wrong or shortened address of an article to the right one: %s',
    async (path) => {
      const { status, headers } = await get(path);
      expect([status, headers['location']]).toEqual([301, path.includes('lang=en') ? `${ADDRESS}?lang=en` : ADDRESS]);
    },
  );

  it("list a site's articles inside the feed element, with the way to older ones and to the feeds", async () => {
    const { text } = await get(`/${SITE.slug}`);
    expect(text).toMatch(/<dk-article-feed[^>]* site="familjen-helsingborg"[^]*Vi räknar kottar i skogen[^]*<\/dk-article-feed>/);
    expect(text).toContain(`href="${ADDRESS}"`);
    expect(text).toContain(`href="/${SITE.slug}?after=bmV4dA"`);
    expect(text).toContain('type="application/rss+xml"');
    expect(text).toContain('src="/widgets/1/loader.js"');
  });

  it('A20: tell nobody that a reader came by a secret link, are found by nobody, and start no sign-in there', async () => {
    const { status, headers, text } = await get('/svar?lang=en');
    expect([status, headers['referrer-policy'], headers['x-robots-tag'], headers['cache-control']]).toEqual([
      200,
      'no-referrer',
      'noindex',
      'no-store',
    ]);
    expect(text).toContain('<dk-manager-answer lang="en"></dk-manager-answer>');
    expect(text).toContain('<meta name="delakultur:config" content="" />');
    expect(text).toMatch(/<noscript>[^<]+JavaScript/);
  });

  it('are in English on request, articles in their own language', async () => {
    const { text } = await get(`${ADDRESS}?lang=en`);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<article lang="sv">');
    expect(text).toContain('2 November 2026');
  });

  it.each([
    ['rss', 'application/rss+xml; charset=utf-8', '<title><![CDATA[Vi räknar kottar i skogen]]></title>'],
    ['atom', 'application/atom+xml; charset=utf-8', 'Vi räknar kottar i skogen'],
    ['json', 'application/feed+json; charset=utf-8', 'Vi räknar kottar i skogen'],
  ])('C21: give a site as %s', async (form, type, title) => {
    const { status, headers, text } = await get(`/${SITE.slug}/flode.${form}`);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(text).toContain(title);
    expect(text).toContain(OWN_ORIGIN + ADDRESS);
    expect(text.replaceAll(/<!\[CDATA\[[^]*?\]\]>/g, '').includes('<script>alert') && form !== 'json').toBe(false);
  });

  it('are found under one name of this machine: others are sent there, but not the API', async () => {
    const { status, headers } = await stand.get(`${ADDRESS}?lang=en`, { host: '127.0.0.1:7400' });
    expect([status, headers['location']]).toEqual([302, `${OWN_ORIGIN}${ADDRESS}?lang=en`]);
    expect((await stand.get(`/v1/publications?site=${SITE.slug}`, { host: '127.0.0.1:7400' })).status).toBe(200);
  });

  it('are asked for again at no cost', async () => {
    const { headers } = await get(ADDRESS);
    expect((await get(ADDRESS, { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  it.each([
    ['/finns-inte', 404, 'Sidan finns inte'],
    ['/finns-inte?lang=en', 404, 'There is no such page'],
    ['/finns/inte/alls', 404, 'Sidan finns inte'],
    [`/${SITE.slug}/artiklar/${ID.replace(/1$/, '2')}/x`, 404, 'Sidan finns inte'],
    [`/${SITE.slug}/artiklar/nonsens/x`, 404, 'Sidan finns inte'],
    [`/${SITE.slug}?after=%22%3E`, 400, 'Sidan kan inte visas'],
    ['/%00', 400, 'Sidan kan inte visas'],
  ])('say in words what is wrong: %s', async (path, status, words) => {
    const answer = await get(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.text).toContain(words);
  });

  describe('and the widgets', () => {
    it('may be loaded by any page, small, and for ever where the name tells the content', async () => {
      const loader = await get('/widgets/1/loader.js', { 'accept-encoding': 'gzip, br' });
      expect(loader.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': 'br',
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      });
      expect((await get('/widgets/1/loader.js', { 'accept-encoding': 'gzip, br;q=0' })).headers['content-encoding']).toBe('gzip');
      expect((await get('/widgets/1/loader.js', { 'accept-encoding': 'identity' })).headers['content-encoding']).toBeUndefined();
      expect((await get('/widgets/1/lit-Abcd_123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    });

    it('are these files and no others', async () => {
      for (const path of [
        '/widgets/1/',
        '/widgets/1/nats.conf/../../x',
        '/widgets/1/../loader.js',
        '/widgets/2/loader.js',
        '/widgets/1/none.js',
      ])
        expect([path, (await get(path, { accept: '*/*' })).status]).toEqual([path, 404]);
    });
  });
});

describe('when nobody answers', () => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await Stand.start();
  });
  afterAll(() => stand.stop());
  const get = (path: string, accept = 'text/html') => stand.get(path, { host: new URL(OWN_ORIGIN).host, accept });

  it('an operation says so, and when to come back', async () => {
    const { status, headers, text } = await get('/v1/municipalities', '*/*');
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([503, '2', 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ status: 503, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(text).not.toContain('dk.rpc');
  });

  it('a page says so in words, and the first page stands', async () => {
    const site = await get(`/${SITE.slug}`);
    expect([site.status, site.text.includes('Vi kan inte visa sidan just nu')]).toEqual([503, true]);
    const home = await get('/');
    expect([home.status, home.text.includes('Försök igen om en liten stund')]).toEqual([200, true]);
  });

  it('the gateway is alive and not ready, and says what is missing', async () => {
    expect((await get('/livez')).status).toBe(200);
    const ready = await get('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([503, { ready: false, missing: ['content', 'people'] }]);
  });
});
