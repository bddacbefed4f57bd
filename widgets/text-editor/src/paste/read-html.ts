import {
  LIMITS,
  normalise,
  type Block,
  type Document,
  type HeadingLevel,
  type Inline,
  type Mark,
  type TableRow,
  type Text,
  type TopBlock,
} from '@delakultur/document';
import { elementsIn, htmlTree, isElement, textOf, type Element } from './html-tree.ts';
import { ownCard } from './own-card.ts';
import { blockPiece, blocksOf, EDGE, textPiece, type Piece } from './pieces.ts';
import { readAddress } from './read-address.ts';
import { isAside, isHidden, isMarker, isWordItem, itemOf } from './word.ts';

/** What was understood of some HTML. */
export interface ReadHtml {
  readonly content: readonly TopBlock[];
  /** Pictures that stood in it and do not come along: their bytes are elsewhere. */
  readonly droppedPictures: number;
}

interface Context {
  readonly marks: readonly Mark[];
  /** Adds to the level of a heading: where a text has a title of its own, everything below it moves down. */
  readonly shift: number;
  readonly drop: () => void;
}

type Read = (element: Element, context: Context) => readonly Piece[];

/** Nothing for a reader, or nothing that an article may hold. */
const DROPPED = new Set(
  'head meta link base object embed applet param video audio source track canvas map area input select option button dialog del'.split(' '),
);
const BLOCKS = new Set(
  'address article aside center dd details div dt fieldset figcaption figure footer form header legend main nav p section summary'.split(
    ' ',
  ),
);

function withMark(marks: readonly Mark[], mark: Mark, isOn: boolean): readonly Mark[] {
  const others = marks.filter(({ type }) => type !== mark.type);
  return isOn ? [...others, mark] : others;
}

/** What an element says of the weight and slant of its text: a style says more than a name (Google Docs wraps everything in a `b` that is not bold). */
function ownMarks({ name, style }: Element, marks: readonly Mark[]): readonly Mark[] {
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const isStrong = weight === undefined ? (name === 'b' || name === 'strong' ? true : null) : /^(bold|bolder|[6-9]00)$/.test(weight);
  const isEm = slant === undefined ? (name === 'i' || name === 'em' || name === 'cite' ? true : null) : /^(italic|oblique)/.test(slant);
  const strong = isStrong === null ? marks : withMark(marks, { type: 'strong' }, isStrong);
  return isEm === null ? strong : withMark(strong, { type: 'em' }, isEm);
}

/** Edges that follow each other are one: pages are nested deeply, and say little with most of it. */
function inside(element: Element, context: Context): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const node of element.children) {
    for (const piece of isElement(node) ? read(node, context) : textIn(node, context)) {
      if (piece !== EDGE || pieces.at(-1) !== EDGE) pieces.push(piece);
    }
  }
  return pieces;
}

function textIn(text: string, { marks }: Context): readonly Piece[] {
  const flat = text.replaceAll(/[\t\n\f\r ]+/g, ' ').replaceAll('\u00ad', '');
  return flat === '' ? [] : [textPiece(flat, marks)];
}

const within: Read = (element, context) => inside(element, { ...context, marks: ownMarks(element, context.marks) });
const apart: Read = (element, context) => [EDGE, ...within(element, context), EDGE];

/** The blocks of an element without what may only stand at the top. */
const blocksIn = (element: Element, context: Context): readonly Block[] => blocksOf(within(element, context)).flatMap(withoutCards);

function withoutCards(block: TopBlock): readonly Block[] {
  switch (block.type) {
    case 'table':
      return block.content.flatMap(({ content }) =>
        content.flatMap((cell): readonly Block[] => (cell.content ? [{ type: 'paragraph', content: cell.content }] : [])),
      );
    case 'picture':
    case 'facts':
    case 'file':
    case 'film':
      return [];
    default:
      return [block];
  }
}

/** Text alone, with its marks: for headings and cells, which are one line. */
const lineIn = (pieces: readonly Piece[]): readonly Text[] =>
  linesOf(blocksOf(pieces)).flatMap((line, index): readonly Text[] => (index === 0 ? line : [{ type: 'text', text: ' ' }, ...line]));

const linesOf = (blocks: readonly TopBlock[]): readonly (readonly Text[])[] =>
  blocks.flatMap((block): readonly (readonly Text[])[] => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return [(block.content ?? []).map((node: Inline): Text => (node.type === 'text' ? node : { type: 'text', text: ' ' }))];
    if (block.type === 'bullet_list' || block.type === 'ordered_list') return block.content.flatMap(({ content }) => linesOf(content));
    return block.type === 'blockquote' ? linesOf(block.content) : [];
  });

