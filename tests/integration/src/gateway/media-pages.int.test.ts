import { randomUUID } from 'node:crypto';
import {
  type CardPicture,
  listPublications,
  listSites,
  problemDetails,
  type Publication,
  type PublicationCard,
  type PublishedMedia,
  readPublication,
  readSite,
  type Site,
} from '@delakultur/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, OWN_ORIGIN, Stand } from './stand.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const [FIRST, SECOND, STOPPED, PDF] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
const HOSTILE = `"><script>alert(1)</script><img src=x onerror="alert(1)"> style="x"`;
const SITE: Site = {
  slug: 'familjen-helsingborg',
  name: 'Familjen Helsingborg',
  members: [{ kommun: '1277', name: 'Åstorp' }],
  chiefEditorUnit: null,
};
const ADDRESS = `/${SITE.slug}/artiklar/${ID}/kottar`;

const pictureOf = (id: string, facts: Partial<Omit<CardPicture, 'alt'>> = {}): Extract<PublishedMedia, { kind: 'picture' }> => ({
  kind: 'picture',
  id,
  width: 3_000,
  height: 2_000,
  colour: '#446655',
  focal: { x: 31, y: 78 },
  sources: (['avif', 'webp', 'jpeg'] as const).map((form) => ({
    type: `image/${form}` as const,
    variants: [640, 1_280, 1_920].map((width) => ({ width, href: `/media/${id}/w${width}.${form === 'jpeg' ? 'jpg' : form}` })),
  })),
  aiGenerated: false,
  credit: null,
  licence: null,
  ...facts,
});
const first = pictureOf(FIRST, { aiGenerated: true, credit: `Nils ${HOSTILE}`, licence: 'CC-BY-4.0' });
const file: PublishedMedia = {
  kind: 'file',
  id: PDF,
  type: 'application/pdf',
  extension: 'pdf',
  bytes: 1_234_567,
  href: `/media/${PDF}/file.pdf`,
};

const card = (picture: CardPicture | null): PublicationCard => ({
  id: ID,
  site: SITE.slug,
  kommun: '1277',
  kommunName: 'Åstorp',
  title: 'Kottar',
  lead: 'Vi räknade kottar.',
  lang: 'sv',
  schoolForm: 'forskola',
  topic: null,
  authors: [{ name: 'Åsa Ek', title: null, workplace: null }],
  releasedAt: '2026-11-02T08:00:00.000Z',
  updatedAt: null,
  readingMinutes: 1,
  licence: 'CC-BY-NC-ND-4.0',
  producer: null,
  picture,
});
const shownFirst: CardPicture = { ...first, alt: `En kotte ${HOSTILE}` };
const publication = (lang: 'sv' | 'en'): Publication => ({
  ...card(shownFirst),
  lang,
  media: [first, pictureOf(SECOND), file],
  body: {
    type: 'doc',
    content: [
      { type: 'picture', attrs: { media: FIRST, alt: `En kotte ${HOSTILE}`, caption: `Kotten ${HOSTILE}` } },
      { type: 'picture', attrs: { media: STOPPED, alt: 'Stoppad bild', caption: 'Stoppad bildtext' } },
      { type: 'facts', attrs: { age: '3–5 år', time: '40 minuter', material: 'Kottar', goal: 'Räkna' } },
      { type: 'file', attrs: { media: PDF, label: 'Arbetsblad' } },
      { type: 'film', attrs: { href: 'https://urplay.se/program/1', title: 'Kottarnas liv' } },
      {
        type: 'table',
        content: [
          {
            type: 'table_row',
            content: [
              { type: 'table_header', content: [{ type: 'text', text: 'Dag' }] },
              { type: 'table_header', content: [{ type: 'text', text: 'Kottar' }] },
            ],
          },
          {
            type: 'table_row',
            content: [
              { type: 'table_cell', content: [{ type: 'text', text: 'Måndag' }] },
              { type: 'table_cell', content: [{ type: 'text', text: '12' }] },
            ],
          },
        ],
      },
      { type: 'picture', attrs: { media: SECOND, alt: 'En gran', caption: '' } },
    ],
  },
});

let stand: Stand;
let lang: 'sv' | 'en' = 'sv';
let picture: CardPicture | null = shownFirst;
const { host } = new URL(OWN_ORIGIN);
const read = async (path: string) => (await stand.get(path, { host, accept: 'text/html' })).text;

beforeAll(async () => {
  stand = await Stand.start();
  await stand.serve(listSites, () => ({ items: [SITE] }));
  await stand.serve(readSite, () => SITE);
  await stand.serve(listPublications, () => ({ items: [card(picture)], next: null }));
  await stand.serve(readPublication, ({ publicationId }) =>
    publicationId === ID ? publication(lang) : problemDetails('publication-not-found'),
  );
  await eventually(async () => (await read(`/${SITE.slug}`)).includes('Kottar'));
});
afterAll(() => stand.stop());

/** Shows it anew, as content does when something of it changed. */
const show = async (facts: { lang?: 'sv' | 'en'; picture?: CardPicture | null }): Promise<void> => {
  ({ lang = 'sv', picture = shownFirst } = facts);
  await stand.publish('updated', SITE.slug, ID);
  await eventually(async () => (await read(`/${SITE.slug}`)).includes('card-picture') === (picture !== null));
  await eventually(async () => (await read(ADDRESS)).includes(`<article lang="${lang}"`));
};
beforeEach(() => show({}));

