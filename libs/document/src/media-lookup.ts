import { licenceName } from '@delakultur/kernel';
import { articleWords, type ArticleLang } from './article-words.ts';
import type { MediaLookup, RenderedMedia, RenderedPicture } from './rendered-media.ts';

/** A picture or a file as the API gives it. */
export type PublishedMedia =
  | (Pick<RenderedPicture, 'kind' | 'width' | 'height' | 'sources'> & {
      readonly id: string;
      readonly colour: string;
      readonly aiGenerated: boolean;
      readonly credit: string | null;
      readonly licence: string | null;
    })
  | { readonly kind: 'file'; readonly id: string; readonly extension: string; readonly bytes: number; readonly href: string };

export interface LookupOptions {
  /** The article's, in which something is said of its pictures. */
  readonly lang: ArticleLang;
  /** What becomes of a path at the gateway; it stays one unless told. */
  readonly address?: (href: string) => string;
}

/** From which size on a unit is used, and with how many decimals. */
const UNITS = [
  { unit: 'gigabyte', bytes: 1e9, digits: 1 },
  { unit: 'megabyte', bytes: 1e6, digits: 1 },
  { unit: 'kilobyte', bytes: 1e3, digits: 0 },
] as const;

/** How large a file is, in words: «1,2 MB», «82 kB». */
export function sizeWords(bytes: number, lang: string): string {
  const { unit, bytes: one, digits } = UNITS.find((candidate) => bytes >= candidate.bytes) ?? UNITS[2];
  const amount = bytes === 0 ? 0 : Math.max(1, bytes / one);
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: digits }).format(amount);
}

/** Finds what an article's pictures and files look like in its text. */
export function mediaLookup(media: readonly PublishedMedia[], options: LookupOptions): MediaLookup {
  const known = new Map(media.map((one) => [one.id, one]));
  return (id) => {
    const found = known.get(id);
    return found && rendered(found, options);
  };
}

function rendered(media: PublishedMedia, { lang, address = (href) => href }: LookupOptions): RenderedMedia {
  if (media.kind === 'file') {
    return { kind: 'file', href: address(media.href), detail: `${media.extension.toUpperCase()}, ${sizeWords(media.bytes, lang)}` };
  }
  const { width, height, colour, sources, credit, licence, aiGenerated } = media;
  const words = articleWords[lang];
  const by = [credit, licence && licenceName(licence)].filter(Boolean).join(', ');
  return {
    kind: 'picture',
    width,
    height,
    colour,
    sources: sources.map(({ type, variants }) => ({ type, variants: variants.map((one) => ({ ...one, href: address(one.href) })) })),
    credit: by === '' ? undefined : words.pictureBy(by),
    aiLabel: aiGenerated ? words.aiGenerated : undefined,
  };
}
