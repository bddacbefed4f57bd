import type { listPublications, Output, Site } from '@delakultur/contracts';
import { Feed } from 'feed';
import { articlePath } from './slug.ts';
import { namesOf } from './words-of.ts';

/** All that XML 1.0 has no place for: a single one of them, in any name or title, would make the whole feed unreadable. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const wellFormed = (xml: string): string => xml.replaceAll(NOT_IN_XML, '');

/** The forms in which others take in a site, by the ending of the address. */
export const FEED_FORMS = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: (feed: Feed) => wellFormed(feed.rss2()) },
  atom: { type: 'application/atom+xml; charset=utf-8', write: (feed: Feed) => wellFormed(feed.atom1()) },
  json: { type: 'application/feed+json; charset=utf-8', write: (feed: Feed) => feed.json1() },
} as const;
export type FeedForm = keyof typeof FEED_FORMS;

export interface FeedFacts {
  readonly site: Pick<Site, 'slug' | 'name'>;
  readonly publications: Output<typeof listPublications>;
  readonly origin: string;
}

/** A site's newest articles as a feed. Its words have been checked on their way in; the writer escapes them for its form. */
export function feedOf({ site, publications: { items }, origin }: FeedFacts): Feed {
  const address = `${origin}/${site.slug}`;
  const newest = items
    .map(({ updatedAt, releasedAt }) => updatedAt ?? releasedAt)
    .toSorted()
    .at(-1);
  const feed = new Feed({
    id: address,
    link: address,
    title: `Idéer från ${site.name}`,
    description: `Vad pedagoger i ${site.name} har prövat och vill dela.`,
    language: 'sv',
    generator: 'Delakultur',
    updated: new Date(newest ?? 0),
    feedLinks: Object.fromEntries(Object.keys(FEED_FORMS).map((form) => [form, `${address}/flode.${form}`])),
  });
  for (const card of items) {
    const link = origin + articlePath(card);
    feed.addItem({
      id: link,
      link,
      title: card.title,
      description: card.lead,
      date: new Date(card.updatedAt ?? card.releasedAt),
      published: new Date(card.releasedAt),
      author: [{ name: namesOf(card.authors, 'sv') }],
      category: [{ name: card.kommunName }],
    });
  }
  return feed;
}
