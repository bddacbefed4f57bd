import { cardLines } from './card-markdown.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { normalise } from './normalise.ts';
import { tableLines } from './table-markdown.ts';
import type { Document, List, ListItem, TopBlock } from './types.ts';

type Lines = readonly string[];

/** Two lists that follow each other would read as one: the second takes the other sign. */
const SIGNS = {
  bullet_list: ['-', '+'],
  ordered_list: ['.', ')'],
} as const;

const indented = (lines: Lines, first: string, rest: string): Lines =>
  lines.map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line));

const stays = (block: TopBlock): boolean => block.type === 'bullet_list' || (block.type === 'ordered_list' && block.attrs.order === 1);

/** An item of one paragraph, with a list under it at most, needs no air around it. */
const isTight = ({ content: [first, second, ...more] }: ListItem): boolean =>
  first?.type === 'paragraph' && more.length === 0 && (second === undefined || (stays(second) && listIsTight(second)));

const listIsTight = (block: TopBlock): boolean =>
  (block.type === 'bullet_list' || block.type === 'ordered_list') && block.content.every(isTight);

function listLines(list: List, sign: string): Lines {
  const tight = listIsTight(list);
  return list.content.flatMap((item, index) => {
    const marker = list.type === 'bullet_list' ? `${sign} ` : `${list.attrs.order + index}${sign} `;
    const lines = indented(blockLines(item.content, tight), marker, ' '.repeat(marker.length));
    return tight || index === 0 ? lines : ['', ...lines];
  });
}

function linesOf(block: TopBlock, sign: string): Lines {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.content ?? []).split('\n');
    case 'heading':
      return [`${'#'.repeat(block.attrs.level)} ${inlineMarkdown(block.content ?? []).replace(/(?<!\\)#$/, String.raw`\#`)}`];
    case 'bullet_list':
    case 'ordered_list':
      return listLines(block, sign);
    case 'blockquote':
      return indented(blockLines(block.content, false), '> ', '> ');
    case 'horizontal_rule':
      return ['***'];
    case 'table':
      return tableLines(block);
    default:
      return cardLines(block);
  }
}

function blockLines(blocks: readonly TopBlock[], tight: boolean): Lines {
  let turn = 0;
  return blocks.flatMap((block, index) => {
    turn = block.type === blocks[index - 1]?.type ? 1 - turn : 0;
    const sign = block.type === 'bullet_list' || block.type === 'ordered_list' ? (SIGNS[block.type][turn] ?? '-') : '';
    const lines = linesOf(block, sign);
    return tight || index === 0 ? lines : ['', ...lines];
  });
}

/** The document as Markdown that an author can read and edit. `fromMarkdown` gives the same document back, in normal form. */
export const toMarkdown = (document: Document): string => blockLines(normalise(document).content, false).join('\n');
