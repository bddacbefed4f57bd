import type {
  CardPicture,
  Media as Shown,
  MediaDescription,
  MediaKind,
  MediaPeople,
  MediaRefusal,
  MediaState,
  PictureSource,
  ProblemSlug,
  PublishedMedia,
} from '@delakultur/contracts';
import type { Document } from '@delakultur/document';
import { type Caller, fail, holds, MEDIA_LIMITS, ok, type Result } from '@delakultur/kernel';
import type { Article } from '../articles/article.machine.ts';
import { maySee, OWN_STATES, rolesIn } from '../articles/article.rules.ts';
import { faultAt, type MediaFault, mediaPlaces } from './media-text.rules.ts';

/** What the clean store holds of one content: what the door made of it, under names of ours. */
export type MediaObject = { readonly id: string; readonly bytes: number } & (
  | {
      readonly kind: 'picture';
      readonly width: number;
      readonly height: number;
      readonly colour: string;
      readonly isAnimated: boolean;
      readonly variants: readonly { readonly name: string; readonly format: Format; readonly width: number; readonly bytes: number }[];
    }
  | { readonly kind: 'file'; readonly name: string; readonly extension: string; readonly type: string }
);
type Format = 'avif' | 'webp' | 'jpg';

/** A picture or a file as this service keeps it. */
export interface Media {
  readonly id: string;
  readonly articleId: string;
  readonly site: string;
  readonly kommun: string;
  readonly kind: MediaKind;
  readonly state: MediaState;
  readonly refusal: MediaRefusal | null;
  readonly version: number;
  readonly bytes: number;
  readonly by: string;
  readonly at: string;
  readonly description: MediaDescription;
  /** What is in the store; there when it is clean. */
  readonly object: MediaObject | null;
}

/** An article that a picture is for, as far as it decides who may do what with the picture. */
export type Around = Pick<Article, 'id' | 'site' | 'kommun' | 'state' | 'authors' | 'manager' | 'helper'>;

/** What stands around a picture: the article that it was uploaded to, those whose text or proposed wording holds it, and whether readers see it. */
export interface Standing {
  /** Undefined where the caller's scope does not reach it: a picture used on another site. */
  readonly owner: Around | undefined;
  readonly users: readonly Around[];
  readonly isShown: boolean;
}

const all = ({ owner, users }: Standing): readonly Around[] => (owner ? [owner, ...users] : users);
const isOwnText = ({ state }: Around): boolean => (OWN_STATES as readonly string[]).includes(state);
const isAuthorsNow = (article: Around, caller: Caller): boolean => isOwnText(article) && article.authors.includes(caller.personId);
const isEditorsNow = (article: Around, caller: Caller): boolean =>
  !isOwnText(article) && rolesIn(article, caller).some((role) => role === 'editor' || role === 'chief-editor');

export const maySeeMedia = (standing: Standing, caller: Caller): boolean => all(standing).some((article) => maySee(article, caller));

/**
 * Its author while every text that holds it is theirs and readers do not see it; the site's editors from then on, because they see what the
 * author missed. A draft beside what was sent gives nobody the last word on who is in a picture (K7).
 */
export function mayDescribe(standing: Standing, caller: Caller): boolean {
  const { owner, users, isShown } = standing;
  const texts = users.length === 0 && owner ? [owner] : users;
  const isAuthors = !isShown && texts.length > 0 && texts.every((article) => isAuthorsNow(article, caller));
  return isAuthors || all(standing).some((article) => isEditorsNow(article, caller));
}

/** Whoever uploaded it, an author while the text is theirs, or an editor; of all the texts that hold it. What readers see is taken down first. */
export function mayDiscard({ by }: Pick<Media, 'by'>, standing: Standing, caller: Caller): Result<true, ProblemSlug> {
  const { owner, users, isShown } = standing;
  const mayAt = (article: Around): boolean => isAuthorsNow(article, caller) || isEditorsNow(article, caller);
  const isOwn = by === caller.personId || owner?.authors.includes(caller.personId);
  const may = users.length > 0 ? users.every(mayAt) : isOwn || (owner && mayAt(owner));
  if (!may) return fail('article-role-missing');
  return isShown ? fail('media-published') : ok(true);
}

/** What a municipality keeps already, and may. */
export interface Room {
  readonly usedBytes: number;
  readonly limitBytes: number;
  /** Pictures and files of the article. */
  readonly ofArticle: number;
}

/** Whether there is room for one more. */
export function hasRoomFor(bytes: number, room: Room): Result<true, ProblemSlug> {
  if (bytes > MEDIA_LIMITS.bytes) return fail('payload-too-large');
  if (room.ofArticle >= MEDIA_LIMITS.perArticle) return fail('media-too-many');
  return room.usedBytes + bytes <= room.limitBytes ? ok(true) : fail('media-quota-full');
}

const QUOTA_READERS = ['administrator', 'contact-person'] as const;

/** How much room is left is for those who answer for the municipality. */
export const mayReadQuota = (caller: Caller, kommun: string): Result<true, ProblemSlug> =>
  QUOTA_READERS.some((role) => holds(caller, role, kommun)) ? ok(true) : fail('forbidden');

export const maySetQuota = (caller: Caller, kommun: string): Result<true, ProblemSlug> =>
  holds(caller, 'administrator', kommun) ? ok(true) : fail('forbidden');

type Described = Pick<Media, 'id' | 'state' | 'description'>;

