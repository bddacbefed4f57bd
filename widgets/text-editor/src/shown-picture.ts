import { PICTURE_SIZES, safePictureHref, type RenderedMedia } from '@delakultur/document';
import { html, type TemplateResult } from 'lit';

const addresses = (variants: readonly { readonly width: number; readonly href: string }[]): string =>
  variants
    .flatMap(({ width, href }) => {
      const safe = safePictureHref(href);
      return safe === null ? [] : [`${safe} ${width}w`];
    })
    .join(', ');

/** A picture in its box; a calm tile where it cannot be shown. */
export function shownPicture(media: RenderedMedia | undefined, alt: string, gone: string): TemplateResult {
  const last = media?.kind === 'picture' ? media.sources.at(-1)?.variants.at(-1) : undefined;
  const src = last && safePictureHref(last.href);
  if (media?.kind !== 'picture' || !src) return html`<p class="picture-gone">${gone}</p>`;
  return html`<picture>
    ${media.sources.map(({ type, variants }) => html`<source type=${type} srcset=${addresses(variants)} sizes=${PICTURE_SIZES} />`)}
    <img src=${src} alt=${alt} width=${media.width} height=${media.height} decoding="async" draggable="false" />
  </picture>`;
}
