import { expect, it } from 'vitest';
import { relativeWords } from './relative-time.ts';

const now = new Date(2026, 10, 23, 14, 0); // a Monday
const at = (...date: readonly [number, number, number, number?]): Date => new Date(date[0], date[1] - 1, date[2], date[3] ?? 12);

it.each([
  [new Date(now.getTime() - 20_000), 'nyss', 'now'],
  [new Date(now.getTime() - 5 * 60_000), 'för 5 minuter sedan', '5 minutes ago'],
  [at(2026, 11, 23, 11), 'för 3 timmar sedan', '3 hours ago'],
  [at(2026, 11, 22), 'i går', 'yesterday'],
  [at(2026, 11, 17), 'i tisdags', 'last Tuesday'],
  [at(2026, 11, 24), 'i morgon', 'tomorrow'],
  [at(2026, 11, 27), 'på fredag', 'on Friday'],
  [at(2026, 12, 1), 'om 8 dagar', 'in 8 days'],
  [at(2026, 9, 3), '3 september', 'September 3'],
  [at(2025, 9, 3), '3 sep. 2025', 'Sep 3, 2025'],
])('says a moment as people do: %s → %s, %s', (moment, sv, en) => {
  expect([relativeWords(moment, now, 'sv'), relativeWords(moment, now, 'en')]).toEqual([sv, en]);
});
