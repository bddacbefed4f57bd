import type { listPublications, Output, PublicationCard, Site } from '@delakultur/contracts';
import { escapeHtml } from '@delakultur/document/html';
import { licenceAddress, licenceName } from '@delakultur/kernel';
import { Feed, type Item } from 'feed';
import { feedPicture, previewOf } from './card-picture.ts';
import { html } from './html.ts';
import { WORDS } from './page.words.ts';
import { articlePath } from './slug.ts';
import { namesOf } from './words-of.ts';

/** All that XML 1.0 has no place for: a single one of them, in any name or title, would make the whole feed unreadable. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const wellFormed = (xml: string): string => xml.replaceAll(NOT_IN_XML, '');

type Extension = NonNullable<Item['extensions']>[number];

/** Puts into every article what its form has no field for. */
function extended(feed: Feed, extensionsOf: (item: Item) => Extension[]): Feed {
  for (const item of feed.items) item.extensions = extensionsOf(item);
  return feed;
}

const isUpdated = ({ date, published }: Item): boolean => published !== undefined && date > published;

/** RSS has neither rights nor a time of change for an article: both are Atom's, whose namespace the feed has for its own address. */
const inRss = (item: Item): Extension[] => [
  { name: 'atom:rights', objects: { _text: item.copyright } },
  ...(isUpdated(item) ? [{ name: 'atom:updated', objects: { _text: item.date.toISOString() } }] : []),
];
const inJson = ({ copyright }: Item): Extension[] => [{ name: '_rights', objects: { text: copyright } }];

/** Atom's writer would give a picture the type `image/jpg`, which there is not; the text has the picture in it anyway. */
function withoutImages(feed: Feed): Feed {
  for (const item of feed.items) delete item.image;
  return feed;
}

/** What a form takes for HTML and the writer puts there as it is: our titles and leads are text, and a reader's program would run what stands in them. */
function withMarkup(feed: Feed, markupOf: (item: Item) => Partial<Item>): Feed {
  for (const item of feed.items) Object.assign(item, markupOf(item));
  return feed;
}

const leadOf = ({ description = '' }: Item) => ({ description: escapeHtml(description) });
const titleAndLeadOf = (item: Item) => ({ title: escapeHtml(item.title), ...leadOf(item) });
const contentOf = ({ content, description = '' }: Item) => ({ content: content ?? html`<p>${description}</p>`.text });

/** The forms in which others take in a site, by the ending of the address. */
export const FEED_FORMS = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: (feed: Feed) => wellFormed(withMarkup(extended(feed, inRss), leadOf).rss2()) },
  atom: {
    type: 'application/atom+xml; charset=utf-8',
    write: (feed: Feed) => wellFormed(withMarkup(withoutImages(feed), titleAndLeadOf).atom1()),
  },
  json: { type: 'application/feed+json; charset=utf-8', write: (feed: Feed) => withMarkup(extended(feed, inJson), contentOf).json1() },
} as const;
export type FeedForm = keyof typeof FEED_FORMS;

export interface FeedFacts {
  readonly site: Pick<Site, 'slug' | 'name'>;
  readonly publications: Output<typeof listPublications>;
  readonly origin: string;
}

/** A site's newest articles as a feed. Its words are text until a form writes them. */
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
    const [preview, picture] = [previewOf(card, origin), feedPicture(card, origin)];
    feed.addItem({
      id: link,
      link,
      title: card.title,
      description: card.lead,
      ...(preview !== undefined && { image: { url: preview, type: 'image/jpeg' } }),
      ...(picture && {
        content: html`${picture}
          <p>${card.lead}</p>`.text,
      }),
      date: new Date(card.updatedAt ?? card.releasedAt),
      published: new Date(card.releasedAt),
      author: [{ name: namesOf(card.authors, 'sv') }],
      category: [{ name: card.kommunName }],
      copyright: rightsOf(card),
    });
  }
  return feed;
}

/** «CC BY-NC-ND 4.0, https://creativecommons.org/…» */
const rightsOf = ({ licence }: PublicationCard): string =>
  [licenceName(licence) ?? WORDS.sv.allRightsReserved, licenceAddress(licence, 'sv')].filter(Boolean).join(', ');
