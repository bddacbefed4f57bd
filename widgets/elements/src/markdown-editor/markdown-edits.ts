/** A text with what is selected in it, as a textarea has it. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts `replacement` in place of what stands between `from` and `to`, and selects from `start` to `end` afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  readonly start: number;
  readonly end: number;
}

/** What the toolbar can do with a selection. */
export type EditName = 'bold' | 'italic' | 'heading' | 'list' | 'quote' | 'link';

/** Puts signs around the selection, or takes them away when they are there; without a selection, around `stand-in` words. */
function around(sign: string, standIn: string): (selected: Selected) => Edit {
  return ({ text, start, end }) => {
    const [from, to] = withoutSpace(text, start, end);
    const inner = text.slice(from, to);
    const isOutside = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign;
    if (isOutside) return replace(from - sign.length, to + sign.length, inner, 0, inner.length);
    const isInside = inner.length >= 2 * sign.length && inner.startsWith(sign) && inner.endsWith(sign);
    if (isInside) return replace(from, to, inner.slice(sign.length, -sign.length), 0, inner.length - 2 * sign.length);
    const words = inner || standIn;
    return replace(from, to, sign + words + sign, sign.length, words.length);
  };
}

/** Begins every selected line with a sign, or takes it away when all of them have it. Blank lines stay blank. */
function beforeLines(sign: string): (selected: Selected) => Edit {
  return ({ text, start, end }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', Math.max(start, end - 1));
    const to = next === -1 ? text.length : next;
    const lines = text.slice(from, to).split('\n');
    const full = lines.filter((line) => line.trim() !== '');
    const change = full.length > 0 && full.every((line) => line.startsWith(sign)) ? without(sign) : withSign(sign, lines.length === 1);
    const changed = lines.map(change).join('\n');
    return start === end ? replace(from, to, changed, changed.length, 0) : replace(from, to, changed, 0, changed.length);
  };
}

const OTHER_SIGN = /^(?:#{1,6} |[-*+] |> |\d+[.)] )/;
const without = (sign: string) => (line: string) => line.slice(line.startsWith(sign) ? sign.length : 0);
const withSign = (sign: string, evenBlank: boolean) => (line: string) =>
  line.trim() === '' && !evenBlank ? line : sign + line.replace(OTHER_SIGN, '');

/** Makes the selection a link, and selects where its address goes. */
const link =
  (standIn: string) =>
  ({ text, start, end }: Selected): Edit => {
    const [from, to] = withoutSpace(text, start, end);
    const words = text.slice(from, to) || standIn;
    const isAddress = /^https?:\/\/\S+$/.test(words);
    const written = isAddress ? `[${standIn}](${words})` : `[${words}](https://)`;
    return isAddress ? replace(from, to, written, 1, standIn.length) : replace(from, to, written, words.length + 3, 'https://'.length);
  };

const replace = (from: number, to: number, replacement: string, offset: number, length: number): Edit => ({
  from,
  to,
  replacement,
  start: from + offset,
  end: from + offset + length,
});

/** Signs against a space would not be read as signs. */
function withoutSpace(text: string, start: number, end: number): readonly [number, number] {
  const inner = text.slice(start, end);
  if (inner.trim() === '') return [start, end];
  return [start + inner.length - inner.trimStart().length, end - inner.length + inner.trimEnd().length];
}

/** Every edit of the toolbar; `standIn` are words for where nothing is selected. */
export const editsWith = (
  standIn: Readonly<Record<'words' | 'link', string>>,
): Readonly<Record<EditName, (selected: Selected) => Edit>> => ({
  bold: around('**', standIn.words),
  italic: around('_', standIn.words),
  heading: beforeLines('## '),
  list: beforeLines('- '),
  quote: beforeLines('> '),
  link: link(standIn.link),
});

/** What Enter does at the end of a line in a list or a quotation: the next item, or out of the list where the item is blank. Null elsewhere. */
export function continueLine({ text, start, end }: Selected): Edit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const [sign, indent = '', marker = ''] = /^(\s*)([-*+] |> |(?:\d{1,3})[.)] )/.exec(text.slice(from, start)) ?? [];
  if (sign === undefined) return null;
  if (text.slice(from + sign.length, start).trim() === '') return replace(from, start, '', 0, 0);
  const next = `\n${indent}${marker.replace(/^\d+/, (number) => String(Number(number) + 1))}`;
  return replace(start, start, next, next.length, 0);
}
