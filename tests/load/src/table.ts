import type { Figure, Measurement, Row, Target } from './figure.ts';

/** The line of the table that a measurement makes. */
export function rowOf({ id, target }: Pick<Figure, 'id' | 'target'>, { ours, limit, note }: Measurement): Row {
  const ratio = round(ours / limit);
  return { figure: id, ours: round(ours), limit: round(limit), ratio, target: wordsOf(target), holds: holds(ratio, target), note };
}

const holds = (ratio: number, target: Target): boolean => ('least' in target ? ratio >= target.least : ratio <= target.most);
const wordsOf = (target: Target): string => ('least' in target ? `≥ ${target.least}` : `≤ ${target.most}`);

/** Three figures that matter, and no false precision behind them. */
function round(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
}

const HEADINGS = ['figure', 'ours', 'limit', 'ratio', 'target', 'holds', 'note'] as const;

/** The rows for a human, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.map((row) => HEADINGS.map((name) => cellOf(row[name])))];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'NO';
  return typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 3 }) : value;
}
