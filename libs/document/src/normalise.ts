import { safeFilmHref, safeHref } from './href.ts';
import { LIMITS } from './limits.ts';
import type { Block, Document, Inline, ListItem, Mark, Table, TableCell, TableHeader, Text, TopBlock } from './types.ts';

/** The order of marks from outside in: a link holds strong text, which holds emphasised text. */
const ORDER = ['link', 'strong', 'em'] as const;

export const sameMark = (one: Mark, other: Mark): boolean =>
  one.type === other.type && (one.type !== 'link' || other.type !== 'link' || one.attrs.href === other.attrs.href);

const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length && one.every((mark, index) => other[index] !== undefined && sameMark(mark, other[index]));

/** The marks that three runs have in common from the outside in: those can stay open over all three. */
function shared(one: readonly Mark[], two: readonly Mark[], three: readonly Mark[]): readonly Mark[] {
  const end = one.findIndex((mark, index) => ![two[index], three[index]].every((other) => other !== undefined && sameMark(mark, other)));
  return end === -1 ? one : one.slice(0, end);
}

function canonicalMarks(marks: readonly Mark[] = []): readonly Mark[] {
  return ORDER.flatMap((type): readonly Mark[] => {
    const mark = marks.find((candidate) => candidate.type === type);
    if (mark?.type !== 'link') return mark === undefined ? [] : [mark];
    const href = safeHref(mark.attrs.href);
    return href === null ? [] : [{ type: 'link', attrs: { href } }];
  });
}

interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly isSpace: boolean;
}

const NONE: readonly Mark[] = [];

const pieces = ({ text, marks }: Text): readonly Piece[] => {
  const canonical = canonicalMarks(marks);
  return (text.match(/\s+|\S+/g) ?? []).map((part) => ({ text: part, marks: canonical, isSpace: /^\s/.test(part) }));
};

/** White space that two runs share is one piece, with the marks that both have. */
function withJoinedSpaces(line: readonly Piece[]): readonly Piece[] {
  const joinedLine: Piece[] = [];
  for (const piece of line) {
    const last = joinedLine.at(-1);
    if (last?.isSpace !== true || !piece.isSpace) joinedLine.push(piece);
    else
      joinedLine[joinedLine.length - 1] = { ...piece, text: last.text + piece.text, marks: shared(last.marks, piece.marks, piece.marks) };
  }
  return joinedLine;
}

/** For each piece, the marks of the nearest word before it. */
function marksBefore(line: readonly Piece[]): readonly (readonly Mark[])[] {
  let last = NONE;
  return line.map(({ marks, isSpace }) => {
    const before = last;
    if (!isSpace) last = marks;
    return before;
  });
}

/** White space keeps the marks that stay open over it, so that no mark begins or ends with a space. */
function withoutMarkedEdges(line: readonly Piece[]): readonly Piece[] {
  const before = marksBefore(line);
  const after = marksBefore(line.toReversed()).toReversed();
  return line.map((piece, index) =>
    piece.isSpace ? { ...piece, marks: shared(piece.marks, before[index] ?? NONE, after[index] ?? NONE) } : piece,
  );
}

function trimmed(line: readonly Piece[]): readonly Piece[] {
  const first = line.findIndex(({ isSpace }) => !isSpace);
  return first === -1 ? [] : line.slice(first, line.findLastIndex(({ isSpace }) => !isSpace) + 1);
}

function joined(line: readonly Piece[]): readonly Text[] {
  const texts: { text: string; marks: readonly Mark[] }[] = [];
  for (const { text, marks } of line) {
    const last = texts.at(-1);
    if (last !== undefined && sameMarks(last.marks, marks)) last.text += text;
    else texts.push({ text, marks });
  }
  return texts.map(({ text, marks }) => (marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }));
}

const normalLine = (texts: readonly Text[]): readonly Text[] =>
  joined(trimmed(withoutMarkedEdges(withJoinedSpaces(texts.flatMap(pieces)))));

