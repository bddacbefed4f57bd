import { MARKDOWN_SPACE } from './characters.ts';

const isSpace = (character: string | undefined): boolean => character !== undefined && MARKDOWN_SPACE.test(character);
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** A lone star between spaces and an underscore within a word are read as they stand. */
function isHarmless(sign: string, before: string | undefined, after: string | undefined): boolean {
  return (isSpace(before) && isSpace(after)) || (sign === '_' && isWord(before) && isWord(after));
}

const LINE_START: readonly (readonly [RegExp, string])[] = [
  [/^#{1,6}(?=\s|$)/, String.raw`\$&`],
  [/^[-+](?=[-|:\s]|$)/, String.raw`\$&`],
  [/^[|:](?=[-|:\s]|$)/, String.raw`\$&`],
  [/^>/, String.raw`\$&`],
  [/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`],
];

/** Text with a backslash before each sign that Markdown would read as form, and before no other: authors edit what comes out. */
export function escapeText(text: string, { isLineStart, inLink }: { readonly isLineStart: boolean; readonly inLink: boolean }): string {
  const escaped = text
    .replaceAll(/\\|\[|<(?=\S|$)|&(?=#?\w+;)/g, String.raw`\$&`)
    .replaceAll(/[*_]/g, (sign, at: number, whole: string) => (isHarmless(sign, whole[at - 1], whole[at + 1]) ? sign : `\\${sign}`))
    .replaceAll(']', inLink ? String.raw`\]` : ']');
  return isLineStart ? LINE_START.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), escaped) : escaped;
}
