import { expect, it } from 'vitest';
import { startsAnew } from './text-version.rules.ts';

const hundred = Array.from({ length: 100 }, (_, at) => `ord${at}`);
const last = { by: 'asa', begunAt: '2026-11-23T08:00:00.000Z', words: hundred, isClosed: false };
const now = { by: 'asa', begunAt: '2026-11-23T08:09:00.000Z', words: [...hundred.slice(20), 'och', 'fyra', 'till'] };

it('keeps the latest of one stretch of writing', () => {
  expect(startsAnew(last, now)).toBe(false);
});

it.each([
  ['nothing was kept before', undefined, now],
  ['the text was sent meanwhile', { ...last, isClosed: true }, now],
  ['somebody else writes', last, { ...now, by: 'nils' }],
  ['the stretch has lasted ten minutes', last, { ...now, begunAt: '2026-11-23T08:10:00.000Z' }],
  ['a good part of the text is suddenly gone', last, { ...now, words: hundred.slice(21) }],
  ['another text stands in its place', last, { ...now, words: hundred.map((word) => `${word}b`) }],
  ['one word stands where many did', last, { ...now, words: hundred.map(() => 'ord1') }],
])('keeps both when %s', (_why, before, after) => {
  expect(startsAnew(before, after)).toBe(true);
});
