import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import type { Node } from 'prosemirror-model';
import { cleanText } from './characters.ts';
import { safeHref } from './href.ts';
import { LIMITS } from './limits.ts';
import { normalise } from './normalise.ts';
import { prosemirrorSchema } from './prosemirror-schema.ts';
import type { Block, Document, HeadingLevel, Inline, ListItem, Mark, Text } from './types.ts';

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

const parser = new MarkdownParser(prosemirrorSchema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: levelOf(tag) }) },
  bullet_list: { block: 'bullet_list' },
  ordered_list: { block: 'ordered_list', getAttrs: (token) => ({ order: firstNumber(token.attrGet('start')) }) },
  list_item: { block: 'list_item' },
  blockquote: { block: 'blockquote' },
  hr: { node: 'horizontal_rule' },
  hardbreak: { node: 'hard_break' },
  strong: { mark: 'strong' },
  em: { mark: 'em' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
});

const LEVELS: Readonly<Record<string, HeadingLevel>> = { h1: 2, h2: 2, h3: 3 };

/** The title is level 1 and stands elsewhere; below 4 the outline is of no help. */
function levelOf(tag: string): HeadingLevel {
  return LEVELS[tag] ?? 4;
}

function firstNumber(start: string | null): number {
  const order = Number(start ?? 1);
  return order >= 1 && order <= LIMITS.order ? order : 1;
}

const childrenOf = (node: Node): readonly Node[] => Array.from({ length: node.childCount }, (_, index) => node.child(index));

function markOf({ type, attrs }: Node['marks'][number]): readonly Mark[] {
  if (type.name === 'strong' || type.name === 'em') return [{ type: type.name }];
  return typeof attrs.href === 'string' ? [{ type: 'link', attrs: { href: attrs.href } }] : [];
}

function textOf(node: Node): readonly Text[] {
  const text = cleanText(node.text ?? '');
  const marks = node.marks.flatMap(markOf);
  return text === '' ? [] : [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }];
}

const inlineOf = (node: Node): readonly Inline[] => (node.type.name === 'hard_break' ? [{ type: 'hard_break' }] : textOf(node));

const itemOf = (node: Node): ListItem => ({ type: 'list_item', content: childrenOf(node).flatMap(blockOf) });

function blockOf(node: Node): readonly Block[] {
  const children = childrenOf(node);
  switch (node.type.name) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: levelOf(`h${node.attrs.level}`) }, content: children.flatMap(textOf) }];
    case 'bullet_list':
      return [{ type: 'bullet_list', content: children.map(itemOf) }];
    case 'ordered_list':
      return [{ type: 'ordered_list', attrs: { order: Number(node.attrs.order) }, content: children.map(itemOf) }];
    case 'blockquote':
      return [{ type: 'blockquote', content: children.flatMap(blockOf) }];
    case 'horizontal_rule':
      return [{ type: 'horizontal_rule' }];
    default:
      return [{ type: 'paragraph', content: children.flatMap(inlineOf) }];
  }
}

/** The normal-form document that a Markdown text says. Never throws; raw HTML, code and pictures stay the characters that were typed; what is nested too deep is lifted out. */
export const fromMarkdown = (markdown: string): Document =>
  normalise({ type: 'doc', content: childrenOf(parser.parse(markdown.toWellFormed())).flatMap(blockOf) });
