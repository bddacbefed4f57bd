import type { PublishedMedia } from '@delakultur/contracts/client';
import { html, type TemplateResult } from 'lit';

/** What is known of the pictures of a text, by their ids; addresses are ready to be asked. */
export type Pictures = ReadonlyMap<string, PublishedMedia>;

/** A picture in its box; a calm tile where it cannot be shown. */
export function shownPicture(media: PublishedMedia | undefined, alt: string, gone: string): TemplateResult {
  if (media?.kind !== 'picture') return html`<p class="picture-gone" role="status">${gone}</p>`;
  const { width, height, sources } = media;
  const last = sources.at(-1)?.variants.at(-1);
  return html`<picture>
    ${sources
      .slice(0, -1)
      .map(
        ({ type, variants }) =>
          html`<source
            type=${type}
            srcset=${variants.map((variant) => `${variant.href} ${variant.width}w`).join(', ')}
            sizes="(max-width: 40rem) 100vw, 40rem"
          />`,
      )}
    <img src=${last?.href ?? ''} alt=${alt} width=${width} height=${height} decoding="async" draggable="false" />
  </picture>`;
}
