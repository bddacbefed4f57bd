import { expect, it } from 'vitest';
import { dayOf, daysAfter, dateWords } from './day.ts';

const now = new Date(2026, 10, 23, 23, 55);

it('knows which day it is where the reader sits', () => {
  expect(dayOf(now)).toBe('2026-11-23');
});

it.each([
  ['2026-11-30', 1, '2026-12-01'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2027-01-01', -1, '2026-12-31'],
])('%s and %s days is %s', (day, count, then) => {
  expect(daysAfter(day, count)).toBe(then);
});

it.each([
  ['2026-08-01', 'sv', '1 augusti'],
  ['2024-08-01', 'sv', '1 augusti 2024'],
  ['2024-08-01', 'en', 'August 1, 2024'],
])('%s is in %s «%s»', (day, lang, words) => {
  expect(dateWords(day, now, lang)).toBe(words);
});
