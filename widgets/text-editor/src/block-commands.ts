import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { editorSchema } from './editor-schema.ts';

const { nodes } = editorSchema;

/** The blocks of the document that the selection touches. */
export interface TopRange {
  /** Indexes of the first and of the last. */
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export function topRange({ doc, selection: { $from, $to } }: EditorState): TopRange {
  const first = Math.min($from.index(0), doc.childCount - 1);
  const last = Math.max(first, $to.depth === 0 ? $to.index(0) - 1 : $to.index(0));
  const from = startOf(doc, first);
  return { first, last, from, to: startOf(doc, last + 1) };
}

/** Where the block of that index begins; where the document ends, after its last. */
export function startOf(doc: Node, index: number): number {
  let at = 0;
  for (let before = 0; before < index && before < doc.childCount; before += 1) at += doc.child(before).nodeSize;
  return at;
}

/** The innermost ancestor of that kind around the selection. */
export function around(
  { selection: { $from } }: EditorState,
  ...types: readonly NodeType[]
): { readonly node: Node; readonly pos: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (types.includes($from.node(depth).type)) return { node: $from.node(depth), pos: $from.before(depth) };
  }
  return undefined;
}

/** Moves the selected blocks past the one before or after them. */
export const moveBlock =
  (step: -1 | 1): Command =>
  (state, dispatch) => {
    const { first, last, from, to } = topRange(state);
    const past = state.doc.maybeChild(step < 0 ? first - 1 : last + 1);
    if (!past) return false;
    if (dispatch) {
      const moved = state.doc.slice(from, to).content;
      const shift = step * past.nodeSize;
      const tr = state.tr.delete(from, to).insert(from + shift, moved);
      dispatch(tr.setSelection(shifted(state.selection, tr, shift)).scrollIntoView());
    }
    return true;
  };

const shifted = (selection: Selection, { doc }: Transaction, shift: number): Selection =>
  selection instanceof NodeSelection
    ? NodeSelection.create(doc, selection.from + shift)
    : TextSelection.between(doc.resolve(selection.anchor + shift), doc.resolve(selection.head + shift));

/** Takes the selected blocks away; of an empty document an empty paragraph is left. */
export const removeBlock: Command = (state, dispatch) => {
  const { first, last, from, to } = topRange(state);
  const isAll = first === 0 && last === state.doc.childCount - 1;
  if (isAll && state.doc.childCount === 1 && state.doc.firstChild?.type === nodes.paragraph && state.doc.firstChild.content.size === 0)
    return false;
  if (dispatch) {
    const tr = isAll ? state.tr.replaceWith(from, to, nodes.paragraph.create()) : state.tr.delete(from, to);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)))).scrollIntoView());
  }
  return true;
};

const isAtTop = ({ selection: { $from, $to } }: EditorState): boolean => $from.depth === 1 && $to.depth === 1;

/** A heading of that level, or a paragraph again. In the document alone: a heading in a list would break the outline. */
export const toggleHeading =
  (level: 2 | 3): Command =>
  (state, dispatch) => {
    if (!isAtTop(state)) return false;
    return isHeading(state, level)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch);
  };

export const toParagraph: Command = (state, dispatch) => isAtTop(state) && setBlockType(nodes.paragraph)(state, dispatch);

export const isHeading = ({ selection: { $from } }: EditorState, level: number): boolean =>
  $from.parent.type === nodes.heading && $from.parent.attrs['level'] === level;

type ListName = 'bullet_list' | 'ordered_list';

export const listAround = (state: EditorState): ReturnType<typeof around> => around(state, nodes.bullet_list, nodes.ordered_list);

/** A list, the other kind of list, or no list. */
export const toggleList =
  (name: ListName): Command =>
  (state, dispatch) => {
    const list = listAround(state);
    if (!list) return wrapInList(nodes[name])(state, dispatch);
    if (list.node.type === nodes[name]) return liftListItem(nodes.list_item)(state, dispatch);
    const attributes: Attrs | null = name === 'ordered_list' ? { order: 1 } : null;
    dispatch?.(state.tr.setNodeMarkup(list.pos, nodes[name], attributes));
    return true;
  };

export const toggleQuote: Command = (state, dispatch) =>
  around(state, nodes.blockquote) ? lift(state, dispatch) : !around(state, nodes.table) && wrapIn(nodes.blockquote)(state, dispatch);

/** Puts blocks into a transaction after the block at `pos`, or in its place where that is an empty paragraph; the first of them is selected. */
export function insertBlocks(tr: Transaction, blocks: readonly Node[], pos: number): Transaction {
  const $pos = tr.doc.resolve(Math.min(pos, tr.doc.content.size));
  const index = $pos.index(0);
  const block = tr.doc.maybeChild(index);
  const start = startOf(tr.doc, index);
  const isEmpty = block?.type === nodes.paragraph && block.content.size === 0;
  const after = block ? start + block.nodeSize : start;
  const at = isEmpty ? start : after;
  tr.replaceWith(at, after, blocks);
  if (at + blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0) === tr.doc.content.size)
    tr.insert(tr.doc.content.size, nodes.paragraph.create());
  const isCard = blocks[0]?.isAtom === true;
  return tr.setSelection(isCard ? NodeSelection.create(tr.doc, at) : Selection.near(tr.doc.resolve(at + 1), 1)).scrollIntoView();
}

/** An empty box for how it was done. */
export const insertFacts: Command = (state, dispatch) => {
  dispatch?.(insertBlocks(state.tr, [nodes.facts.create()], state.selection.$from.pos));
  return true;
};

/** At the edge of a text beside a card, the first press selects the card: only the next one takes it away. */
export const selectCard =
  (step: -1 | 1): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.depth !== 1 || !$from.parent.isTextblock) return false;
    if ($from.parentOffset !== (step < 0 ? 0 : $from.parent.content.size)) return false;
    const edge = step < 0 ? $from.before() : $from.after();
    const card = step < 0 ? state.doc.resolve(edge).nodeBefore : state.doc.resolve(edge).nodeAfter;
    if (!card?.isAtom || $from.parent.content.size === 0) return false;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, step < 0 ? edge - card.nodeSize : edge)).scrollIntoView());
    return true;
  };