/** What a browser would run, or would be styled by, were it let: tags and the names of attributes, whatever their values say. */
const aliveIn = (text: string): readonly string[] =>
  text.replaceAll(/="[^"]*"/g, '=""').match(/<script(?! type="" src)[^>]*>|<[^>]*\s(?:on\w+|style)=[^>]*>/g) ?? [];
const feed = (form: string) => read(`/${SITE.slug}/flode.${form}`);

describe("a site's list", () => {
  it('C10: shows the picture of an article, cropped around what matters, in every form and width', async () => {
    const text = await read(`/${SITE.slug}`);
    expect(text).toContain(`<source type="image/avif" srcset="/media/${FIRST}/w640.avif 640w, /media/${FIRST}/w1280.avif 1280w`);
    expect(text).toMatch(new RegExp(`class="fx-30 fy-80"\\s+src="/media/${FIRST}/w1280.jpg"`));
    expect(text).toMatch(/width="3000"\s+height="2000"/);
    expect(aliveIn(text)).toEqual([]);
  });

  it('C26: says of a picture that a machine has made it', async () => {
    expect(await read(`/${SITE.slug}`)).toContain('<figcaption class="ai-label">AI-genererad bild</figcaption>');
  });

  it('has a style for every focal point there is', async () => {
    const [, path = ''] = /href="(\/assets\/page\.[^"]+\.css)"/.exec(await read('/')) ?? [];
    const css = await read(path);
    for (const percent of [0, 5, 50, 95, 100]) expect(css).toContain(`.fx-${percent} {`);
    expect(css).toContain('object-position: var(--fx) var(--fy)');
  });

  it('leaves no hole where a picture was stopped', async () => {
    await show({ picture: null });
    expect(await read(`/${SITE.slug}`)).not.toMatch(/<figure|<img|\/media\//);
  });
});

describe("an article's page", () => {
  it('C10: shows pictures with alt text, caption, credit and licence, and what they say is inert', async () => {
    const text = await read(ADDRESS);
    expect(text).toContain(`alt="En kotte &quot;&gt;&lt;script&gt;`);
    expect(text).toContain('<span class="caption">Kotten &quot;');
    expect(text).toMatch(/<span class="credit">Bild: Nils &quot;[^<]*CC BY 4\.0<\/span>/);
    expect(text).toContain(`src="/media/${SECOND}/w1280.jpg"`);
    expect(aliveIn(text)).toEqual([]);
  });

  it('C26: says in the language of the article that a machine has made a picture', async () => {
    expect(await read(ADDRESS)).toContain('AI-genererad bild');
    await show({ lang: 'en' });
    expect(await read(ADDRESS)).toContain('AI-generated picture');
  });

  it('leaves no hole and no word of a picture that was stopped', async () => {
    const text = await read(ADDRESS);
    expect(text).not.toMatch(/Stoppad/);
    expect(text).not.toContain(STOPPED);
    expect(text.match(/<figure/g)?.length).toBe(2);
  });

  it('C10: shows facts, a file with kind and size, a film that loads nothing, and a table', async () => {
    const text = await read(ADDRESS);
    expect(text).toContain('Så här gjorde vi');
    expect(text).toMatch(new RegExp(`<a href="/media/${PDF}/file.pdf">Arbetsblad <span class="detail">\\(PDF, 1,2\\sMB\\)`));
    expect(text).toContain('<a href="https://urplay.se/program/1" rel="nofollow ugc noopener">Kottarnas liv');
    expect(text).not.toMatch(/<iframe|<embed|<object/);
    expect(text).toContain('<th scope="col">Dag</th>');
  });

  it('lets a browser fetch pictures from us alone', async () => {
    const { headers } = await stand.get(ADDRESS, { host, accept: 'text/html' });
    expect(headers['content-security-policy']).toContain("img-src 'self';");
  });

  it('gives its picture to who passes it on, by its whole address', async () => {
    const text = await read(ADDRESS);
    expect(text).toContain(`<meta property="og:image" content="${OWN_ORIGIN}/media/${FIRST}/w1280.jpg" />`);
    expect(text).toContain('<meta property="og:image:alt" content="En kotte &quot;');
  });
});

describe('a feed', () => {
  it('C21: brings the picture as RSS, with whole addresses and all that is said of it', async () => {
    const xml = await feed('rss');
    expect(xml).toContain(`<enclosure length="0" type="image/jpeg" url="${OWN_ORIGIN}/media/${FIRST}/w1280.jpg"/>`);
    expect(xml).toContain(`srcset="${OWN_ORIGIN}/media/${FIRST}/w640.avif 640w`);
    expect(xml).toContain('AI-genererad bild');
    expect(xml).toContain('<p>Vi räknade kottar.</p>');
    expect(xml).not.toMatch(/(src|srcset|href)="\/media/);
    expect(aliveIn(xml)).toEqual([]);
  });

  it('C21: brings it as Atom, and as JSON', async () => {
    expect(await feed('atom')).toContain(`${OWN_ORIGIN}/media/${FIRST}/w640.avif 640w`);
    const [item] = (JSON.parse(await feed('json')) as { items: Record<string, string>[] }).items;
    expect(item).toMatchObject({ image: `${OWN_ORIGIN}/media/${FIRST}/w1280.jpg`, summary: 'Vi räknade kottar.' });
    expect(aliveIn(item?.['content_html'] ?? '')).toEqual([]);
  });

  it('is as it was where there is no picture', async () => {
    await show({ picture: null });
    for (const form of ['rss', 'atom', 'json']) expect(await feed(form)).not.toMatch(/enclosure|figure|"image"/);
  });
});
