import type { Lang, PublishedMedia } from '@delakultur/contracts/client';
import { mediaLookup as lookUp, type MediaLookup } from '@delakultur/document';

/** Where the addresses of media begin, and the language in which something is said of them: the article's. */
export interface MediaFacts {
  readonly endpoint: URL | undefined;
  readonly lang: Lang;
}

/** Where something at the gateway is, seen from a page of another origin. */
export const addressAt = (href: string, endpoint: URL | undefined): string => new URL(href, endpoint ?? document.baseURI).href;

/** The lightest that every browser of today shows: for a thumbnail. */
export function thumbnailAt({ sources }: Extract<PublishedMedia, { kind: 'picture' }>, endpoint: URL | undefined): string {
  const light = sources.find(({ type }) => type === 'image/webp') ?? sources.at(-1);
  return addressAt(light?.variants[0]?.href ?? '', endpoint);
}

/** What the pictures and files of an article look like in its text, on whatever page it is shown. */
export const mediaLookup = (media: readonly PublishedMedia[], { endpoint, lang }: MediaFacts): MediaLookup =>
  lookUp(media, { lang, address: (href) => addressAt(href, endpoint) });
