/** Where words stand in a text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const ESCAPED = /[.*+?^${}()|[\]\\]/g;
/** What Markdown may put between two words that a reader sees side by side: signs, an address, a new line. */
const BETWEEN = String.raw`(?:\]\([^)\s]{0,2000}\)|[^\p{L}\p{N}]){1,40}`;
/** The first words find a passage whose end has been written anew. */
const ENOUGH = 6;

/** Where the quoted words of an article stand in its Markdown, with its signs among them; the beginning of them when the rest has changed. Undefined when they are gone. */
export function findPassage(markdown: string, quote: string): Place | undefined {
  const exact = markdown.indexOf(quote);
  if (exact !== -1 && quote !== '') return { from: exact, to: exact + quote.length };
  const words = quote.match(/[\p{L}\p{N}]+/gu) ?? [];
  return placeOf(markdown, words) ?? (words.length > ENOUGH ? placeOf(markdown, words.slice(0, ENOUGH)) : undefined);
}

function placeOf(markdown: string, words: readonly string[]): Place | undefined {
  if (words.length === 0) return undefined;
  const pattern = words.map((word) => word.replaceAll(ESCAPED, String.raw`\$&`)).join(BETWEEN);
  const found = new RegExp(pattern, 'u').exec(markdown);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}
