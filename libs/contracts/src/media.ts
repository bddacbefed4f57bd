import { MEDIA_REFUSALS } from '@delakultur/kernel';
import { z } from 'zod';
import { Licence } from './article.ts';
import { event } from './event.ts';
import { Id } from './id.ts';
import { rpc } from './rpc.ts';
import { Instant, Kommun, SiteSlug, Version } from './scalars.ts';
import { text } from './text.ts';

/** What an upload is called in the quarantine, beside its id. What lies there under that name is whole: the gateway puts it there after the last byte. */
export const UPLOAD_NAME = 'upload.bin';

export const MediaKind = z.enum(['picture', 'file']).meta({ id: 'MediaKind' });
export type MediaKind = z.output<typeof MediaKind>;

/** `uploading` until the last byte, `checking` until the door has answered; what is `clean` has been encoded anew and says nothing of where it came from (L12). */
export const MediaState = z.enum(['uploading', 'checking', 'clean', 'refused']).meta({ id: 'MediaState' });
export type MediaState = z.output<typeof MediaState>;

/** Why a file was not let in; each has words and help of its own in the form. */
export const MediaRefusal = z.enum(MEDIA_REFUSALS).meta({ id: 'MediaRefusal' });
export type MediaRefusal = z.output<typeof MediaRefusal>;

/** Who can be recognised in a picture. Children stop a release until somebody can say who they are and what their guardians have answered (K7). */
export const MediaPeople = z.enum(['nobody', 'staff', 'children']).meta({ id: 'MediaPeople' });
export type MediaPeople = z.output<typeof MediaPeople>;

/** Where a picture comes from: its author's own, somebody's permission, or an open licence. */
export const MediaOrigin = z.enum(['own', 'permission', 'open-licence']).meta({ id: 'MediaOrigin' });
export type MediaOrigin = z.output<typeof MediaOrigin>;

/** What a picture is cropped around, in per cent from the left and from the top. */
export const FocalPoint = z.strictObject({ x: z.int().min(0).max(100), y: z.int().min(0).max(100) }).meta({ id: 'FocalPoint' });
export type FocalPoint = z.output<typeof FocalPoint>;

/** One encoding of a picture in its widths. Addresses are paths at the gateway. */
export const PictureSource = z
  .strictObject({
    type: z.enum(['image/avif', 'image/webp', 'image/jpeg']),
    variants: z.array(z.strictObject({ width: z.int().min(1), href: z.string() })).min(1),
  })
  .meta({ id: 'PictureSource' });
export type PictureSource = z.output<typeof PictureSource>;

const pictureShape = {
  kind: z.literal('picture'),
  id: Id,
  width: z.int().min(1),
  height: z.int().min(1),
  /** What fills its box until it is there: `#rrggbb`. */
  colour: z.string(),
  focal: FocalPoint,
  /** Best first; the last is what every browser shows. */
  sources: z.array(PictureSource).min(1),
  aiGenerated: z.boolean(),
  /** Who made it, where it is not the author's own. */
  credit: z.string().nullable(),
  licence: Licence.nullable(),
};
const fileShape = {
  kind: z.literal('file'),
  id: Id,
  /** The media type that was found in it, as `application/pdf`. */
  type: z.string(),
  /** The ending of its name, as `pdf`. */
  extension: z.string(),
  bytes: z.int(),
  href: z.string(),
};

/** A picture or a file as readers are given it. */
export const PublishedMedia = z
  .discriminatedUnion('kind', [z.strictObject(pictureShape), z.strictObject(fileShape)])
  .meta({ id: 'PublishedMedia' });
export type PublishedMedia = z.output<typeof PublishedMedia>;

/** The picture on an article's card: its first, with the alt text that stands in the article. */
export const CardPicture = z.strictObject({ ...pictureShape, alt: z.string() }).meta({ id: 'CardPicture' });
export type CardPicture = z.output<typeof CardPicture>;

/** What its author says of a picture beside the alt text and the caption, which stand in the article; null is not yet answered. */
export const MediaDescription = z
  .strictObject({
    people: MediaPeople.nullable(),
    aiGenerated: z.boolean(),
    origin: MediaOrigin.nullable(),
    /** Asked for where the origin is not `own`: who made it, and where it was found. */
    credit: text(200).nullable(),
    licence: Licence.nullable(),
    focal: FocalPoint,
    /** Whether there is text in the picture; where there is, that it can be read (WCAG 1.4.3) and is said in the alt text. */
    textInPicture: z.enum(['none', 'readable']).nullable(),
  })
  .meta({ id: 'MediaDescription' });
export type MediaDescription = z.output<typeof MediaDescription>;
/** Nobody has said anything yet. */
export const UNDESCRIBED: MediaDescription = {
  people: null,
  aiGenerated: false,
  origin: null,
  credit: null,
  licence: null,
  focal: { x: 50, y: 50 },
  textInPicture: null,
};

/** A picture or a file as those see it who work with its article. `shown` is there when it is clean; its addresses hold for some hours. */
export const Media = z
  .strictObject({
    id: Id,
    articleId: Id,
    kind: MediaKind,
    state: MediaState,
    refusal: MediaRefusal.nullable(),
    version: Version,
    /** Of the upload. */
    bytes: z.int(),
    by: Id,
    at: Instant,
    /** Another of the article's with the same content. */
    duplicateOf: Id.nullable(),
    /** Whether frames were dropped: of a moving picture the first is kept. */
    wasAnimated: z.boolean(),
    description: MediaDescription,
    shown: PublishedMedia.nullable(),
    /** Whether the caller may describe it. */
    mayDescribe: z.boolean(),
  })
  .meta({ id: 'Media' });