function heading(element: Element, context: Context, level: number): readonly Piece[] {
  const pieces = inside(element, { ...context, marks: [] });
  const content = lineIn(pieces).map(({ marks, ...text }): Text => {
    const left = marks?.filter(({ type }) => type !== 'strong') ?? [];
    return left.length === 0 ? text : { ...text, marks: left };
  });
  if (content.every(({ text }) => text.trim() === '')) return [EDGE];
  return [blockPiece({ type: 'heading', attrs: { level: Math.min(4, Math.max(2, level + context.shift)) as HeadingLevel }, content })];
}

/** A paragraph that Word means as an item of a list. */
const wordItem: Read = (element, context) => [{ kind: 'item', item: { ...itemOf(element), content: lineIn(within(element, context)) } }];

function list(element: Element, context: Context): readonly Piece[] {
  const items: { type: 'list_item'; content: Block[] }[] = [];
  for (const child of element.children.filter(isElement)) {
    if (child.name === 'li') {
      const level = child.attributes.get('data-aria-level');
      if (level !== undefined) return looseItems(element, context);
      const content = blocksIn(child, context);
      if (content.length > 0) items.push({ type: 'list_item', content: [...content] });
    } else {
      const content = blocksIn({ ...child, children: [child], name: 'div' }, context);
      if (content.length === 0) continue;
      if (items.length === 0) items.push({ type: 'list_item', content: [...content] });
      else items.at(-1)!.content.push(...content);
    }
  }
  if (items.length === 0) return [EDGE];
  const order = Number(element.attributes.get('start') ?? 1);
  const first = Number.isInteger(order) && order >= 1 && order <= LIMITS.order ? order : 1;
  return [
    blockPiece(
      element.name === 'ol' ? { type: 'ordered_list', attrs: { order: first }, content: items } : { type: 'bullet_list', content: items },
    ),
  ];
}

/** Word on the web puts every item into a list of its own and says the level beside it. */
const looseItems = (element: Element, context: Context): readonly Piece[] =>
  elementsIn(element, 'li').map((item, index) => ({
    kind: 'item',
    item: {
      level: Number(item.attributes.get('data-aria-level') ?? 1) || 1,
      order: element.name === 'ol' ? (Number(element.attributes.get('start') ?? 1) || 1) + index : null,
      content: lineIn(within(item, context)),
    },
  }));

const rowsIn = (grid: Element): readonly Element[] => [
  ...elementsIn(grid, 'thead').flatMap((part) => elementsIn(part, 'tr')),
  ...grid.children
    .filter(isElement)
    .flatMap((part) => (part.name === 'tr' ? [part] : part.name === 'tbody' || part.name === 'tfoot' ? elementsIn(part, 'tr') : [])),
];

const isSpanned = ({ attributes }: Element): boolean => ['colspan', 'rowspan'].some((name) => Number(attributes.get(name) ?? 1) > 1);

/** A simple grid is a table; everything else that was laid out in one is its text. */
function table(element: Element, context: Context): readonly Piece[] {
  const rows = rowsIn(element).map((row) => elementsIn(row, 'td', 'th'));
  const width = rows[0]?.length ?? 0;
  const isGrid =
    rows.length >= LIMITS.rows.least &&
    rows.length <= LIMITS.rows.most &&
    width >= LIMITS.columns.least &&
    width <= LIMITS.columns.most &&
    rows.every((cells) => cells.length === width && !cells.some(isSpanned)) &&
    !rows.flat().some((cell) => blocksIn(cell, { ...context, drop: () => undefined }).some(({ type }) => type !== 'paragraph'));
  if (!isGrid) return rows.flat().flatMap((cell) => apart(cell, context));
  const content = rows.map((cells, at): TableRow => ({
    type: 'table_row',
    content: cells.map((cell) => cellOf(cell, context, at === 0)),
  }));
  return [blockPiece({ type: 'table', content })];
}

function cellOf(cell: Element, context: Context, isHeader: boolean): TableRow['content'][number] {
  const content = lineIn(within(cell, context)).map(({ marks, ...text }): Text => {
    const left = isHeader ? marks?.filter(({ type }) => type !== 'strong') : marks;
    return left === undefined || left.length === 0 ? text : { ...text, marks: left };
  });
  const type = isHeader ? 'table_header' : 'table_cell';
  return content.length === 0 ? { type } : { type, content };
}

