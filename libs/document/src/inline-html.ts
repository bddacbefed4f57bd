import { safeHref } from './href.ts';
import type { Inline, Mark, Text } from './types.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is inert in HTML, between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function marked(inner: string, mark: Mark): string {
  if (mark.type !== 'link') return `<${mark.type}>${inner}</${mark.type}>`;
  const href = safeHref(mark.attrs.href);
  return href === null ? inner : `<a href="${escapeHtml(href)}" rel="nofollow ugc noopener">${inner}</a>`;
}

const textHtml = ({ text, marks = [] }: Text): string => marks.reduceRight(marked, escapeHtml(text));

/** Inline content as inert HTML: links only to http, https and mailto. */
export const inlineHtml = (content: readonly Inline[] = []): string =>
  content.map((node) => (node.type === 'text' ? textHtml(node) : '<br>')).join('');