export type Media = z.output<typeof Media>;

const mediaId = Id;

/** The gateway asks before it takes the first byte: who may add to the article, and whether there is room. */
export const reserveMedia = rpc('dk.rpc.content.media.reserve.v1', {
  summary: 'Begin an upload to a draft',
  access: 'signed-in',
  input: z.strictObject({ articleId: Id, kind: MediaKind, bytes: z.int().min(1) }),
  output: Media,
  problems: [
    'article-not-found',
    'article-role-missing',
    'article-transition-refused',
    'payload-too-large',
    'media-quota-full',
    'media-too-many',
  ],
  calledBy: ['gateway'],
});

/** Answers at once with `checking`; the door's word is in `media.read` some seconds later. Asked again it answers as things stand. */
export const admitMedia = rpc('dk.rpc.content.media.admit.v1', {
  summary: 'Say that the last byte of an upload is there',
  access: 'signed-in',
  input: z.strictObject({ mediaId }),
  output: Media,
  problems: ['media-not-found', 'upload-incomplete'],
  http: { method: 'POST', path: '/v1/media/{mediaId}/admit' },
});

export const readMedia = rpc('dk.rpc.content.media.read.v1', {
  summary: 'Read a picture or a file of an article that the caller takes part in',
  access: 'signed-in',
  input: z.strictObject({ mediaId }),
  output: Media,
  problems: ['media-not-found'],
  http: { method: 'GET', path: '/v1/media/{mediaId}' },
});

/** Those in the text, in a proposed wording, and those that were uploaded and are not used yet; refused ones are left out. */
export const listMedia = rpc('dk.rpc.content.media.list.v1', {
  summary: "List an article's pictures and files",
  access: 'signed-in',
  input: z.strictObject({ articleId: Id }),
  output: z.strictObject({ items: z.array(Media) }).meta({ id: 'MediaList' }),
  problems: ['article-not-found'],
  http: { method: 'GET', path: '/v1/media' },
});

/** Its author while the text is theirs; the site's editors at any time, because they see what the author missed. */
export const describeMedia = rpc('dk.rpc.content.media.describe.v1', {
  summary: 'Say who is in a picture, where it comes from, and what it is cropped around',
  access: 'signed-in',
  input: z.strictObject({ mediaId, version: Version, description: MediaDescription }),
  output: Media,
  problems: ['media-not-found', 'media-version-stale', 'article-role-missing'],
  http: { method: 'PUT', path: '/v1/media/{mediaId}' },
});

/** Gone from every store at once. What is published is taken down first. */
export const discardMedia = rpc('dk.rpc.content.media.discard.v1', {
  summary: 'Remove a picture or a file for good',
  access: 'signed-in',
  input: z.strictObject({ mediaId }),
  output: z.strictObject({ id: Id }).meta({ id: 'DiscardedMedia' }),
  problems: ['media-not-found', 'media-published', 'article-role-missing'],
  http: { method: 'POST', path: '/v1/media/{mediaId}/discard' },
});

/** What the gateway has to know before it serves a byte. */
export const locateMedia = rpc('dk.rpc.content.media.locate.v1', {
  summary: 'Find the variants of a clean picture or file, and who may see them',
  access: 'anyone',
  input: z.strictObject({ mediaId }),
  output: z
    .strictObject({
      kind: MediaKind,
      /** Names under which it can be asked for, and what they are. */
      variants: z.array(z.strictObject({ name: z.string(), type: z.string(), bytes: z.int(), key: z.string() })),
      /** Whether a released article shows it, and nothing about it stops that. */
      isPublic: z.boolean(),
      /** Somebody can be recognised in it: nobody keeps a copy. */
      hasPeople: z.boolean(),
    })
    .meta({ id: 'MediaPlace' }),
  problems: ['media-not-found'],
  calledBy: ['gateway'],
});

export const MediaQuota = z
  .strictObject({ kommun: Kommun, usedBytes: z.int(), limitBytes: z.int(), version: Version })
  .meta({ id: 'MediaQuota' });
export type MediaQuota = z.output<typeof MediaQuota>;

export const readMediaQuota = rpc('dk.rpc.content.media.quota.v1', {
  summary: "Read how much room a municipality's pictures and files take",
  access: 'signed-in',
  input: z.strictObject({ kommun: Kommun }),
  output: MediaQuota,
  problems: ['forbidden'],
  http: { method: 'GET', path: '/v1/municipalities/{kommun}/media-quota' },
});

export const setMediaQuota = rpc('dk.rpc.content.media.set-quota.v1', {
  summary: "Set how much room a municipality's pictures and files may take",
  access: 'signed-in',
  input: z.strictObject({
    kommun: Kommun,
    version: Version,
    limitBytes: z
      .int()
      .min(0)
      .max(2 ** 50),
  }),
  output: MediaQuota,
  problems: ['forbidden', 'conflict'],
  http: { method: 'PUT', path: '/v1/municipalities/{kommun}/media-quota' },
});

const mediaData = z.strictObject({ mediaId: Id, articleId: Id, site: SiteSlug, kommun: Kommun });

export const MEDIA_EVENTS = {
  admitted: event('content.media.admitted', { scope: 'kommun', summary: 'A picture or a file was let in', data: mediaData }),
  described: event('content.media.described', {
    scope: 'kommun',
    summary: 'Something that is said of a picture changed: who is in it, or where it comes from',
    data: mediaData,
  }),
  removed: event('content.media.removed', { scope: 'kommun', summary: 'A picture or a file is gone from every store', data: mediaData }),
} as const;
