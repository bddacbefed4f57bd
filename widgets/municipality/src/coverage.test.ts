import { expect, it } from 'vitest';
import { coverageRows, silentRows } from './coverage.ts';

const now = new Date('2026-11-23T12:00:00Z');
const members = ['Åstorp', 'Bjuv', 'Perstorp', 'Klippan'].map((name, at) => ({ kommun: `100${at}`, name }));
const seen = (kommun: string, lastReleasedAt: string | null) => ({ kommun, inFlow: 1, released: 2, lastReleasedAt });
const rows = coverageRows(
  [seen('1000', '2026-11-20T08:00:00Z'), seen('1001', '2026-10-26T08:00:00Z'), seen('1002', '2026-10-14T08:00:00Z')],
  members,
  now,
);

it('C15: has a row for every member, also one without articles', () => {
  expect(rows.map(({ name, released, weeks }) => [name, released, weeks])).toEqual([
    ['Åstorp', 2, 0],
    ['Bjuv', 2, 4],
    ['Perstorp', 2, 5],
    ['Klippan', 0, null],
  ]);
});

it('C15: names those that have not been seen for four weeks or more, the longest silence first', () => {
  expect(silentRows(rows).map(({ name }) => name)).toEqual(['Klippan', 'Perstorp', 'Bjuv']);
});
