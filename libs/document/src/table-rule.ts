import { LIMITS } from './limits.ts';
import type { StateBlock } from 'markdown-it';
import { isTop, lineAt, pushInline, type BlockRule } from './markdown-rule.ts';

/** The cells of a row, each with its `\|` as the sign that it means; a sign at either edge is a frame. */
const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll(String.raw`\|`, '|').trim());

const DASHES = /^:?-+:?$/;

/** How many columns the headers and the dashes below them begin a table of; 0 where they begin none. */
function widthAt(state: StateBlock, line: number, end: number): number {
  const dashes = line + 1 < end ? lineAt(state, line + 1) : '';
  if (!/^[-|:]/.test(dashes) || !lineAt(state, line).includes('|')) return 0;
  const columns = cellsOf(dashes);
  const { least, most } = LIMITS.columns;
  if (columns.length < least || columns.length > most || !columns.every((cell) => DASHES.test(cell))) return 0;
  return cellsOf(lineAt(state, line)).length === columns.length ? columns.length : 0;
}

/** The line after the last row: one without `|` is no row. Looks no further than a table may be long. */
function rowsEnd(state: StateBlock, first: number, end: number): number {
  let line = first;
  while (line < end && line - first < LIMITS.rows.most && lineAt(state, line).includes('|')) line += 1;
  return line;
}

/** As many cells as there are headers: empty ones are added, and what is too much stands in the last, so that nothing is lost. */
function fitted(cells: readonly string[], width: number): readonly string[] {
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(' | '), ...missing].slice(0, width);
}

function pushRow(state: StateBlock, cells: readonly string[], { tag, line }: { readonly tag: 'th' | 'td'; readonly line: number }): void {
  state.push('tr_open', 'tr', 1);
  for (const cell of cells) {
    state.push(`${tag}_open`, tag, 1);
    pushInline(state, cell, line);
    state.push(`${tag}_close`, tag, -1);
  }
  state.push('tr_close', 'tr', -1);
}

/** A table as GitHub reads it, as large as a table may be; a larger one stays text. Headers without a row get an empty one. */
export const tableRule: BlockRule = (state, start, end, silent) => {
  const width = isTop(state) ? widthAt(state, start, end) : 0;
  if (width === 0) return false;
  const after = rowsEnd(state, start + 2, end);
  if (after - start - 1 > LIMITS.rows.most) return false;
  if (silent) return true;
  state.push('table_open', 'table', 1);
  pushRow(state, cellsOf(lineAt(state, start)), { tag: 'th', line: start });
  for (let line = start + 2; line < after; line += 1) pushRow(state, fitted(cellsOf(lineAt(state, line)), width), { tag: 'td', line });
  if (after === start + 2) pushRow(state, fitted([], width), { tag: 'td', line: start });
  state.push('table_close', 'table', -1);
  state.line = after;
  return true;
};
