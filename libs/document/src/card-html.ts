import { escapeHtml, inlineHtml } from './inline-html.ts';
import { PICTURE_SIZES, type DocumentWords, type MediaLookup } from './rendered-media.ts';
import { shownFacts, shownFile, shownFilm, shownPicture, shownTable } from './shown.ts';
import type { Facts, FileCard, Film, Picture, Table } from './types.ts';

/** What a text alone does not say. */
export interface HtmlOptions {
  readonly media: MediaLookup;
  readonly words: DocumentWords;
}

const classed = (name: string, text: string): string => (text === '' ? '' : `<span class="${name}">${escapeHtml(text)}</span>`);

/** The box keeps its shape before the picture is there: width and height are those of the picture. Nothing is cropped. */
export function pictureHtml(node: Picture, { media }: HtmlOptions): string {
  const shown = shownPicture(node, media);
  if (shown === null) return '';
  const sizes = ` sizes="${escapeHtml(PICTURE_SIZES)}"`;
  const sources = shown.sources.map(({ type, srcset }) => `<source type="${escapeHtml(type)}" srcset="${escapeHtml(srcset)}"${sizes}>`);
  const image = `<img src="${escapeHtml(shown.src)}" srcset="${escapeHtml(shown.srcset)}"${sizes} width="${shown.width}" height="${shown.height}" alt="${escapeHtml(shown.alt)}" loading="lazy" decoding="async">`;
  const said = [classed('caption', shown.caption), classed('ai-label', shown.aiLabel), classed('credit', shown.credit)].filter(Boolean);
  const caption = said.length === 0 ? '' : `<figcaption>${said.join(' ')}</figcaption>`;
  return `<figure class="picture${shown.isTall ? ' tall' : ''}"><picture>${sources.join('')}${image}</picture>${caption}</figure>`;
}

export function factsHtml(node: Facts, number: number, { words }: HtmlOptions): string {
  const rows = shownFacts(node, words).map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  if (rows.length === 0) return '';
  const title = `<p id="fakta-${number}" class="facts-title">${escapeHtml(words.facts)}</p>`;
  return `<section class="facts-box" aria-labelledby="fakta-${number}">${title}<dl>${rows.join('')}</dl></section>`;
}

export function fileHtml(node: FileCard, { media }: HtmlOptions): string {
  const file = shownFile(node, media);
  if (file === null) return '';
  return `<p class="file-card"><a href="${escapeHtml(file.href)}">${escapeHtml(file.label)} ${classed('detail', `(${file.detail})`)}</a></p>`;
}

/** A link and nothing more: what is elsewhere is asked for by a press alone. */
export function filmHtml(node: Film, { words }: HtmlOptions): string {
  const film = shownFilm(node);
  if (film === null) return '';
  const { href, title, host } = film;
  return `<p class="film-card"><a href="${escapeHtml(href)}" rel="nofollow ugc noopener">${escapeHtml(title)} ${classed('detail', `(${words.film(host)})`)}</a></p>`;
}

/** Wider than a telephone, it is moved within its own box, with the keys too. */
export function tableHtml(node: Table, number: number, { words }: HtmlOptions): string {
  const table = shownTable(node);
  if (table === null) return '';
  const headers = table.headers.map(({ content }) => (content === undefined ? '<td></td>' : `<th scope="col">${inlineHtml(content)}</th>`));
  const rows = table.rows.map((cells) => `<tr>${cells.map(({ content }) => `<td>${inlineHtml(content)}</td>`).join('')}</tr>`);
  const inner = `<table><thead><tr>${headers.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<div class="table-box" role="region" aria-label="${escapeHtml(words.table(number))}" tabindex="0">${inner}</div>`;
}
