import { FACTS_KEYS, FACTS_NAMES } from './card-markdown.ts';
import { LIMITS } from './limits.ts';
import { attributeText, isTop, lineAt, pushCard, pushParagraph, type BlockRule } from './markdown-rule.ts';

const OPEN = /^:{3,}\s*(?:fakta|faktaruta|facts)$/i;
const CLOSE = /^:{3,}$/;

/** As many lines as anybody fills such a box with. */
const MOST_LINES = 40;

type Key = (typeof FACTS_KEYS)[number];

const keyOf = new Map<string, Key>(FACTS_KEYS.flatMap((key) => FACTS_NAMES[key].map((name): [string, Key] => [name.toLowerCase(), key])));

interface Box {
  readonly values: Record<Key, string>;
  /** Lines that belong to no value, and values that are too long for one. */
  readonly rest: readonly string[];
}

/** Plain text: signs mean themselves, and a line without a name goes on with the value above it. */
function boxOf(lines: readonly string[]): Box {
  const values: Record<Key, string> = { age: '', time: '', material: '', goal: '' };
  const rest: string[] = [];
  let current: Key | undefined;
  for (const line of lines.map(attributeText)) {
    const [name = '', value] = line.split(/:(.*)/u);
    const key = value === undefined ? undefined : keyOf.get(name.trim().toLowerCase());
    current = key ?? current;
    if (current === undefined) rest.push(line);
    else values[current] = `${values[current]} ${key === undefined ? line : value}`.trim();
  }
  for (const key of FACTS_KEYS) {
    if (values[key].length <= LIMITS[key]) continue;
    rest.push(`${FACTS_NAMES[key][0]}: ${values[key]}`);
    values[key] = '';
  }
  return { values, rest: rest.filter((line) => line !== '') };
}

/** The facts box: what stands between `::: fakta` and `:::`. One that is not closed is no box yet. */
export const factsRule: BlockRule = (state, start, end, silent) => {
  if (!isTop(state) || !OPEN.test(lineAt(state, start))) return false;
  let close = start + 1;
  while (close < Math.min(end, start + MOST_LINES) && !CLOSE.test(lineAt(state, close))) close += 1;
  if (close >= end || !CLOSE.test(lineAt(state, close))) return false;
  if (silent) return true;
  const { values, rest } = boxOf(Array.from({ length: close - start - 1 }, (_, index) => lineAt(state, start + 1 + index)));
  pushCard(state, 'facts', values);
  for (const text of rest) pushParagraph(state, text, start);
  state.line = close + 1;
  return true;
};
