import type { CardPicture, Lang } from '@delakultur/contracts/client';
import { articleWords } from '@delakultur/document';
import { addressAt } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';

/** How wide the tile is, in the layouts that there are. */
const SIZES = '(min-width: 40em) 17rem, 100vw';

export interface CardPictureFacts {
  readonly endpoint: URL | undefined;
  /** The article's. */
  readonly lang: Lang;
  /** It does not come. */
  readonly failed: () => void;
}

/**
 * An article's picture on its card, cropped around what matters in it. Its style is set through the object model, which a page's strict policy
 * allows where it refuses style attributes.
 */
export function cardPicture(
  { sources, alt, colour, focal, aiGenerated }: CardPicture,
  { endpoint, lang, failed }: CardPictureFacts,
): TemplateResult {
  const srcsetOf = ({ variants }: CardPicture['sources'][number]): string =>
    variants.map(({ width, href }) => `${addressAt(href, endpoint)} ${width}w`).join(', ');
  const plain = sources.at(-1)!;
  return html`<picture>
      ${sources.slice(0, -1).map((source) => html`<source type=${source.type} srcset=${srcsetOf(source)} sizes=${SIZES} />`)}
      <img
        src=${addressAt(plain.variants[0]!.href, endpoint)}
        srcset=${srcsetOf(plain)}
        sizes=${SIZES}
        alt=${alt}
        loading="lazy"
        decoding="async"
        .style=${`background-color:${colour};object-position:${focal.x}% ${focal.y}%`}
        @error=${failed}
      /> </picture
    >${aiGenerated ? html`<span class="ai-label" lang=${lang}>${articleWords[lang].aiGenerated}</span>` : nothing}`;
}
