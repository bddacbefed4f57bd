import { plainText, words } from '@delakultur/document';
import type { HintedText, HintRule, Passage } from './hint.ts';
import { lix } from './lix.ts';
import { placesOf, proseOf } from './passages.ts';
import { sentences } from './sentences.ts';

const HARD_TO_READ = 50;

/** Below this the figure says more about one sentence than about the text. */
const ENOUGH_WORDS = 60;

const SHOWN = 3;

const longest = (text: HintedText): readonly Passage[] =>
  placesOf(text)
    .filter(({ block }) => block !== null)
    .flatMap(({ block, text: passage }) =>
      sentences(passage).map((sentence) => ({ block, quote: sentence.text, length: words(sentence.text).length })),
    )
    .toSorted((one, other) => other.length - one.length)
    .slice(0, SHOWN)
    .map(({ block, quote }) => ({ block, quote }));

export const longSentences: HintRule = ({ body, ...rest }) => {
  const text = { ...rest, body: proseOf(body) };
  const { value, ...counts } = lix(plainText(text.body));
  if (value <= HARD_TO_READ || counts.words < ENOUGH_WORDS) return [];
  const [first, ...also] = longest(text);
  return first === undefined ? [] : [{ kind: 'long-sentences', ...first, also, figures: { lix: value, ...counts } }];
};
