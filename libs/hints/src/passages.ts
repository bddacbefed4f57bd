import { blockText, type Document, type TopBlock } from '@delakultur/document';
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

const NOT_PROSE: ReadonlySet<TopBlock['type']> = new Set(['picture', 'facts', 'file', 'film', 'table']);

/** The running text alone, each block in its place: boxes, tables and names say things in few words, and say nothing of how a text reads. */
export const proseOf = ({ content }: Document): Document => ({
  type: 'doc',
  content: content.map((block) => (NOT_PROSE.has(block.type) ? { type: 'paragraph' } : block)),
});

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
