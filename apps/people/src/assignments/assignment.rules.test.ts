import type { Assignment } from '@delakultur/contracts';
import { fail, ok, type Caller } from '@delakultur/kernel';
import { describe, expect, it } from 'vitest';
import { administeredBy, isSame, mayAppoint, mayEnd, mayList, type SiteFacts } from './assignment.rules.ts';

const caller = (kommun: string, ...held: Caller['held']): Caller => ({
  personId: 'omar',
  kommun,
  held,
  scope: { kommuner: [kommun], sites: [] },
});
const administrator = caller('1284', { role: 'administrator', place: '1284' });
const rektor = caller('1284', { role: 'rektor', place: '1284/a/b' });

const SITE: SiteFacts = { slug: 'f', members: [{ kommun: '1283' }, { kommun: '1284' }], chiefEditorUnit: '1283/a/b' };
const ALONE: SiteFacts = { slug: 'o', members: [{ kommun: '1284' }], chiefEditorUnit: null };
const STRANGE: SiteFacts = { slug: 's', members: [{ kommun: '1880' }], chiefEditorUnit: null };

const role: Assignment = {
  id: 'id',
  personId: 'maja',
  role: 'contact-person',
  place: '1284',
  placeName: 'Höganäs',
  kommun: '1284',
  percent: null,
  from: '2026-01-01',
  until: null,
};

describe('who gives a role', () => {
  it.each<[string, Caller, string, SiteFacts | undefined, ReturnType<typeof mayAppoint>]>([
    ['an administrator in the own municipality', administrator, '1284', undefined, ok('1284')],
    ['an administrator at an own unit', administrator, '1284/a/b', undefined, ok('1284')],
    ['no administrator in another municipality', administrator, '1277/a/b', undefined, fail('forbidden')],
    ['no rektor', rektor, '1284/a/b', undefined, fail('forbidden')],
    ['no rektor at a site', rektor, 'site/f', SITE, fail('forbidden')],
    ['nobody at a site of others', administrator, 'site/s', STRANGE, fail('forbidden')],
    ["C2: nobody at a site whose chief editor is another municipality's unit", administrator, 'site/f', SITE, fail('forbidden')],
    ['the administrator of the only member', administrator, 'site/o', ALONE, ok('1284')],
    [
      "C2: the administrator of the chief editor unit's municipality",
      caller('1283', { role: 'administrator', place: '1283' }),
      'site/f',
      SITE,
      ok('1283'),
    ],
  ])('%s', (_who, by, place, site, expected) => {
    expect(mayAppoint(by, place, site)).toEqual(expected);
  });
});

describe('who ends a role', () => {
  it.each<[string, Caller, string | null, string, ReturnType<typeof mayEnd>]>([
    ['an administrator sets a last day', administrator, null, '2026-06-30', ok(true)],
    ['also before the first day, so that it never counts', administrator, null, '2025-12-31', ok(true)],
    ['brings it forward', administrator, '2026-06-30', '2026-01-31', ok(true)],
    ['does not put it off', administrator, '2026-06-30', '2026-12-31', fail('assignment-already-ended')],
    ['does not end it twice', administrator, '2026-06-30', '2026-06-30', fail('assignment-already-ended')],
    ['a colleague ends none', rektor, null, '2026-06-30', fail('forbidden')],
    [
      'an administrator of another municipality ends none',
      caller('1283', { role: 'administrator', place: '1283' }),
      null,
      '2026-06-30',
      fail('forbidden'),
    ],
  ])('%s', (_what, by, until, day, expected) => {
    expect(mayEnd(by, { ...role, until }, day)).toEqual(expected);
  });
});

describe('who sees what is held', () => {
  it.each<[string, string, SiteFacts | undefined, ReturnType<typeof mayList>]>([
    ['the own municipality', '1284', undefined, ok(true)],
    ['an own unit', '1284/a/b', undefined, ok(true)],
    ['not another municipality', '1277', undefined, fail('forbidden')],
    ['a site of the own municipality', 'site/f', SITE, ok(true)],
    ['not a site of others', 'site/s', STRANGE, fail('forbidden')],
  ])('a colleague: %s', (_what, place, site, expected) => {
    expect(mayList(caller('1284'), place, site)).toEqual(expected);
  });

  it('an administrator administers their municipality, a rektor nothing', () => {
    expect([administeredBy(administrator), administeredBy(rektor)]).toEqual([['1284'], []]);
  });
});

it('a start that says what stands already is the same, whatever else is different', () => {
  expect(isSame(role, { ...role })).toBe(true);
  for (const changes of [{ role: 'administrator' as const }, { until: '2026-06-30' }, { percent: 50 }, { personId: 'other' }])
    expect(isSame(role, { ...role, ...changes })).toBe(false);
});
