import { words } from '@delakultur/document';
import { sentences } from './sentences.ts';

/** Readability after Björnsson (1968): words a sentence plus the share of words longer than six letters, in per cent. 30–40 is fiction, above 50 is official prose. */
export interface Lix {
  readonly value: number;
  readonly words: number;
  readonly sentences: number;
  readonly longWords: number;
}

const LONG = 6;

/** The figures of a text, one line a paragraph, heading or list item; all zero for a text without words. */
export function lix(text: string): Lix {
  const counted = sentences(text)
    .map((sentence) => words(sentence.text))
    .filter(({ length }) => length > 0);
  const all = counted.flat();
  const longWords = all.filter((word) => [...word].length > LONG).length;
  const value = all.length === 0 ? 0 : Math.round(all.length / counted.length + (100 * longWords) / all.length);
  return { value, words: all.length, sentences: counted.length, longWords };
}
