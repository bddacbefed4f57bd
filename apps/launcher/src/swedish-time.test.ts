import { describe, expect, it } from 'vitest';
import { swedishStart, swedishTime } from './swedish-time.ts';

describe('Swedish time', () => {
  it.each([
    ['2026-11-01', '2026-10-31T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'], // clocks go forward at two in this night
    ['2026-10-25', '2026-10-24T22:00:00.000Z'], // and back at three in this one
    ['2026-11-01T08:00:00Z', '2026-11-01T08:00:00.000Z'],
  ])('lets %s begin at %s', (word, time) => {
    expect(swedishStart(word)?.toISOString()).toBe(time);
  });

  it.each(['2026-13-01', '2026-02-30', 'yesterday', '1/11', ''])('knows no start in "%s"', (word) => {
    expect(swedishStart(word)).toBeUndefined();
  });

  it('shows a time as a Swedish wall clock does', () => {
    expect(swedishTime(new Date('2026-11-23T13:05:09Z'))).toBe('2026-11-23 14:05:09');
  });
});
