import { describe, expect, it } from 'vitest';
import { inTurns, median, percentile } from './rounds.ts';

describe('the middle of what was seen', () => {
  it('is not moved by one disturbed round', () => {
    expect(median([10, 11, 900])).toBe(11);
  });

  it('lies between the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('is never invented', () => {
    expect(() => median([])).toThrow('nothing was measured');
    expect(() => percentile([], 0.99)).toThrow('nothing was measured');
  });

  it('knows the slowest of a hundred', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
    expect([percentile(hundred, 0.99), percentile(hundred, 0.5), percentile([7], 0.99)]).toEqual([99, 50, 7]);
  });
});

describe('rounds', () => {
  it('let the cases take turns, and do not count the first one', async () => {
    const order: string[] = [];
    const turn = (name: string, values: number[]) => async () => {
      order.push(name);
      return values.shift()!;
    };
    const seen = await inTurns({ ours: turn('A', [1, 5, 7, 6]), limit: turn('B', [1, 10, 30, 20]) }, 3);
    expect(order.join(' ')).toBe('A B A B A B A B');
    expect(seen).toEqual({ ours: 6, limit: 20 });
  });
});
