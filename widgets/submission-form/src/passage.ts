import { blockText, words, type Document } from '@delakultur/document';

/** The first words find a passage whose end has been written anew. */
const ENOUGH = 6;

/** Which of a text's blocks says the quoted words, or the first of them when the rest has changed. Undefined when they are gone. */
export function passageOf(body: Document, quote: string): number | undefined {
  const wanted = words(quote);
  if (wanted.length === 0) return undefined;
  const said = body.content.map((_, index) => spaced(words(blockText(body, index))));
  return blockSaying(said, wanted) ?? (wanted.length > ENOUGH ? blockSaying(said, wanted.slice(0, ENOUGH)) : undefined);
}

function blockSaying(said: readonly string[], wanted: readonly string[]): number | undefined {
  const at = said.findIndex((text) => text.includes(spaced(wanted)));
  return at === -1 ? undefined : at;
}

/** Whole words alone are found in one another. */
const spaced = (list: readonly string[]): string => ` ${list.join(' ')} `;
