import { expect, it } from 'vitest';
import { morningAfter } from './swedish-morning.ts';

it.each([
  ['a weekday afternoon', '2026-11-23T14:00:00Z', 3, '2026-11-27T07:00:00.000Z'],
  ['early in the morning', '2026-11-23T06:00:00Z', 3, '2026-11-26T07:00:00.000Z'],
  ['three days before a Saturday', '2026-11-25T06:00:00Z', 3, '2026-11-30T07:00:00.000Z'],
  ['a Sunday', '2026-11-22T12:00:00Z', 0, '2026-11-23T07:00:00.000Z'],
  ['summer', '2026-07-06T09:00:00Z', 7, '2026-07-14T06:00:00.000Z'],
  ['over the change to summer time', '2026-03-27T05:30:00Z', 3, '2026-03-30T06:00:00.000Z'],
  ['over the change to winter time', '2026-10-23T05:30:00Z', 3, '2026-10-26T07:00:00.000Z'],
  ['over the turn of the year', '2026-12-30T10:00:00Z', 3, '2027-01-04T07:00:00.000Z'],
])('%s', (_, since, days, morning) => {
  expect(morningAfter(new Date(since), days).toISOString()).toBe(morning);
});
