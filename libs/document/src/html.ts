import { factsHtml, fileHtml, filmHtml, pictureHtml, tableHtml, type HtmlOptions } from './card-html.ts';
import { headings } from './headings.ts';
import { escapeHtml, inlineHtml } from './inline-html.ts';
import type { Block, Document, ListItem, TopBlock } from './types.ts';

export { type HtmlOptions } from './card-html.ts';
export { escapeHtml } from './inline-html.ts';

const itemsHtml = (items: readonly ListItem[]): string => items.map(({ content }) => `<li>${blocksHtml(content)}</li>`).join('');

const blocksHtml = (blocks: readonly Block[]): string => blocks.map((block) => blockHtml(block)).join('');

function blockHtml(block: Block, anchor?: string): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading': {
      const { level } = block.attrs;
      const id = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
      return `<h${level}${id}>${inlineHtml(block.content)}</h${level}>`;
    }
    case 'bullet_list':
      return `<ul>${itemsHtml(block.content)}</ul>`;
    case 'ordered_list':
      return `<ol${block.attrs.order === 1 ? '' : ` start="${block.attrs.order}"`}>${itemsHtml(block.content)}</ol>`;
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content)}</blockquote>`;
    case 'horizontal_rule':
      return '<hr>';
  }
}

/** The place of each block among those of its kind, from 1. */
function numbersOf(blocks: readonly TopBlock[]): readonly number[] {
  const seen = new Map<string, number>();
  return blocks.map(({ type }) => {
    const number = (seen.get(type) ?? 0) + 1;
    seen.set(type, number);
    return number;
  });
}

function topHtml(
  block: TopBlock,
  { number, anchor }: { readonly number: number; readonly anchor: string | undefined },
  options: HtmlOptions,
): string {
  switch (block.type) {
    case 'picture':
      return pictureHtml(block, options);
    case 'facts':
      return factsHtml(block, number, options);
    case 'file':
      return fileHtml(block, options);
    case 'film':
      return filmHtml(block, options);
    case 'table':
      return tableHtml(block, number, options);
    default:
      return blockHtml(block, anchor);
  }
}

/**
 * The document as inert HTML: the tags above and no others, every text escaped, links only to http, https and mailto, no style and no script.
 * Top-level headings carry the anchors of `headings()`. A picture or a file that the lookup does not know leaves no trace.
 */
export function toHtml(document: Document, options: HtmlOptions): string {
  const anchors = headings(document).values();
  const numbers = numbersOf(document.content);
  return document.content
    .map((block, index) => {
      const anchor = block.type === 'heading' ? anchors.next().value?.anchor : undefined;
      return topHtml(block, { number: numbers[index]!, anchor }, options);
    })
    .join('');
}
