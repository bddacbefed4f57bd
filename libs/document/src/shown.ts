import { safeFilmHref } from './href.ts';
import {
  safeMediaHref,
  safePictureHref,
  type DocumentWords,
  type MediaLookup,
  type MediaVariant,
  type RenderedPicture,
} from './rendered-media.ts';
import type { Facts, FileCard, Film, Picture, Table, TableCell, TableHeader } from './types.ts';

/** A picture ready to be written out: every address checked, nothing left to decide. */
export interface ShownPicture {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Higher than wide: narrower in the column, so that it fits on a screen without being cropped. */
  readonly isTall: boolean;
  readonly colour: string | undefined;
  /** For browsers that can; `src` and `srcset` for all. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly src: string;
  readonly srcset: string;
  /** What stands under it; empty where there is nothing to say. */
  readonly caption: string;
  readonly aiLabel: string;
  readonly credit: string;
}

/** Wide enough for the column of text, for browsers that do not choose by themselves. */
const PLAIN_WIDTH = 960;

const safeVariants = (variants: readonly MediaVariant[]): readonly MediaVariant[] =>
  variants.flatMap(({ width, href }) => {
    const safe = safePictureHref(href);
    return safe === null || !Number.isInteger(width) || width < 1 ? [] : [{ width, href: safe }];
  });

const srcsetOf = (variants: readonly MediaVariant[]): string => variants.map(({ width, href }) => `${href} ${width}w`).join(', ');

const safeSources = ({ sources }: RenderedPicture): RenderedPicture['sources'] =>
  sources
    .map(({ type, variants }) => ({ type, variants: safeVariants(variants).toSorted((one, other) => one.width - other.width) }))
    .filter(({ variants }) => variants.length > 0);

/** What a picture of the text looks like; null where there is no such picture to show. */
export function shownPicture({ attrs }: Picture, media: MediaLookup): ShownPicture | null {
  const picture = media(attrs.media);
  if (picture?.kind !== 'picture') return null;
  const sources = safeSources(picture);
  const plain = sources.at(-1)?.variants ?? [];
  const src = (plain.find(({ width }) => width >= PLAIN_WIDTH) ?? plain.at(-1))?.href;
  if (src === undefined) return null;
  return {
    alt: attrs.alt,
    width: Math.round(picture.width),
    height: Math.round(picture.height),
    isTall: picture.height > picture.width,
    colour: /^#[0-9a-f]{6}$/i.test(picture.colour ?? '') ? picture.colour : undefined,
    sources: sources.slice(0, -1).map(({ type, variants }) => ({ type, srcset: srcsetOf(variants) })),
    src,
    srcset: srcsetOf(plain),
    caption: attrs.caption,
    aiLabel: picture.aiLabel ?? '',
    credit: picture.credit ?? '',
  };
}

/** What a file of the text is called and where it is; null where there is no such file to fetch. */
export function shownFile(
  { attrs }: FileCard,
  media: MediaLookup,
): { readonly href: string; readonly label: string; readonly detail: string } | null {
  const file = media(attrs.media);
  const href = file?.kind === 'file' ? safeMediaHref(file.href) : null;
  return file?.kind !== 'file' || href === null ? null : { href, label: attrs.label, detail: file.detail };
}

/** Where a film is; null for an address that no film may have. */
export function shownFilm({ attrs }: Film): { readonly href: string; readonly title: string; readonly host: string } | null {
  const href = safeFilmHref(attrs.href);
  return href === null ? null : { href, title: attrs.title, host: new URL(href).hostname.replace(/^www\./, '') };
}

/** The values of the facts box that say something, each with what it is called; none for an empty box. */
export const shownFacts = (
  { attrs }: Facts,
  words: DocumentWords,
): readonly { readonly key: keyof Facts['attrs']; readonly name: string; readonly value: string }[] =>
  (['age', 'time', 'material', 'goal'] as const)
    .map((key) => ({ key, name: words[key], value: attrs[key].trim() }))
    .filter(({ value }) => value !== '');

/** A table as headers and rows; null where no cell has a text. */
export function shownTable({ content: [headers, ...rows] }: Table): {
  readonly headers: readonly (TableHeader | TableCell)[];
  readonly rows: readonly (readonly (TableHeader | TableCell)[])[];
} | null {
  const isEmpty = [headers, ...rows].every((row) => row?.content.every(({ content = [] }) => content.length === 0));
  return isEmpty ? null : { headers: headers?.content ?? [], rows: rows.map(({ content }) => content) };
}
