import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { cardRule } from './card-rule.ts';
import { factsRule } from './facts-rule.ts';
import { fromProsemirror } from './from-prosemirror.ts';
import { safeHref } from './href.ts';
import { LIMITS } from './limits.ts';
import { prosemirrorSchema } from './prosemirror-schema.ts';
import { tableRule } from './table-rule.ts';
import type { Document } from './types.ts';

/** CommonMark less what an article has not: raw HTML, code, pictures by address, underlined headings. Their signs stay as they were typed. */
const tokenizer = new MarkdownIt({ html: false }).disable([
  'code',
  'fence',
  'html_block',
  'lheading',
  'backticks',
  'html_inline',
  'image',
  'table',
  'strikethrough',
]);
tokenizer.normalizeLink = (href) => safeHref(href) ?? href;
tokenizer.normalizeLinkText = (text) => text;
tokenizer.validateLink = (href) => safeHref(href) !== null;

const OURS = { dk_table: tableRule, dk_facts: factsRule, dk_card: cardRule };
for (const [name, rule] of Object.entries(OURS)) tokenizer.block.ruler.before('paragraph', name, rule, { alt: ['paragraph', 'reference'] });

const parser = new MarkdownParser(prosemirrorSchema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: Number(tag.slice(1)) }) },
  bullet_list: { block: 'bullet_list' },
  ordered_list: { block: 'ordered_list', getAttrs: (token) => ({ order: firstNumber(token.attrGet('start')) }) },
  list_item: { block: 'list_item' },
  blockquote: { block: 'blockquote' },
  hr: { node: 'horizontal_rule' },
  hardbreak: { node: 'hard_break' },
  picture: { node: 'picture', getAttrs: ({ meta }) => meta },
  facts: { node: 'facts', getAttrs: ({ meta }) => meta },
  file: { node: 'file', getAttrs: ({ meta }) => meta },
  film: { node: 'film', getAttrs: ({ meta }) => meta },
  table: { block: 'table' },
  tr: { block: 'table_row' },
  th: { block: 'table_header' },
  td: { block: 'table_cell' },
  strong: { mark: 'strong' },
  em: { mark: 'em' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
});

function firstNumber(start: string | null): number {
  const order = Number(start ?? 1);
  return order >= 1 && order <= LIMITS.order ? order : 1;
}

/**
 * The normal-form document that a Markdown text says. Never throws; raw HTML, code and pictures by address stay the characters that were
 * typed; what is nested too deep is lifted out, and words that are too many for a picture or a facts box stand below it.
 */
export const fromMarkdown = (markdown: string): Document => fromProsemirror(parser.parse(markdown.toWellFormed()));
