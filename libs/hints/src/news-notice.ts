import { plainText, wordCount } from '@delakultur/document';
import type { HintRule } from './hint.ts';
import { NOTICE_WORDS, type NoticeWords } from './news-notice.words.ts';
import { placesOf, proseOf, quoteAt } from './passages.ts';

/** The longer a text, the more it takes to call it a notice; a long one tells more than what happened. */
const SIGNS_NEEDED = [
  { words: 120, signs: 1 },
  { words: 250, signs: 3 },
] as const;

const WEIGHTS = { when: 1, date: 1, invitation: 2, event: 1, how: -2 } as const satisfies Readonly<Record<keyof NoticeWords, number>>;
const KINDS = ['invitation', 'when', 'date', 'event'] as const;

const different = (text: string, pattern: RegExp): number => new Set(text.match(pattern)?.map((found) => found.toLowerCase())).size;

const weightOf = (text: string, words: NoticeWords): number =>
  [...KINDS, 'how' as const].reduce((sum, kind) => sum + WEIGHTS[kind] * different(text, words[kind]), 0);

export const newsNotice: HintRule = ({ body, ...rest }) => {
  const text = { ...rest, body: proseOf(body) };
  const count = wordCount(text.body);
  const needed = SIGNS_NEEDED.find(({ words }) => count <= words)?.signs;
  const words = NOTICE_WORDS[text.lang];
  if (count === 0 || needed === undefined || weightOf(`${text.title}\n${plainText(text.body)}`, words) < needed) return [];
  const places = placesOf(text);
  for (const kind of KINDS) {
    const place = places.find((candidate) => candidate.text.search(words[kind]) !== -1);
    if (place) return [{ kind: 'news-notice', block: place.block, quote: quoteAt(place.text, place.text.search(words[kind])) }];
  }
  return [];
};
