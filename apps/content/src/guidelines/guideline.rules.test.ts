import { describe, expect, it } from 'vitest';
import { acceptanceOf, mayPublish } from './guideline.rules.ts';

const accepted = (...versions: number[]) => versions.map((version) => ({ version, acceptedAt: new Date(0) }));
const mattering = (...versions: number[]) => versions.map((version) => ({ version }));

describe('C12: who has to accept the guidelines', () => {
  it.each([
    ['whoever has accepted none', 1, accepted(), mattering(1), true],
    ['nobody who has accepted the version in force', 1, accepted(1), mattering(1), false],
    ['nobody again after a change of words', 2, accepted(1), mattering(1), false],
    ['everyone again after a change that matters', 2, accepted(1), mattering(1, 2), true],
    ['everyone again when one between mattered', 3, accepted(1), mattering(1, 2), true],
    ['nobody for an earlier version', 1, accepted(2), mattering(1, 2), false],
  ])('%s', (_, version, has, matters, must) => {
    expect(acceptanceOf(version, has, matters).mustAccept).toBe(must);
  });
});

const caller = (role: string, place: string) => ({
  personId: 'p',
  kommun: '1283',
  held: [{ role, place }],
  scope: { kommuner: [], sites: [] },
});

it('C19: only the chief editor of the site publishes its guidelines', () => {
  expect(mayPublish(caller('chief-editor', 'site/s'), 's').ok).toBe(true);
  for (const other of [caller('editor', 'site/s'), caller('chief-editor', 'site/other'), caller('administrator', '1283')])
    expect(mayPublish(other, 's').ok).toBe(false);
});
