import { blockText } from '@delakultur/document';
import type { HintedText } from './hint.ts';
import { sentences } from './sentences.ts';

/** The title or one top-level block, in plain text. */
export interface Place {
  readonly block: number | null;
  readonly text: string;
}

export const placesOf = ({ title, body }: HintedText): readonly Place[] => [
  { block: null, text: title },
  ...body.content.map((_, block) => ({ block, text: blockText(body, block) })),
];

/** As much as one takes in at a glance. */
const LONGEST_QUOTE = 100;

const cut = (text: string): string => {
  if (text.length <= LONGEST_QUOTE) return text;
  const room = text.slice(0, LONGEST_QUOTE);
  return room.includes(' ') ? room.slice(0, room.lastIndexOf(' ')) : room.toWellFormed();
};

/** The sentence that stands at an index of the text; of a long one, what begins a word before. Always words that the text has. */
export function quoteAt(text: string, index: number): string {
  const sentence = sentences(text).findLast(({ start }) => start <= index);
  if (sentence === undefined) return cut(text);
  if (sentence.text.length <= LONGEST_QUOTE) return sentence.text;
  const before = sentence.text.slice(0, Math.max(0, index - sentence.start - 1));
  return cut(sentence.text.slice(before.lastIndexOf(' ') + 1));
}
