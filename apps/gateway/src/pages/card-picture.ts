import type { CardPicture, PublicationCard } from '@delakultur/contracts';
import { articleWords, mediaLookup, type Picture, shownPicture, type ShownPicture } from '@delakultur/document';
import { toHtml } from '@delakultur/document/html';
import { html, trusted, type Html } from './html.ts';

type Pictured = Pick<PublicationCard, 'picture' | 'lang'>;

/** How wide a card's picture is: beside the text, or across a telephone. */
const SIZES = '(min-width: 40rem) 13rem, 100vw';
/** What others' pages show of an article is about this wide. */
const PREVIEW_WIDTH = 1_200;
/** A focal point is kept to the nearest of these: a class each, because a strict policy lets no element have a style of its own. */
const STEP = 5;

const nearest = (percent: number): number => Math.round(percent / STEP) * STEP;

/** What the classes of focal points mean. */
export const FOCAL_CSS = Array.from({ length: 100 / STEP + 1 }, (_, index) => index * STEP)
  .map((percent) => `.fx-${percent} { --fx: ${percent}%; } .fy-${percent} { --fy: ${percent}%; }`)
  .join('\n');

/** The picture on an article's card, cropped around what matters in it; nothing where it has none. */
export function cardPicture(card: Pictured): Html | undefined {
  const shown = card.picture && shownOf(card.picture, card.lang);
  if (!card.picture || !shown) return undefined;
  const { x, y } = card.picture.focal;
  return html`<figure class="card-picture" lang="${card.lang}">
    <picture
      >${shown.sources.map(({ type, srcset }) => html`<source type="${type}" srcset="${srcset}" sizes="${SIZES}" />`)}<img
        class="fx-${nearest(x)} fy-${nearest(y)}"
        src="${shown.src}"
        srcset="${shown.srcset}"
        sizes="${SIZES}"
        width="${shown.width}"
        height="${shown.height}"
        alt="${shown.alt}"
        loading="lazy"
        decoding="async" /></picture
    >${shown.aiLabel === '' ? undefined : html`<figcaption class="ai-label">${shown.aiLabel}</figcaption>`}
  </figure>`;
}

/** The address of the picture that stands for an article on others' pages, in the form that all of them can show. */
export function previewOf({ picture }: Pick<PublicationCard, 'picture'>, origin: string): string | undefined {
  const variants = (picture?.sources.at(-1)?.variants ?? []).toSorted((one, other) => one.width - other.width);
  const variant = variants.find(({ width }) => width >= PREVIEW_WIDTH) ?? variants.at(-1);
  return variant && new URL(variant.href, origin).href;
}

/** The picture as readers of a feed see it, with all that is said of it and its addresses whole. */
export function feedPicture({ picture, lang }: Pictured, origin: string): Html | undefined {
  if (!picture) return undefined;
  const options = { media: mediaLookup([picture], { lang, address: (href) => new URL(href, origin).href }), words: articleWords[lang] };
  return trusted(toHtml({ type: 'doc', content: [nodeOf(picture)] }, options));
}

const shownOf = (picture: CardPicture, lang: PublicationCard['lang']): ShownPicture | null =>
  shownPicture(nodeOf(picture), mediaLookup([picture], { lang }));

const nodeOf = ({ id, alt }: CardPicture): Picture => ({ type: 'picture', attrs: { media: id, alt, caption: '' } });