/** What each picture needs that is sent to others to read, and what is said where it is missing. */
const NEEDS: readonly (readonly [detail: string, isThere: (said: MediaDescription) => boolean])[] = [
  ['nobody has said who is in it', ({ people }) => people !== null],
  ['nobody has said where it comes from', ({ origin }) => origin !== null],
  ['whoever made it is not named', ({ origin, credit }) => origin === null || origin === 'own' || credit !== null],
  ['nobody has said whether there is text in it', ({ textInPicture }) => textInPicture !== null],
];

/** C20, C26: what is missing before a text with its pictures and files can be sent; empty when all is said. */
export const undescribedIn = (text: Document, media: readonly Described[]): MediaFault[] =>
  mediaPlaces(text).flatMap((place) => {
    const found = media.find(({ id }) => id === place.mediaId);
    if (found?.state !== 'clean') return [faultAt(place, 'media', 'it is not there, or has not been let in yet')];
    if (place.kind === 'file') return [];
    const missing = NEEDS.filter(([, isThere]) => !isThere(found.description)).map(([detail]) => faultAt(place, 'media', detail));
    return place.alt === '' ? [faultAt(place, 'alt', 'nothing is said for whoever does not see it'), ...missing] : missing;
  });

/** K7: no picture of children is released, until somebody can say who they are and what their guardians have answered. */
export const unclearedIn = (text: Document, media: readonly Described[]): MediaFault[] =>
  mediaPlaces(text)
    .filter(({ mediaId }) => media.some(({ id, description }) => id === mediaId && description.people === 'children'))
    .map((place) => faultAt(place, 'media', 'there are children in it'));

/** Everything that a release asks of a text's pictures and files. */
export function isReleasable(
  text: Document,
  media: readonly Described[],
): { readonly slug: 'media-not-described' | 'media-not-cleared'; readonly errors: MediaFault[] } | undefined {
  const [uncleared, undescribed] = [unclearedIn(text, media), undescribedIn(text, media)];
  if (uncleared.length > 0) return { slug: 'media-not-cleared', errors: uncleared };
  return undescribed.length > 0 ? { slug: 'media-not-described', errors: undescribed } : undefined;
}

const TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const satisfies Record<Format, PictureSource['type']>;
/** Best first; the last is what every browser shows. */
const FORMATS = ['avif', 'webp', 'jpg'] as const;

/** The files of an object: the names under which they lie in the store and are asked for, and what they are. */
export const filesOf = (object: MediaObject): readonly { readonly name: string; readonly type: string; readonly bytes: number }[] =>
  object.kind === 'picture'
    ? object.variants.map(({ name, format, bytes }) => ({ name, type: TYPES[format], bytes }))
    : [{ name: object.name, type: object.type, bytes: object.bytes }];

/** Where everybody sees it. */
export const publicHref = (mediaId: string, name: string): string => `/media/${mediaId}/${name}`;

type Href = typeof publicHref;

/** A clean picture or file as it is shown, under addresses of the given kind; nothing where it is not clean. */
export function shownOf({ id, object, description }: Pick<Media, 'id' | 'object' | 'description'>, href: Href): PublishedMedia | null {
  if (!object) return null;
  if (object.kind === 'file')
    return { kind: 'file', id, type: object.type, extension: object.extension, bytes: object.bytes, href: href(id, object.name) };
  const { width, height, colour, variants } = object;
  const { focal, aiGenerated, credit, licence, origin } = description;
  const sources = FORMATS.flatMap((format) => {
    const ofFormat = variants.filter((variant) => variant.format === format).toSorted((a, b) => a.width - b.width);
    const hrefs = ofFormat.map((variant) => ({ width: variant.width, href: href(id, variant.name) }));
    return hrefs.length > 0 ? [{ type: TYPES[format], variants: hrefs }] : [];
  });
  return { kind: 'picture', id, width, height, colour, focal, sources, aiGenerated, credit: origin === 'own' ? null : credit, licence };
}

/** What readers are shown of a text's pictures and files: nothing that shows children, whatever was released before that was said. */
export function illustrationsOf(
  text: Document,
  media: readonly Pick<Media, 'id' | 'object' | 'description'>[],
): { readonly picture: CardPicture | null; readonly media: PublishedMedia[] } {
  const places = mediaPlaces(text);
  const shown = media
    .filter(({ id, description }) => description.people !== 'children' && places.some(({ mediaId }) => mediaId === id))
    .flatMap((one) => shownOf(one, publicHref) ?? []);
  for (const { kind, mediaId, alt } of places) {
    const found = shown.find(({ id }) => id === mediaId);
    if (kind === 'picture' && found?.kind === 'picture') return { picture: { ...found, alt }, media: shown };
  }
  return { picture: null, media: shown };
}

/** K7: whether everybody may see it now: readers are shown it, and nobody has said meanwhile that there are children in it. */
export const isPublic = (people: MediaPeople | null, isShown: boolean): boolean => isShown && people !== 'children';

/** Somebody can be recognised in it, or nobody has said that nobody can. */
export const hasPeople = (kind: MediaKind, people: MediaPeople | null): boolean => kind === 'picture' && people !== 'nobody';

/** The media as those see it who work with its article. */
export function seenBy(
  caller: Caller,
  media: Media,
  standing: Standing,
  { duplicateOf, href }: { readonly duplicateOf: string | null; readonly href: Href },
): Shown {
  const { object, site: _s, kommun: _k, ...rest } = media;
  return {
    ...rest,
    duplicateOf,
    wasAnimated: object?.kind === 'picture' && object.isAnimated,
    shown: shownOf(media, href),
    mayDescribe: mayDescribe(standing, caller),
  };
}
