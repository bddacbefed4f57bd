import { headings } from './headings.ts';
import { safeHref } from './href.ts';
import type { Block, Document, Inline, ListItem, Mark, Text, TopBlock } from './types.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is inert in HTML, between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function marked(inner: string, mark: Mark): string {
  if (mark.type !== 'link') return `<${mark.type}>${inner}</${mark.type}>`;
  const href = safeHref(mark.attrs.href);
  return href === null ? inner : `<a href="${escapeHtml(href)}" rel="nofollow ugc noopener">${inner}</a>`;
}

const textHtml = ({ text, marks = [] }: Text): string => marks.reduceRight(marked, escapeHtml(text));

const inlineHtml = (content: readonly Inline[] = []): string =>
  content.map((node) => (node.type === 'text' ? textHtml(node) : '<br>')).join('');

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

const UNSHOWN: ReadonlySet<string> = new Set(['picture', 'facts', 'file', 'film', 'table']);
const isShown = (block: TopBlock): block is Block => !UNSHOWN.has(block.type);

/** The document as inert HTML: the tags below and no others, every text escaped, links only to http, https and mailto. Top-level headings carry the anchors of `headings()`. */
export function toHtml(document: Document): string {
  const anchors = headings(document).values();
  return document.content
    .filter(isShown)
    .map((block) => (block.type === 'heading' ? blockHtml(block, anchors.next().value?.anchor) : blockHtml(block)))
    .join('');
}
