import { describe, expect, it } from 'vitest';
import { parseClockOptions } from './clock-options.ts';
import { clockSentence, swedishMoment } from './swedish-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MACHINE = new Date('2026-11-23T06:00:00Z');

const moved = (word: string, from = 0): number | undefined => parseClockOptions([word]).move?.(from, MACHINE);

describe('the command line of npm run clock', () => {
  it('only asks when no time is given', () => {
    expect(parseClockOptions([])).toEqual({ move: undefined, portBase: 7400, isHelp: false });
  });

  it('L16: goes on from where the clock stands', () => {
    expect([moved('+7d'), moved('+36h', DAY_MS), moved('+20m', -DAY_MS)]).toEqual([7 * DAY_MS, 60 * HOUR_MS, HOUR_MS / 3 - DAY_MS]);
  });

  it('L16: takes a Swedish time, wherever the clock stands', () => {
    expect([moved('2026-11-24T07:00'), moved('2026-11-24T07:00', DAY_MS)]).toEqual([DAY_MS, DAY_MS]);
  });

  it('takes the machine’s time again', () => {
    expect(moved('real', DAY_MS)).toBe(0);
  });

  it.each([
    [['tomorrow'], 'The clock takes +7d'],
    [['2026-02-30T07:00'], 'The clock takes +7d'],
    [['2026-03-29T02:30'], 'The clock takes +7d'],
    [['+1d', '+2d'], 'The clock can be set to one time'],
    [['--ahead', '7'], "Unknown option '--ahead': npm run clock -- --help"],
  ])('refuses %j in one sentence', (words, beginning) => {
    expect(() => parseClockOptions(words)).toThrow(beginning);
  });

  it('goes no farther than five years', () => {
    expect(() => moved('+9999d')).toThrow("'+9999d' is more than five years away");
  });
});

describe('a time on a Swedish wall', () => {
  it.each([
    ['2026-12-24T07:00', '2026-12-24T06:00:00.000Z'],
    ['2026-06-06T07:00', '2026-06-06T05:00:00.000Z'],
    ['2026-12-24', '2026-12-23T23:00:00.000Z'],
  ])('%s is %s', (word, iso) => {
    expect(swedishMoment(word)?.toISOString()).toBe(iso);
  });
});

describe('what time it is', () => {
  it.each([
    [0, "the machine's time."],
    [7 * DAY_MS, "7 days ahead of the machine's."],
    [DAY_MS + 60_000, "1 day, 1 minute ahead of the machine's."],
    [-36 * HOUR_MS, "1 day, 12 hours behind the machine's."],
  ])('%i milliseconds away is %s', (offsetMs, end) => {
    expect(clockSentence(offsetMs)).toMatch(
      new RegExp(`^It is \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} on the platform, ${end.replace('.', '\\.')}$`),
    );
  });
});
