import type { Role } from '@delakultur/contracts';
import { fail, ok, type Caller, type HeldRole } from '@delakultur/kernel';
import { describe, expect, it } from 'vitest';
import {
  administeredBy,
  DELEGABLE,
  delegatedBy,
  type Given,
  givenBy,
  isEnder,
  isSame,
  type Kept,
  mayDelegate,
  mayEnd,
  mayGive,
  mayList,
  shownTo,
  type SiteFacts,
  type Term,
} from './assignment.rules.ts';

const caller = (kommun: string, ...held: HeldRole[]): Caller => ({
  personId: 'omar',
  kommun,
  held,
  scope: { kommuner: [kommun], sites: [] },
});
const UNIT = '1284/a/b';
const administrator = caller('1284', { role: 'administrator', place: '1284' });
const otherAdministrator = caller('1283', { role: 'administrator', place: '1283' });
const rektor = caller('1284', { role: 'rektor', place: UNIT });
const chiefEditor = caller('1283', { role: 'chief-editor', place: 'site/f' });
const chiefDelegate = caller('1283', { role: 'chief-editor', place: 'site/f', onBehalfOf: 'henrik' });
const colleague = caller('1284');

const SITE: SiteFacts = { slug: 'f', members: [{ kommun: '1283' }, { kommun: '1284' }], chiefEditorUnit: { kommun: '1283' } };
const ALONE: SiteFacts = { slug: 'o', members: [{ kommun: '1284' }], chiefEditorUnit: null };
const STRANGE: SiteFacts = { slug: 's', members: [{ kommun: '1880' }], chiefEditorUnit: null };

const role = (changes: Partial<Kept> = {}): Kept => ({
  id: 'id',
  personId: 'maja',
  role: 'contact-person',
  place: '1284',
  placeName: 'Höganäs',
  kommun: '1284',
  percent: null,
  from: '2026-01-01',
  until: null,
  onBehalfOf: null,
  isOver: false,
  ...changes,
});

const wantedAs = ({ isOver: _isOver, ...rest }: Kept): Given => rest;

describe('who gives a role', () => {
  it.each<[string, Caller, Role, string, SiteFacts | undefined, ReturnType<typeof mayGive>]>([
    ['C6: an administrator in the own municipality', administrator, 'contact-person', '1284', undefined, ok('1284')],
    ['an administrator at an own unit', administrator, 'rektor', UNIT, undefined, ok('1284')],
    ['no administrator in another municipality', administrator, 'rektor', '1277/a/b', undefined, fail('forbidden')],
    ['no rektor at the own unit', rektor, 'staff', UNIT, undefined, fail('forbidden')],
    ['no rektor the own role', rektor, 'rektor', UNIT, undefined, fail('forbidden')],
    ['no rektor at a site', rektor, 'editor', 'site/f', SITE, fail('forbidden')],
    ['nobody at a site of others', administrator, 'editor', 'site/s', STRANGE, fail('forbidden')],
    ["C2: nobody where another municipality's unit is the chief editor", administrator, 'editor', 'site/f', SITE, fail('forbidden')],
    ['the administrator of the only member', administrator, 'chief-editor', 'site/o', ALONE, ok('1284')],
    ["C2: the administrator of the chief editor unit's municipality", otherAdministrator, 'chief-editor', 'site/f', SITE, ok('1283')],
    ['C2: the chief editor at the own site', chiefEditor, 'editor', 'site/f', SITE, ok('1283')],
    ['C2: the chief editor a second chief editor', chiefEditor, 'chief-editor', 'site/f', SITE, ok('1283')],
    ['C2: no chief editor at another site', chiefEditor, 'editor', 'site/s', STRANGE, fail('forbidden')],
    ['no chief editor the contact person of the own municipality', chiefEditor, 'contact-person', '1283', undefined, fail('forbidden')],
    [
      'no chief editor of another municipality than the unit',
      { ...chiefEditor, kommun: '1284' },
      'editor',
      'site/f',
      SITE,
      fail('forbidden'),
    ],
    ['C2: nobody what is only lent to them', chiefDelegate, 'editor', 'site/f', SITE, fail('forbidden')],
  ])('%s', (_who, by, given, place, site, expected) => {
    expect(mayGive(by, { role: given, place }, site)).toEqual(expected);
  });

  it.each<[string, Caller, string, SiteFacts | undefined, readonly Role[]]>([
    [
      'an administrator in the municipality',
      administrator,
      '1284',
      undefined,
      ['staff', 'head-of-schools', 'contact-person', 'administrator'],
    ],
    ['an administrator at a unit', administrator, UNIT, undefined, ['staff', 'rektor']],
    ['a chief editor at the site', chiefEditor, 'site/f', SITE, ['editor', 'chief-editor']],
    ['a chief editor in the municipality', chiefEditor, '1283', undefined, []],
    ['a colleague', colleague, '1284', undefined, []],
  ])('offers %s what fits the place', (_who, by, place, site, roles) => {
    expect(givenBy(by, place, site)).toEqual(roles);
  });
});

