import {
  PICTURE_SIZES,
  shownFacts,
  shownFile,
  shownFilm,
  shownPicture,
  shownTable,
  type DocumentWords,
  type Facts,
  type FileCard,
  type Film,
  type MediaLookup,
  type Picture,
  type ShownPicture,
  type Table,
} from '@delakultur/document';
import { html, nothing, type TemplateResult } from 'lit';
import { film as filmIcon, icon, paper, photo } from './icon.ts';
import { renderInline } from './render-inline.ts';

export interface CardOptions {
  readonly media: MediaLookup;
  readonly words: DocumentWords;
  readonly missing: (node: Picture | FileCard) => TemplateResult;
}

const NOTHING = html`${nothing}`;

/** Fills the picture's box until it is there. As a property and not as an attribute, which strict pages forbid. */
const filled = ({ colour }: ShownPicture): string => (colour === undefined ? '' : `background-color: ${colour}`);

function arrived({ currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  image.style.removeProperty('background-color');
  image.closest('figure')!.hidden = false;
}

/** One that does not come leaves no hole. */
const failed = ({ currentTarget }: Event): void => {
  (currentTarget as HTMLImageElement).closest('figure')!.hidden = true;
};

const said = (name: string, text: string): TemplateResult => (text === '' ? NOTHING : html`<span class=${name}>${text}</span> `);

export function renderPicture(node: Picture, { media, missing }: CardOptions): TemplateResult {
  const shown = shownPicture(node, media);
  if (!shown) return missing(node);
  const { alt, width, height, isTall, sources, src, srcset, caption, aiLabel, credit } = shown;
  return html`<figure class="picture ${isTall ? 'tall' : ''}">
    <picture>
      ${sources.map(({ type, srcset: set }) => html`<source type=${type} sizes=${PICTURE_SIZES} srcset=${set} />`)}
      <img
        .style=${filled(shown)}
        alt=${alt}
        width=${width}
        height=${height}
        loading="lazy"
        decoding="async"
        sizes=${PICTURE_SIZES}
        srcset=${srcset}
        src=${src}
        @load=${arrived}
        @error=${failed}
      />
    </picture>
    ${
      caption || aiLabel || credit
        ? html`<figcaption>${said('caption', caption)}${said('ai-label', aiLabel)}${said('credit', credit)}</figcaption>`
        : nothing
    }
  </figure>`;
}

export function renderFacts(node: Facts, { words }: CardOptions): TemplateResult {
  const rows = shownFacts(node, words);
  if (rows.length === 0) return NOTHING;
  return html`<section class="facts-box" aria-label=${words.facts}>
    <p class="facts-title">${words.facts}</p>
    <dl>
      ${rows.map(
        ({ name, value }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

export function renderFile(node: FileCard, { media, missing }: CardOptions): TemplateResult {
  const file = shownFile(node, media);
  if (!file) return missing(node);
  return html`<p class="file-card">
    <a href=${file.href}
      >${icon(paper)}<span>${file.label} <span class="detail">(${file.detail})</span></span></a
    >
  </p>`;
}

/** A link and nothing more: what is elsewhere is asked for by a press alone. */
export function renderFilm(node: Film, { words }: CardOptions): TemplateResult {
  const film = shownFilm(node);
  if (!film) return NOTHING;
  const detail = html`<span class="detail" data-address=${film.href}>(${words.film(film.host)})</span>`;
  return html`<p class="film-card">
    <a href=${film.href} rel="noopener">${icon(filmIcon)}<span>${film.title} ${detail}</span></a>
  </p>`;
}

/** Wider than a telephone, it is moved within its own box, with the keys too. */
export function renderTable(node: Table, number: number, { words }: CardOptions): TemplateResult {
  const table = shownTable(node);
  if (!table) return NOTHING;
  return html`<div class="table-box" role="region" aria-label=${words.table(number)} tabindex="0">
    <table>
      <thead>
        <tr>
          ${table.headers.map(({ content }) => (content ? html`<th scope="col">${renderInline(content)}</th>` : html`<td></td>`))}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (cells) =>
            html`<tr>
              ${cells.map(({ content }) => html`<td>${renderInline(content)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A calm tile in the place of a picture or a file that cannot be shown, with the words that stand for it: for whoever works with the text. */
export const missingCard = (node: Picture | FileCard, words: Readonly<Record<'picture' | 'file', string>>): TemplateResult =>
  html`<div class="missing">
    ${icon(node.type === 'picture' ? photo : paper)}
    <p><strong>${node.type === 'picture' ? node.attrs.alt : node.attrs.label}</strong>${words[node.type]}</p>
  </div>`;
