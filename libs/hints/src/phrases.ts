const SIGNS_OF_PATTERN = /[\\^$.*+?()[\]{}|]/g;

const literal = (phrase: string): string =>
  phrase
    .replaceAll(SIGNS_OF_PATTERN, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s{1,2}`)
    .replaceAll('~', String.raw`\p{L}{0,12}`);

/** A table of phrases, with commas between them. */
export const phrases = (table: string): readonly string[] =>
  table
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

const whole = (source: string): string => String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`;
const either = (table: string): string => whole(phrases(table).map(literal).join('|'));

/** Any of the phrases as whole words, in capitals or not; `~` stands for the rest of a word. Every part has a longest length, so that a search takes time in proportion to the text. */
export const anyOf = (table: string): RegExp => new RegExp(either(table), 'giu');

/** One phrase of each in the same sentence, not far from each other, in either order. */
export const anyNear = (some: string, others: string): RegExp => {
  const [one, other] = [either(some), either(others)];
  return new RegExp(`${one}[^.!?\n]{0,60}${other}|${other}[^.!?\n]{0,60}${one}`, 'giu');
};