describe('T7: who lets a colleague stand in', () => {
  const own: Term = { role: 'rektor', place: UNIT, from: '2026-01-01', until: '2026-12-31', onBehalfOf: null };
  const wanted: Term = { ...own, from: '2026-06-01', until: '2026-06-30', onBehalfOf: 'omar' };

  it.each<[string, Partial<Term>, readonly Term[], ReturnType<typeof mayDelegate>]>([
    ['the holder for some days', {}, [own], ok('1284')],
    ['the holder to the last day', { until: '2026-12-31' }, [own], ok('1284')],
    ['nobody for another', { onBehalfOf: 'maja' }, [own], fail('forbidden')],
    ['nobody longer than they hold it themselves', { until: '2027-01-01' }, [own], fail('forbidden')],
    ['nobody before they hold it themselves', { from: '2025-12-31' }, [own], fail('forbidden')],
    ['nobody without an end where the own role has one', { until: null }, [own], fail('forbidden')],
    ['nobody at another unit', { place: '1284/a/c' }, [own], fail('forbidden')],
    ['nobody as something else', { role: 'head-of-schools', place: '1284' }, [own], fail('forbidden')],
    ['no delegate further', {}, [{ ...own, onBehalfOf: 'maja' }], fail('forbidden')],
    ['nobody who holds nothing', {}, [], fail('forbidden')],
  ])('%s', (_who, changes, held, expected) => {
    expect(mayDelegate(rektor, { ...wanted, ...changes }, held)).toEqual(expected);
  });

  it.each<Role>(['administrator', 'staff'])('no %s: nobody waits for that role, or it gives others theirs', (lent) => {
    expect(mayDelegate(rektor, { ...wanted, role: lent }, [{ ...own, role: lent }])).toEqual(fail('forbidden'));
    expect(DELEGABLE).not.toContain(lent);
  });

  const lent = (changes: Partial<Term>): Term => ({ ...own, onBehalfOf: 'jorma', ...changes });
  it.each<[string, Caller, Partial<Term>, SiteFacts | undefined, ReturnType<typeof mayDelegate>]>([
    ['C5: the administrator for a rektor of the own municipality', administrator, {}, undefined, ok('1284')],
    ['C6: the administrator for the contact person', administrator, { role: 'contact-person', place: '1284' }, undefined, ok('1284')],
    ['no administrator for a rektor of another municipality', otherAdministrator, {}, undefined, fail('forbidden')],
    ['no administrator what nobody stands in for', administrator, { role: 'administrator', place: '1284' }, undefined, fail('forbidden')],
    ['C2: the chief editor for an editor of the site', chiefEditor, { role: 'editor', place: 'site/f' }, SITE, ok('1283')],
    ['C2: the chief editor for the other chief editor', chiefEditor, { role: 'chief-editor', place: 'site/f' }, SITE, ok('1283')],
    ['C2: no chief editor for an editor of another site', chiefEditor, { role: 'editor', place: 'site/o' }, ALONE, fail('forbidden')],
    ['no chief editor for a contact person', chiefEditor, { role: 'contact-person', place: '1283' }, undefined, fail('forbidden')],
    [
      'C2: nobody to whom the chief editor’s role is only lent',
      chiefDelegate,
      { role: 'editor', place: 'site/f' },
      SITE,
      fail('forbidden'),
    ],
    ['no rektor for a colleague', rektor, { role: 'contact-person', place: '1284' }, undefined, fail('forbidden')],
  ])('for whoever has fallen ill: %s', (_who, by, changes, site, expected) => {
    const wantedFor = lent({ ...changes, from: '2026-06-01', until: '2026-06-30' });
    const held = lent({ ...changes, onBehalfOf: null });
    expect(mayDelegate(by, wantedFor, [held], site)).toEqual(expected);
    expect(mayDelegate(by, { ...wantedFor, until: '2027-01-01' }, [held], site)).toEqual(fail('forbidden'));
    expect(mayDelegate(by, wantedFor, [{ ...held, onBehalfOf: 'maja' }], site)).toEqual(fail('forbidden'));
  });

  it('offers what is held here in the own right', () => {
    expect([delegatedBy(rektor, UNIT), delegatedBy(rektor, '1284'), delegatedBy(chiefDelegate, 'site/f')]).toEqual([['rektor'], [], []]);
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
    ['an administrator of another municipality ends none', otherAdministrator, null, '2026-06-30', fail('forbidden')],
  ])('%s', (_what, by, until, day, expected) => {
    expect(mayEnd(by, role({ until }), day)).toEqual(expected);
  });

  it('C6: an administrator ends nothing that is over, for that would be another history', () => {
    const over = role({ until: '2026-06-30', isOver: true });
    expect(mayEnd(administrator, over, '2026-01-31')).toEqual(fail('assignment-already-ended'));
    expect(mayEnd(rektor, over, '2026-01-31')).toEqual(fail('forbidden'));
  });

  const editor = role({ role: 'editor', place: 'site/f', kommun: '1283' });
  const standIn = role({ role: 'rektor', place: UNIT, until: '2026-06-30', onBehalfOf: 'jorma' });
  it.each<[string, Caller, Kept, boolean]>([
    ['C2: the chief editor an editor of the site', chiefEditor, editor, true],
    ['C2: the administrator of their municipality an editor of the site', otherAdministrator, editor, true],
    ['no chief editor an editor of another site', chiefEditor, { ...editor, place: 'site/o' }, false],
    ['no chief editor an editor of another municipality', chiefEditor, { ...editor, kommun: '1284' }, false],
    ['no delegate of the chief editor an editor', chiefDelegate, editor, false],
    ['whoever has lent a role the delegation', { ...colleague, personId: 'jorma' }, standIn, true],
    ['whoever stands in the delegation', { ...colleague, personId: 'maja' }, standIn, true],
    ['an administrator any delegation of the municipality', administrator, standIn, true],
    ['no colleague a delegation', colleague, standIn, false],
    ['nobody their own role, which others count on', { ...colleague, personId: 'maja' }, role(), false],
  ])('%s', (_who, by, held, expected) => {
    expect(isEnder(by, held)).toBe(expected);
    expect(shownTo(by)(held).mayEnd).toBe(expected);
  });

  it('nobody what is over', () => {
    expect(shownTo(administrator)(role({ isOver: true })).mayEnd).toBe(false);
  });
});

describe('who sees what is held', () => {
  it.each<[string, string, SiteFacts | undefined, ReturnType<typeof mayList>]>([
    ['the own municipality', '1284', undefined, ok(true)],
    ['an own unit', UNIT, undefined, ok(true)],
    ['not another municipality', '1277', undefined, fail('forbidden')],
    ['a site of the own municipality', 'site/f', SITE, ok(true)],
    ['not a site of others', 'site/s', STRANGE, fail('forbidden')],
  ])('a colleague: %s', (_what, place, site, expected) => {
    expect(mayList(colleague, place, site)).toEqual(expected);
  });

  it('an administrator administers their municipality, a rektor nothing', () => {
    expect([administeredBy(administrator), administeredBy(rektor)]).toEqual([['1284'], []]);
  });
});

it('a start that says what stands already is the same, whatever else is different', () => {
  expect(isSame(role({ isOver: true }), wantedAs(role()))).toBe(true);
  for (const changes of [
    { role: 'administrator' as const },
    { until: '2026-06-30' },
    { percent: 50 },
    { personId: 'other' },
    { onBehalfOf: 'x' },
  ])
    expect(isSame(role(), wantedAs(role(changes)))).toBe(false);
});
