import type { Lang, PublishedMedia } from '@delakultur/contracts/client';
import type { MediaLookup, RenderedMedia } from '@delakultur/document';
import { licenceName } from '@delakultur/kernel';
import { articleWords } from './document.words.ts';

/** Where the addresses of media begin, and the language in which something is said of them: the article's. */
export interface MediaFacts {
  readonly endpoint: URL | undefined;
  readonly lang: Lang;
}

const STEP = 1_000;
const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** «1,2 MB». */
export function sizeWords(bytes: number, lang: string): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log(bytes) / Math.log(STEP))));
  const style = { style: 'unit', unit: UNITS[power] ?? 'byte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(lang, style).format(bytes / STEP ** power);
}

/** Where something at the gateway is, seen from a page of another origin. */
export const addressAt = (href: string, endpoint: URL | undefined): string => new URL(href, endpoint ?? document.baseURI).href;

/** The lightest that every browser of today shows: for a thumbnail. */
export function thumbnailAt({ sources }: Extract<PublishedMedia, { kind: 'picture' }>, endpoint: URL | undefined): string {
  const light = sources.find(({ type }) => type === 'image/webp') ?? sources.at(-1);
  return addressAt(light?.variants[0]?.href ?? '', endpoint);
}

/** What the pictures and files of an article look like in its text. */
export function mediaLookup(media: readonly PublishedMedia[], facts: MediaFacts): MediaLookup {
  const known = new Map(media.map((one) => [one.id, one]));
  return (id) => {
    const found = known.get(id);
    return found && rendered(found, facts);
  };
}

function rendered(media: PublishedMedia, { endpoint, lang }: MediaFacts): RenderedMedia {
  if (media.kind === 'file') {
    const detail = `${media.extension.toUpperCase()}, ${sizeWords(media.bytes, lang)}`;
    return { kind: 'file', href: addressAt(media.href, endpoint), detail };
  }
  const words = articleWords[lang];
  const by = [media.credit, media.licence && licenceName(media.licence)].filter(Boolean).join(', ');
  return {
    kind: 'picture',
    width: media.width,
    height: media.height,
    colour: media.colour,
    sources: media.sources.map(({ type, variants }) => ({
      type,
      variants: variants.map(({ width, href }) => ({ width, href: addressAt(href, endpoint) })),
    })),
    credit: by === '' ? undefined : words.pictureBy(by),
    aiLabel: media.aiGenerated ? words.aiGenerated : undefined,
  };
}
