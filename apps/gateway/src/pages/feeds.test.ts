import type { PublicationCard } from '@delakultur/contracts';
import { describe, expect, it } from 'vitest';
import { FEED_FORMS, feedOf, type FeedForm } from './feeds.ts';

const card = (title: string, name: string): PublicationCard => ({
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
});
const feed = (title: string, name = 'Åsa Ek') =>
  feedOf({
    site: { slug: 'familjen-helsingborg', name: 'Familjen Helsingborg' },
    publications: { items: [card(title, name)], next: null },
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
