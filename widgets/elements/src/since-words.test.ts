import { expect, it } from 'vitest';
import { setTimeWords, sinceWords, waitedWords, whenWords } from './since-words.ts';

const now = new Date(2026, 10, 23, 14, 5);

it.each([
  [new Date(2026, 10, 23, 9, 12), 'sv', 'klockan 9.12'],
  [new Date(2026, 10, 22, 23, 59), 'sv', 'i går'],
  [new Date(2026, 10, 19, 12), 'sv', 'i torsdags'],
  [new Date(2026, 10, 3), 'sv', 'den 3 november'],
  [new Date(2025, 10, 3), 'sv', 'den 3 november 2025'],
  [new Date(2026, 10, 22, 23, 59), 'en', 'yesterday'],
])('%s is, after «sedan» in %s, «%s»', (moment, lang, words) => {
  expect(sinceWords(moment, now, lang)).toBe(words);
});

it.each([
  [0.5, 'sv', ''],
  [1, 'sv', '1 timme'],
  [25, 'sv', '1 dag'],
  [80, 'sv', '3 dagar'],
  [80, 'en', '3 days'],
])('%s hours have been, in %s, «%s»', (hours, lang, words) => {
  expect(waitedWords(new Date(now.getTime() - hours * 3_600_000), now, lang)).toBe(words);
});

it.each([
  [new Date(2026, 10, 17, 12), 'sv', 'i tisdags'],
  [new Date(2026, 10, 27, 8), 'sv', 'på fredag'],
  [new Date(2026, 11, 3, 8), 'sv', 'den 3 december'],
  [new Date(2026, 10, 3), 'sv', 'den 3 november'],
  [new Date(2026, 10, 3), 'en', 'on November 3'],
])('%s stands in a sentence, in %s, as «%s»', (moment, lang, words) => {
  expect(whenWords(moment, now, lang)).toBe(words);
});

it.each([
  ['sv', 'torsdag 3 december kl. 07.00'],
  ['en', 'Thursday, December 3 at 07:00'],
])('a time that is set is said to the minute, in %s: «%s»', (lang, words) => {
  expect(setTimeWords(new Date(2026, 11, 3, 7), lang)).toBe(words);
});
