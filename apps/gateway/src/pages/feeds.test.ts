import type { PublicationCard } from '@delakultur/contracts';
import { describe, expect, it } from 'vitest';
import { FEED_FORMS, feedOf, type FeedForm } from './feeds.ts';

const card = (title: string, name: string, more: Partial<PublicationCard> = {}): PublicationCard => ({
  id: '00000000-0000-4000-8000-000000000001',
  site: 'familjen-helsingborg',
  kommun: '1277',
  kommunName: 'Åstorp',
  title,
  lead: 'Vi räknade kottar.',
  lang: 'sv',
  schoolForm: 'forskola',
  topic: null,
  authors: [{ name, title: null, workplace: null }],
  releasedAt: '2026-11-20T08:00:00.000Z',
  updatedAt: null,
  readingMinutes: 1,
  licence: 'CC-BY-NC-ND-4.0',
  producer: null,
  picture: null,
  ...more,
});
const feed = (title: string, name = 'Åsa Ek', more: Partial<PublicationCard> = {}) =>
  feedOf({
    site: { slug: 'familjen-helsingborg', name: 'Familjen Helsingborg' },
    publications: { items: [card(title, name, more)], next: null },
    origin: 'http://delakultur.localhost:7400',
  });

describe.each(['rss', 'atom'] satisfies FeedForm[])('the feed as %s', (form) => {
  it('holds no character that XML has no place for, whatever a title or a name brings', () => {
    const xml = FEED_FORMS[form].write(feed('Kottar\uFFFF i \u0001skogen 🌲', 'Åsa\u001B Ek'));
    expect(xml).toContain('Kottar i skogen 🌲');
    for (const character of ['\u0001', '\u001B', '\uFFFF']) expect(xml).not.toContain(character);
  });

  it('lets no title end its own section', () => {
    expect(FEED_FORMS[form].write(feed(']]><script>alert(1)</script>'))).not.toContain(']]><script>');
  });
});

describe('a title and a lead that look like markup', () => {
  const TEXT = '<img src=x onerror=alert(1)> & mer';
  const ESCAPED = '&lt;img src=x onerror=alert(1)&gt; &amp; mer';
  const written = (form: FeedForm) => FEED_FORMS[form].write(feed(TEXT, 'Åsa Ek', { lead: TEXT }));

  it('are text wherever a form takes them for HTML', () => {
    expect(written('atom')).toContain(`<title type="html"><![CDATA[${ESCAPED}]]></title>`);
    expect(written('atom')).toContain(`<summary type="html"><![CDATA[${ESCAPED}]]></summary>`);
    expect(written('rss')).toContain(`<description><![CDATA[${ESCAPED}]]></description>`);
    expect(JSON.parse(written('json')).items[0].content_html).toBe(`<p>${ESCAPED}</p>`);
  });

  it('are as they were written where it takes them for text', () => {
    expect(written('rss')).toContain(`<title><![CDATA[${TEXT}]]></title>`);
    expect(JSON.parse(written('json')).items[0]).toMatchObject({ title: TEXT, summary: TEXT });
  });
});

describe('what others may do with an article, and when it was changed', () => {
  const DEED = 'CC BY-NC-ND 4.0, https://creativecommons.org/licenses/by-nc-nd/4.0/deed.sv';
  const changed = { updatedAt: '2026-11-22T08:00:00.000Z' };

  it('stands in RSS, Atom and JSON Feed', () => {
    expect(FEED_FORMS.rss.write(feed('Kottar'))).toContain(`<atom:rights>${DEED}</atom:rights>`);
    expect(FEED_FORMS.atom.write(feed('Kottar'))).toContain(`<rights>${DEED}</rights>`);
    expect(JSON.parse(FEED_FORMS.json.write(feed('Kottar'))).items[0]).toMatchObject({ _rights: { text: DEED } });
    expect(FEED_FORMS.atom.write(feed('Kottar', 'Åsa Ek', { licence: 'all-rights-reserved' }))).toContain('alla rättigheter förbehållna');
  });

  it('C25: says when it was changed, and nothing where it was not', () => {
    expect(FEED_FORMS.rss.write(feed('Kottar', 'Åsa Ek', changed))).toContain('<atom:updated>2026-11-22T08:00:00.000Z</atom:updated>');
    expect(FEED_FORMS.rss.write(feed('Kottar'))).not.toContain('atom:updated');
    expect(FEED_FORMS.atom.write(feed('Kottar', 'Åsa Ek', changed))).toContain('<updated>2026-11-22T08:00:00.000Z</updated>');
    expect(JSON.parse(FEED_FORMS.json.write(feed('Kottar', 'Åsa Ek', changed))).items[0]).toMatchObject({
      date_modified: '2026-11-22T08:00:00.000Z',
      date_published: '2026-11-20T08:00:00.000Z',
    });
  });
});
