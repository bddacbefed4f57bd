import { describe, expect, it } from 'vitest';
import { rowOf, tableOf } from './table.ts';

describe('a figure', () => {
  it.each([
    ['holds at its target', { least: 0.75 }, 75, true, '≥ 0.75'],
    ['fails below what is the least', { least: 0.75 }, 74, false, '≥ 0.75'],
    ['holds within its budget', { most: 1 }, 100, true, '≤ 1'],
    ['fails beyond its budget', { most: 1 }, 101, false, '≤ 1'],
  ])('%s', (_, target, ours, holds, words) => {
    expect(rowOf({ id: 'feed-cached', target }, { ours, limit: 100, note: 'requests/s' })).toEqual({
      figure: 'feed-cached',
      ours,
      limit: 100,
      ratio: ours / 100,
      target: words,
      holds,
      note: 'requests/s',
    });
  });

  it('is rounded before it is judged, so that what is printed agrees with itself', () => {
    expect(rowOf({ id: 'x', target: { least: 0.75 } }, { ours: 7_499_999, limit: 10_000_000, note: '' })).toMatchObject({
      ratio: 0.75,
      holds: true,
    });
  });
});

it('stands in columns', () => {
  const row = { figure: 'feed-304', ours: 12_345, limit: 9_000, ratio: 1.37, target: '≥ 0.9', holds: true, note: 'requests/s' };
  const bad = { ...row, figure: 'rpc-small', ours: 1, ratio: 0.1, holds: false };
  expect(tableOf([row, bad])).toBe(
    [
      'figure     ours    limit  ratio  target  holds  note',
      'feed-304   12,345  9,000  1.37   ≥ 0.9   yes    requests/s',
      'rpc-small  1       9,000  0.1    ≥ 0.9   NO     requests/s',
    ].join('\n'),
  );
});
