import { LESSON, SIGNS, type Sign } from './advertising.words.ts';
import type { Hint, HintLang, HintRule } from './hint.ts';
import { placesOf, quoteAt, type Place } from './passages.ts';

const WEIGHT = { plain: 3, faint: 1 } as const;
const SUSPICIOUS = 2;

const firstOf = ({ pattern, weight }: Sign, text: string): { readonly index: number; readonly weight: number } | null => {
  const index = text.search(pattern);
  return index === -1 ? null : { index, weight: WEIGHT[weight] };
};

/** One hint a block: a plain sign, or two faint ones, or three in a lesson. */
function hintAt({ block, text }: Place, lang: HintLang): readonly Hint[] {
  const found = SIGNS[lang].map((sign) => firstOf(sign, text)).filter((sign) => sign !== null);
  const [strongest] = found.toSorted((one, other) => other.weight - one.weight || one.index - other.index);
  if (strongest === undefined) return [];
  const sum = found.reduce((total, { weight }) => total + weight, text.search(LESSON[lang]) === -1 ? 0 : -1);
  return sum < SUSPICIOUS ? [] : [{ kind: 'advertising', block, quote: quoteAt(text, strongest.index) }];
}

export const advertising: HintRule = (text) => placesOf(text).flatMap((place) => hintAt(place, text.lang));
