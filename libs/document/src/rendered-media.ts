import { safeHref } from './href.ts';

/** One size of a picture. */
export interface MediaVariant {
  readonly width: number;
  readonly href: string;
}

/** A picture as it is shown: addresses, and what its caller says of it in the reader's language. */
export interface RenderedPicture {
  readonly kind: 'picture';
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`: fills the picture's box until it is there, where a renderer can. */
  readonly colour?: string | undefined;
  /** Best first; the last is what every browser shows. */
  readonly sources: readonly { readonly type: string; readonly variants: readonly MediaVariant[] }[];
  /** Who made it and how it may be used: «Foto: Nils Berg, CC BY 4.0». */
  readonly credit?: string | undefined;
  /** «AI-genererad bild», where it is one. */
  readonly aiLabel?: string | undefined;
}

/** A file as it is offered. */
export interface RenderedFile {
  readonly kind: 'file';
  readonly href: string;
  /** What kind of file and how large, in words: «PDF, 1,2 MB». */
  readonly detail: string;
}

export type RenderedMedia = RenderedPicture | RenderedFile;

/** Finds what a picture or a file of the text is; undefined for one that is not shown. */
export type MediaLookup = (id: string) => RenderedMedia | undefined;

/** The words that are shown beside an article's own, in the article's language. */
export interface DocumentWords {
  /** «Så här gjorde vi» */
  readonly facts: string;
  readonly age: string;
  readonly time: string;
  readonly material: string;
  readonly goal: string;
  /** «Film på urplay.se»: a press leads there. */
  readonly film: (host: string) => string;
  /** Names the region in which a wide table is moved, by its place among the tables: «Tabell 2». */
  readonly table: (number: number) => string;
}

/** How wide a picture is in the column of text, for `sizes`. */
export const PICTURE_SIZES = '(min-width: 46rem) 42rem, 100vw';

const PATH = /^\/(?!\/)[^\s<>"'\\`,]*$/u;
const PREVIEW = /^blob:[^\s<>"'\\`,]+$/u;

/** An address that media may have: a path at the same origin, or http and https. Without what would break a list of addresses; null for every other. */
export function safeMediaHref(href: string): string | null {
  if (PATH.test(href)) return href;
  const safe = /^https?:/i.test(href) ? safeHref(href) : null;
  return safe === null || /[,']/.test(safe) ? null : safe;
}

/** The same, and what a browser has at hand of a picture that somebody has just chosen. */
export const safePictureHref = (href: string): string | null => (PREVIEW.test(href) ? href : safeMediaHref(href));