function link(element: Element, context: Context): readonly Piece[] {
  const href = readAddress(element.attributes.get('href') ?? '');
  const marks = ownMarks(element, context.marks);
  return inside(element, { ...context, marks: href === null ? marks : withMark(marks, { type: 'link', attrs: { href } }, true) });
}

function picture({ attributes }: Element, { drop }: Context): readonly Piece[] {
  const isSpacer = ['width', 'height'].some((name) => Number(attributes.get(name) ?? 99) <= 2);
  if (!isSpacer) drop();
  return [];
}

const headingRead =
  (level: number): Read =>
  (element, context) =>
    heading(element, context, level);

const READS: Readonly<Record<string, Read>> = {
  h1: headingRead(1),
  h2: headingRead(2),
  h3: headingRead(3),
  h4: headingRead(4),
  h5: headingRead(5),
  h6: headingRead(6),
  a: link,
  ul: list,
  ol: list,
  table,
  img: picture,
  'v:imagedata': picture,
  hr: () => [blockPiece({ type: 'horizontal_rule' })],
  br: ({ attributes }) =>
    attributes.get('class') === 'Apple-interchange-newline' ? [] : [{ kind: 'inline', inline: { type: 'hard_break' } }],
  blockquote: (element, context) => quoted(element, context),
  pre: (element, context) => [EDGE, ...preformatted(element, context), EDGE],
};

function quoted(element: Element, context: Context): readonly Piece[] {
  const content = blocksIn(element, context);
  return content.length === 0 ? [EDGE] : [blockPiece({ type: 'blockquote', content })];
}

const preformatted = (element: Element, context: Context): readonly Piece[] =>
  textOf(element)
    .split(/\r?\n/)
    .flatMap((text, index): readonly Piece[] => [
      ...(index === 0 ? [] : [{ kind: 'inline', inline: { type: 'hard_break' } } as const]),
      ...(text === '' ? [] : [textPiece(text, context.marks)]),
    ]);

/** What Word calls a paragraph, by its class, where that says more than the element. */
function byClass(element: Element): Read | undefined {
  const name = element.attributes.get('class') ?? '';
  if (element.name !== 'p') return undefined;
  if (/\bMso(Title)\b/.test(name)) return headingRead(1);
  if (/\bMsoSubtitle\b/.test(name)) return headingRead(2);
  return /\bMso(Intense)?Quote\b/.test(name) ? quoted : undefined;
}

function byRole({ attributes }: Element): Read | undefined {
  return attributes.get('role') === 'heading' ? headingRead(Number(attributes.get('aria-level') ?? 2) || 2) : undefined;
}

function read(element: Element, context: Context): readonly Piece[] {
  if (DROPPED.has(element.name) || isHidden(element) || isAside(element) || isMarker(element)) return [];
  const card = ownCard(element);
  if (card) return [blockPiece(card)];
  if (isWordItem(element)) return wordItem(element, context);
  const special = byRole(element) ?? byClass(element) ?? READS[element.name];
  if (special) return special(element, context);
  return BLOCKS.has(element.name) ? apart(element, context) : within(element, context);
}

const hasTitle = (element: Element): boolean =>
  element.children.some(
    (node) =>
      isElement(node) &&
      (node.name === 'h1' ||
        /\bMsoTitle\b/.test(node.attributes.get('class') ?? '') ||
        (node.attributes.get('role') === 'heading' && node.attributes.get('aria-level') === '1') ||
        hasTitle(node)),
  );

/**
 * What an article can take of HTML from Word, Google Docs, a mail or a page: headings, lists, quotations, tables that are simple grids, links,
 * strong and emphasised words. Scripts, styles, comments, deleted text and pictures stay behind; nothing runs and nothing is fetched.
 */
export function readHtml(html: string): ReadHtml {
  let droppedPictures = 0;
  const tree = htmlTree(html);
  const context: Context = {
    marks: [],
    shift: hasTitle(tree) ? 1 : 0,
    drop: () => {
      droppedPictures += 1;
    },
  };
  const content = blocksOf(inside(tree, context));
  return { content: content.length === 0 ? [] : kept({ type: 'doc', content }), droppedPictures };
}

function kept(document: Document): readonly TopBlock[] {
  const { content } = normalise(document);
  const [first] = content;
  return content.length === 1 && first?.type === 'paragraph' && first.content === undefined ? [] : content;
}
