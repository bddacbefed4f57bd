import type { Node } from 'prosemirror-model';
import { cleanText } from './characters.ts';
import { normalise } from './normalise.ts';
import type { Block, Document, HeadingLevel, Inline, ListItem, Mark, TableRow, Text, TopBlock } from './types.ts';

const childrenOf = (node: Node): readonly Node[] => Array.from({ length: node.childCount }, (_, index) => node.child(index));

const LEVELS: Readonly<Record<number, HeadingLevel>> = { 1: 2, 2: 2, 3: 3 };

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
      // The title is level 1 and stands elsewhere; below 4 the outline is of no help.
      return [{ type: 'heading', attrs: { level: LEVELS[Number(node.attrs.level)] ?? 4 }, content: children.flatMap(textOf) }];
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

const rowOf = (row: Node, index: number): TableRow => ({
  type: 'table_row',
  content: childrenOf(row).map((cell) => ({
    type: index === 0 ? 'table_header' : 'table_cell',
    content: childrenOf(cell).flatMap(textOf),
  })),
});

function topOf(node: Node): readonly TopBlock[] {
  const attribute = (name: string): string => cleanText(String(node.attrs[name]));
  switch (node.type.name) {
    case 'picture':
      return [{ type: 'picture', attrs: { media: attribute('media'), alt: attribute('alt'), caption: attribute('caption') } }];
    case 'facts': {
      const [age, time, material, goal] = [attribute('age'), attribute('time'), attribute('material'), attribute('goal')];
      return [{ type: 'facts', attrs: { age, time, material, goal } }];
    }
    case 'file':
      return [{ type: 'file', attrs: { media: attribute('media'), label: attribute('label') } }];
    case 'film':
      return [{ type: 'film', attrs: { href: attribute('href'), title: attribute('title') } }];
    case 'table':
      return [{ type: 'table', content: childrenOf(node).map(rowOf) }];
    default:
      return blockOf(node);
  }
}

/**
 * The normal-form document that a ProseMirror node says, of `prosemirrorSchema` or of one that has the same names: attributes and marks
 * of its own are left out, an unknown block is a paragraph of its text. Controls and lone surrogates are taken out of texts.
 */
export const fromProsemirror = (doc: Node): Document => normalise({ type: 'doc', content: childrenOf(doc).flatMap(topOf) });
