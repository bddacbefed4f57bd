import { describe, expect, it } from 'vitest';
import { parseEventsOptions } from './events-options.ts';

describe('the command line of npm run events', () => {
  it('follows from now and without end unless told otherwise', () => {
    expect(parseEventsOptions(['--kommun', '1284'])).toEqual({
      kommun: '1284',
      from: 'now',
      portBase: 7400,
      isJson: false,
      count: undefined,
      isHelp: false,
    });
  });

  it('takes a Swedish date, a count and other ports', () => {
    const words = ['--kommun', '0117', '--from', '2026-11-01', '--count', '3', '--port-base', '7500', '--json'];
    expect(parseEventsOptions(words)).toMatchObject({
      kommun: '0117',
      from: new Date('2026-10-31T23:00:00Z'),
      count: 3,
      portBase: 7500,
      isJson: true,
    });
  });

  it.each([
    [[], '--kommun takes'],
    [['--kommun', 'Höganäs'], '--kommun takes'],
    [['--kommun', '1284', '--from', 'yesterday'], '--from takes'],
    [['--kommun', '1284', '--count', '0'], '--count takes'],
    [['--kommun', '1284', '--tail'], "Unknown option '--tail'"],
  ])('says what is wrong with %j', (words, sentence) => {
    expect(() => parseEventsOptions(words)).toThrow(sentence);
  });
});
