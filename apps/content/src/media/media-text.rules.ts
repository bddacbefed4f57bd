import type { MediaKind } from '@delakultur/contracts';
import type { Document } from '@delakultur/document';

/** A place in a text where a picture or a file stands. */
export interface MediaPlace {
  /** Among the text's blocks. */
  readonly block: number;
  readonly kind: MediaKind;
  readonly mediaId: string;
  /** What is said for whoever does not see it; empty for a file. */
  readonly alt: string;
}

/** Where a text holds pictures and files, in its order. */
export const mediaPlaces = ({ content }: Document): MediaPlace[] =>
  content.flatMap((node, block): MediaPlace[] => {
    if (node.type === 'picture') return [{ block, kind: 'picture', mediaId: node.attrs.media, alt: node.attrs.alt }];
    return node.type === 'file' ? [{ block, kind: 'file', mediaId: node.attrs.media, alt: '' }] : [];
  });

/** The ids of what stands in these texts, each once. */
export const mediaIn = (...texts: readonly (Document | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text ? mediaPlaces(text).map(({ mediaId }) => mediaId) : []))),
];

/** What is wrong at one place of a text, for the form to show. */
export interface MediaFault {
  /** A JSON pointer into the article (RFC 6901). */
  readonly pointer: string;
  readonly detail: string;
}

export const faultAt = ({ block }: Pick<MediaPlace, 'block'>, attribute: 'media' | 'alt', detail: string): MediaFault => ({
  pointer: `/body/content/${block}/attrs/${attribute}`,
  detail,
});

/** What may stand in an article's text: what its rows say, and whatever stood in it before, also where it is gone by now. */
export interface Known {
  readonly rows: readonly { readonly id: string; readonly kind: MediaKind }[];
  readonly before: ReadonlySet<string>;
}

/** The places that hold what does not belong to the article, or is of another kind. */
export const strangersIn = (text: Document, { rows, before }: Known): MediaFault[] =>
  mediaPlaces(text)
    .filter(({ mediaId, kind }) => !before.has(mediaId) && !rows.some((row) => row.id === mediaId && row.kind === kind))
    .map((place) => faultAt(place, 'media', `not a ${place.kind} of this article`));
