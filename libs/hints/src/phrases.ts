/** Swedish, English and the names of Europe. As a range and not as `\p{L}`, whose folding of case takes a browser a millisecond a pattern. */
export const LETTERS = String.raw`a-zA-Z\u00c0-\u024f`;

const SIGNS_OF_PATTERN = /[\\^$.*+?()[\]{}|]/g;

const literal = (phrase: string): string =>
  phrase
    .replaceAll(SIGNS_OF_PATTERN, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s{1,2}`)
    .replaceAll('~', `[${LETTERS}]{0,12}`);

/** A table of phrases, with commas between them. */
export const phrases = (table: string): readonly string[] =>
  table
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** The pattern where it is not part of a longer word. */
export const whole = (pattern: string): string => `(?<![${LETTERS}0-9])(?:${pattern})(?![${LETTERS}0-9])`;
const either = (table: string): string => whole(phrases(table).map(literal).join('|'));

/** Any of the phrases as whole words, in capitals or not; `~` stands for the rest of a word. Every part has a longest length, so that a search takes time in proportion to the text. */
export const anyOf = (table: string): RegExp => new RegExp(either(table), 'gi');

/** One phrase of each in the same sentence, not far from each other, in either order. */
export const anyNear = (some: string, others: string): RegExp => {
  const [one, other] = [either(some), either(others)];
  return new RegExp(`${one}[^.!?\n]{0,60}${other}|${other}[^.!?\n]{0,60}${one}`, 'gi');
};
