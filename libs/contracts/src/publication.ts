import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { Licence } from './article.ts';
import { event } from './event.ts';
import { Id } from './id.ts';
import { CardPicture, PublishedMedia } from './media.ts';
import { rpc } from './rpc.ts';
import { Cursor, Instant, Kommun, Lang, page, SchoolForm, SiteSlug, Topic } from './scalars.ts';

/** An author as readers see them, copied when the article was released (C25). */
export const Byline = z
  .strictObject({ name: z.string(), title: z.string().nullable(), workplace: z.string().nullable() })
  .meta({ id: 'Byline' });
export type Byline = z.output<typeof Byline>;

const card = {
  id: Id,
  site: SiteSlug,
  kommun: Kommun,
  kommunName: z.string(),
  title: z.string(),
  lead: z.string(),
  lang: Lang,
  schoolForm: SchoolForm,
  topic: Topic.nullable(),
  authors: z.array(Byline),
  releasedAt: Instant,
  updatedAt: Instant.nullable(),
  readingMinutes: z.int(),
  licence: Licence,
  /** Who made it on the municipality's commission (C8). */
  producer: z.string().nullable(),
  picture: CardPicture.nullable(),
};
export const PublicationCard = z.strictObject(card).meta({ id: 'PublicationCard' });
export type PublicationCard = z.output<typeof PublicationCard>;

/** `media` is what the text's pictures and files are, in no order. */
export const Publication = z.strictObject({ ...card, body: Document, media: z.array(PublishedMedia) }).meta({ id: 'Publication' });
export type Publication = z.output<typeof Publication>;

export const listPublications = rpc('dk.rpc.content.publication.list.v1', {
  summary: "List a site's released articles, newest first",
  access: 'anyone',
  input: z.strictObject({
    site: SiteSlug,
    kommun: Kommun.optional(),
    schoolForm: SchoolForm.optional(),
    topic: Topic.optional(),
    limit: z.int().min(1).max(50).default(12),
    after: Cursor.optional(),
  }),
  output: page(PublicationCard).meta({ id: 'PublicationPage' }),
  problems: [],
  http: { method: 'GET', path: '/v1/publications' },
});

export const readPublication = rpc('dk.rpc.content.publication.read.v1', {
  summary: 'Read a released article',
  access: 'anyone',
  input: z.strictObject({ publicationId: Id }),
  output: Publication,
  problems: ['publication-not-found'],
  http: { method: 'GET', path: '/v1/publications/{publicationId}' },
});

const publicationData = z.strictObject({ publicationId: Id, site: SiteSlug, kommun: Kommun });

export const PUBLICATION_EVENTS = {
  released: event('content.publication.released', { scope: 'site', summary: 'An article is out on the site', data: publicationData }),
  updated: event('content.publication.updated', {
    scope: 'site',
    summary: 'A new version of an article is out on the site',
    data: publicationData,
  }),
  unpublished: event('content.publication.unpublished', {
    scope: 'site',
    summary: 'An article is no longer on the site',
    data: publicationData,
  }),
} as const;