function linesOf(content: readonly Inline[]): readonly (readonly Text[])[] {
  const lines: Text[][] = [[]];
  for (const node of content) {
    if (node.type === 'hard_break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map(normalLine);
}

function normalInline(content: readonly Inline[] = []): readonly Inline[] {
  const lines = linesOf(content);
  const first = lines.findIndex((line) => line.length > 0);
  if (first === -1) return [];
  const kept = lines.slice(first, lines.findLastIndex((line) => line.length > 0) + 1);
  return kept.flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ type: 'hard_break' }, ...line]));
}

/** A list or quotation holds an item, a paragraph and its text below it. */
const hasRoom = (depth: number): boolean => depth + 3 <= LIMITS.depth;

function normalItems(items: readonly ListItem[], depth: number): readonly ListItem[] {
  return items
    .map(({ content }): ListItem => ({ type: 'list_item', content: normalBlocks(content, depth + 2) }))
    .filter(({ content }) => content.length > 0);
}

function normalBlock(block: Block, depth: number): readonly Block[] {
  switch (block.type) {
    case 'paragraph': {
      const content = normalInline(block.content);
      return content.length === 0 ? [] : [{ type: 'paragraph', content }];
    }
    case 'heading': {
      const content = normalLine(block.content ?? []);
      return content.length === 0 ? [] : [{ type: 'heading', attrs: { level: block.attrs.level }, content }];
    }
    case 'bullet_list':
    case 'ordered_list': {
      if (!hasRoom(depth)) return block.content.flatMap((item) => normalBlocks(item.content, depth));
      const content = normalItems(block.content, depth);
      return content.length === 0 ? [] : [{ ...block, content }];
    }
    case 'blockquote': {
      const content = normalBlocks(block.content, hasRoom(depth) ? depth + 1 : depth);
      if (!hasRoom(depth)) return content;
      return content.length === 0 ? [] : [{ type: 'blockquote', content }];
    }
    case 'horizontal_rule':
      return [block];
  }
}

const normalBlocks = (blocks: readonly Block[], depth: number): readonly Block[] => blocks.flatMap((block) => normalBlock(block, depth));

function normalCell({ type, content = [] }: TableHeader | TableCell): TableHeader | TableCell {
  const line = normalLine(content);
  return line.length === 0 ? { type } : { type, content: line };
}

/** Empty cells, rows and columns stay: a table is filled in little by little. */
const normalTable = ({ content }: Table): Table => ({
  type: 'table',
  content: content.map((row) => ({ type: 'table_row', content: row.content.map(normalCell) })),
});

/** What stands at the top alone keeps its place though nothing is written in it yet. */
function normalTop(block: TopBlock): readonly TopBlock[] {
  switch (block.type) {
    case 'picture': {
      const { media, alt, caption } = block.attrs;
      return [{ type: 'picture', attrs: { media, alt: alt.trim(), caption: caption.trim() } }];
    }
    case 'facts': {
      const { age, time, material, goal } = block.attrs;
      return [{ type: 'facts', attrs: { age: age.trim(), time: time.trim(), material: material.trim(), goal: goal.trim() } }];
    }
    case 'file':
      return [{ type: 'file', attrs: { media: block.attrs.media, label: block.attrs.label.trim() } }];
    case 'film': {
      const href = safeFilmHref(block.attrs.href);
      return href === null ? [] : [{ type: 'film', attrs: { href, title: block.attrs.title.trim() } }];
    }
    case 'table':
      return [normalTable(block)];
    default:
      return normalBlock(block, 1);
  }
}

/**
 * The one spelling of a document that reads the same: no empty paragraphs, no space at the edge of a line, a mark or an attribute,
 * neighbouring runs joined, marks in one order, addresses canonical. Loses no word, no picture and no box. Markdown can say exactly these
 * documents. Normalising twice changes nothing more.
 */
export function normalise(document: Document): Document {
  const content = document.content.flatMap(normalTop);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}
