// `npm run bench`: how fast and how small, each figure against a limit measured in the same run. It informs, and fails no build.
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import type { Figure, Row } from './figure.ts';
import { FIGURES } from './figures.ts';
import { Rig } from './rig.ts';
import { rowOf, tableOf } from './table.ts';

const say = (words: string): void => void process.stderr.write(`${words}\n`);

function chosen(ids: readonly string[]): readonly Figure[] {
  const unknown = ids.filter((id) => !FIGURES.some((figure) => figure.id === id));
  if (unknown.length === 0) return ids.length === 0 ? FIGURES : FIGURES.filter(({ id }) => ids.includes(id));
  say(`There is no figure named ${unknown.join(', ')}. There are: ${FIGURES.map(({ id }) => id).join(' ')}`);
  process.exit(2);
}

/** A figure that cannot be measured is left out, with the reason beside the table: never a number that nobody saw. */
async function measure(figure: Figure, rig: Rig): Promise<readonly Row[]> {
  const start = performance.now();
  try {
    const row = rowOf(figure, await figure.measure(rig));
    say(`  ${figure.id} ${row.ratio} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
    return [row];
  } catch (error) {
    if (!isStopped) say(`  ${figure.id} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
const figures = chosen(positionals);
const rig = await Rig.claim().catch((error: unknown) => {
  say(`The bench cannot start. ${error instanceof Error ? error.message : String(error)}`);
  return process.exit(1);
});
let isStopped = false;
const stop = (): void => {
  if (isStopped) return;
  isStopped = true;
  void rig.end().finally(() => process.exit(130));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
try {
  say('Building …');
  await build();
  const rows: Row[] = [];
  for (const figure of figures) rows.push(...(await measure(figure, rig)));
  if (!isStopped) process.stdout.write(`${values.json ? JSON.stringify(rows) : `\n${tableOf(rows)}`}\n`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await rig.end();
}
process.exit(isStopped ? 130 : undefined);
