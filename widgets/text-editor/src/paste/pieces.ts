import type { Inline, Mark, Paragraph, Text, TopBlock } from '@delakultur/document';

/** What comes of HTML on its way to blocks: text in a line, a block, an item of one of Word's lists, or an edge between paragraphs. */
export type Piece =
  | { readonly kind: 'inline'; readonly inline: Inline }
  | { readonly kind: 'block'; readonly block: TopBlock }
  | { readonly kind: 'item'; readonly item: LooseItem }
  | { readonly kind: 'edge' };

/** An item whose list is only said beside it, as Word does. */
export interface LooseItem {
  readonly level: number;
  readonly order: number | null;
  readonly content: readonly Inline[];
}

export const EDGE: Piece = { kind: 'edge' };

export const textPiece = (text: string, marks: readonly Mark[]): Piece => ({
  kind: 'inline',
  inline: marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks },
});

export const blockPiece = (block: TopBlock): Piece => ({ kind: 'block', block });

const isBlank = (content: readonly Inline[]): boolean => content.every((node) => node.type === 'hard_break' || node.text.trim() === '');

/** Hard spaces that a program put in to keep spaces are spaces; one between two signs is somebody's own («10 000»). */
const softened = (text: string): string => text.replaceAll(/[ \u00a0]{2,}|^\u00a0|\u00a0$/g, ' ');

/** One line of text without doubled spaces at the seams. */
function joinedLine(content: readonly Inline[]): readonly Inline[] {
  const line: Inline[] = [];
  for (const node of content) {
    const last = line.at(-1);
    if (node.type === 'hard_break') {
      line.push(node);
      continue;
    }
    const text = softened(node.text);
    const isDoubled = last?.type === 'text' && last.text.endsWith(' ') && text.startsWith(' ');
    const kept: Text = { ...node, text: isDoubled ? text.slice(1) : text };
    if (kept.text !== '') line.push(kept);
  }
  return line;
}

/** A line break alone is one; two in a row are the end of a paragraph. */
function paragraphs(content: readonly Inline[]): readonly Paragraph[] {
  const all: Inline[][] = [[]];
  content.forEach((node, index) => {
    const isSecond = node.type === 'hard_break' && content[index - 1]?.type === 'hard_break';
    if (isSecond) all.push([]);
    else all.at(-1)!.push(node);
  });
  return all.filter((one) => !isBlank(one)).map((one): Paragraph => ({ type: 'paragraph', content: joinedLine(one) }));
}

/** A run of loose items as lists, a deeper level inside the item before it. */
function lists(items: readonly LooseItem[]): readonly TopBlock[] {
  const [first] = items;
  if (!first) return [];
  const base = Math.min(...items.map(({ level }) => level));
  const all: TopBlock[] = [];
  let at = 0;
  while (at < items.length) {
    const isOrdered = items[at]!.order !== null;
    const order = items[at]!.order ?? 1;
    const content: { type: 'list_item'; content: TopBlock[] }[] = [];
    while (at < items.length) {
      const item = items[at]!;
      if (item.level > base) {
        const from = at;
        while (at < items.length && items[at]!.level > base) at += 1;
        const inner = lists(items.slice(from, at));
        if (content.length === 0) content.push({ type: 'list_item', content: [...inner] });
        else content.at(-1)!.content.push(...inner);
      } else if ((item.order !== null) === isOrdered || content.length === 0) {
        content.push({ type: 'list_item', content: [{ type: 'paragraph', content: joinedLine(item.content) }] });
        at += 1;
      } else break;
    }
    all.push((isOrdered ? { type: 'ordered_list', attrs: { order }, content } : { type: 'bullet_list', content }) as TopBlock);
  }
  return all;
}

/** The pieces as blocks: what stands in one line together is a paragraph, loose items that follow each other a list. */
export function blocksOf(pieces: readonly Piece[]): readonly TopBlock[] {
  const blocks: TopBlock[] = [];
  let line: Inline[] = [];
  let items: LooseItem[] = [];
  const endLine = (): void => {
    if (!isBlank(line)) {
      endItems();
      blocks.push(...paragraphs(line));
    }
    line = [];
  };
  const endItems = (): void => {
    blocks.push(...lists(items));
    items = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'inline') line.push(piece.inline);
    else {
      endLine();
      if (piece.kind === 'item') items.push(piece.item);
      else if (piece.kind === 'block') {
        endItems();
        blocks.push(piece.block);
      }
    }
  }
  endLine();
  endItems();
  return blocks;
}
