import { LIMITS } from '@delakultur/document';
import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { insertBlocks, startOf } from './block-commands.ts';
import { editorSchema } from './editor-schema.ts';

const { nodes } = editorSchema;

/** Cells by row; the first row is headers. */
type Grid = readonly (readonly Fragment[])[];

interface Place {
  readonly grid: Grid;
  /** Where the table stands, and how long it is. */
  readonly pos: number;
  readonly size: number;
  readonly row: number;
  readonly column: number;
}

const childrenOf = (node: Node): readonly Node[] => Array.from({ length: node.childCount }, (_, index) => node.child(index));
const gridOf = (table: Node): Grid => childrenOf(table).map((row) => childrenOf(row).map(({ content }) => content));

/** A table that says what the cells say, as the document wants it: as many cells in each row, headers in the first. */
export function tableOf(grid: Grid): Node {
  const width = Math.max(LIMITS.columns.least, Math.min(LIMITS.columns.most, Math.max(...grid.map((row) => row.length))));
  const rows = grid.length < LIMITS.rows.least ? [...grid, ...Array.from({ length: LIMITS.rows.least - grid.length }, () => [])] : grid;
  return nodes.table.create(
    null,
    rows.map((row, at) => {
      const type = at === 0 ? nodes.table_header : nodes.table_cell;
      return nodes.table_row.create(
        null,
        Array.from({ length: width }, (_, column) => type.create(null, row[column] ?? null)),
      );
    }),
  );
}

/** Whether every row is as long as the first, which alone has headers. */
export const isSquare = (table: Node): boolean =>
  table.childCount >= LIMITS.rows.least &&
  childrenOf(table).every(
    (row, at) =>
      row.childCount === table.child(0).childCount &&
      row.childCount >= LIMITS.columns.least &&
      row.childCount <= LIMITS.columns.most &&
      row.child(0).type === (at === 0 ? nodes.table_header : nodes.table_cell),
  );

export const mended = (table: Node): Node => tableOf(gridOf(table));

/** The cell that the selection begins in. */
export function cellPlace({ doc, selection: { $from } }: EditorState): Place | undefined {
  if ($from.depth !== 3 || $from.node(1).type !== nodes.table) return undefined;
  const table = $from.node(1);
  return { grid: gridOf(table), pos: startOf(doc, $from.index(0)), size: table.nodeSize, row: $from.index(1), column: $from.index(2) };
}

function cellStart(doc: Node, pos: number, row: number, column: number): number {
  const table = doc.nodeAt(pos)!;
  return pos + 1 + startOf(table, row) + 1 + startOf(table.child(row), column) + 1;
}

/** A command on the table that stands around the selection: a new grid, and the cell for the caret; null where it cannot be done. */
const onTable =
  (change: (place: Place) => { readonly grid: Grid; readonly row: number; readonly column: number } | null): Command =>
  (state, dispatch) => {
    const place = cellPlace(state);
    const changed = place && change(place);
    if (!place || !changed) return false;
    if (dispatch) {
      const tr = state.tr.replaceWith(place.pos, place.pos + place.size, tableOf(changed.grid));
      dispatch(tr.setSelection(TextSelection.create(tr.doc, cellStart(tr.doc, place.pos, changed.row, changed.column))).scrollIntoView());
    }
    return true;
  };

export const addRow = onTable(({ grid, row, column }) =>
  grid.length < LIMITS.rows.most ? { grid: grid.toSpliced(row + 1, 0, []), row: row + 1, column } : null,
);

/** The row of headers stays: a table without it tells a screen reader nothing. */
export const removeRow = onTable(({ grid, row, column }) =>
  row > 0 && grid.length > LIMITS.rows.least ? { grid: grid.toSpliced(row, 1), row: Math.min(row, grid.length - 2), column } : null,
);

export const addColumn = onTable(({ grid, row, column }) =>
  grid[0]!.length < LIMITS.columns.most
    ? { grid: grid.map((cells) => cells.toSpliced(column + 1, 0, Fragment.empty)), row, column: column + 1 }
    : null,
);

export const removeColumn = onTable(({ grid, row, column }) =>
  grid[0]!.length > LIMITS.columns.least
    ? { grid: grid.map((cells) => cells.toSpliced(column, 1)), row, column: Math.min(column, grid[0]!.length - 2) }
    : null,
);

/** Three columns, a row of headers and two more, with the caret in the first header. */
export const insertTable: Command = (state, dispatch) => {
  dispatch?.(
    insertBlocks(state.tr, [tableOf([[], [], []].map(() => [Fragment.empty, Fragment.empty, Fragment.empty]))], state.selection.$from.pos),
  );
  return true;
};

/** Tab in a table: to the next cell or the one before. Past the last cell Tab does what it does on every page, so nobody is trapped. */
export const nextCell =
  (step: -1 | 1): Command =>
  (state, dispatch) => {
    const place = cellPlace(state);
    if (!place) return false;
    const width = place.grid[0]!.length;
    const at = place.row * width + place.column + step;
    if (at < 0 || at >= width * place.grid.length) return false;
    const start = cellStart(state.doc, place.pos, Math.floor(at / width), at % width);
    const end = start + state.doc.resolve(start).parent.content.size;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, start, end)).scrollIntoView());
    return true;
  };

/** Enter in a table: to the cell below; from the last row to the text after the table. */
export const cellBelow: Command = (state, dispatch) => {
  const place = cellPlace(state);
  if (!place) return false;
  if (!dispatch) return true;
  const tr = state.tr;
  if (place.row + 1 < place.grid.length) {
    tr.setSelection(TextSelection.create(state.doc, cellStart(state.doc, place.pos, place.row + 1, place.column)));
  } else {
    const after = place.pos + place.size;
    if (!state.doc.nodeAt(after)?.isTextblock) tr.insert(after, nodes.paragraph.create());
    tr.setSelection(TextSelection.create(tr.doc, after + 1));
  }
  dispatch(tr.scrollIntoView());
  return true;
};

/** A selection over several cells of one table empties them and leaves the table standing. */
export const clearCells: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (
    empty ||
    $from.sameParent($to) ||
    $from.depth !== 3 ||
    $from.node(1).type !== nodes.table ||
    $to.depth !== 3 ||
    $from.index(0) !== $to.index(0)
  )
    return false;
  if (dispatch) {
    const tr = state.tr;
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.type !== nodes.table_cell && node.type !== nodes.table_header) return;
      const from = Math.max($from.pos, pos + 1);
      const to = Math.min($to.pos, pos + 1 + node.content.size);
      if (from < to) tr.delete(tr.mapping.map(from), tr.mapping.map(to));
    });
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.pos)));
  }
  return true;
};
