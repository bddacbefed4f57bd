import { randomUUID } from 'node:crypto';
import { endAssignment, type Input, listAssignments, listNotices, readMe, startAssignment } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from './days.ts';

const SITE = 'site/familjen-helsingborg';
const henrik = demoPerson('henrik.aalto');
const samira = demoPerson('samira.haddad');
const leo = demoPerson('leo.markovic');
const yusuf = demoPerson('yusuf.demir');
const petra = demoPerson('petra.holm');
const omar = demoPerson('omar.farah');
const maja = demoPerson('maja.lindqvist');
const asa = demoPerson('asa.ek');
const marianne = demoPerson('marianne.dahl');

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());

type Start = Input<typeof startAssignment>;
const anEditor = (changes: Partial<Start> = {}): Start => ({
  assignmentId: randomUUID(),
  personId: yusuf.id,
  role: 'editor',
  place: SITE,
  percent: null,
  from: day(0),
  until: null,
  onBehalfOf: null,
  ...changes,
});
const slugOf = ({ json }: { readonly json: unknown }): string =>
  String((json as { type?: string }).type ?? 'no problem')
    .split('/')
    .at(-1)!;
const start = async (input: Start, as: TestPerson) => slugOf(await platform.ask(startAssignment, input, as));
const end = async (assignmentId: string, as: TestPerson, until = day(-1)) =>
  slugOf(await platform.ask(endAssignment, { assignmentId, until }, as));
const at = (place: string, as: TestPerson, past = false) => platform.call(listAssignments, { place, past }, as);

describe('C2: the chief editor appoints at the site', () => {
  it('an editor, who is told and holds the role at once; and ends the role again', async () => {
    const { id } = await platform.call(startAssignment, anEditor(), henrik);
    expect((await platform.call(readMe, {}, yusuf)).assignments.map(({ role }) => role)).toContain('editor');
    const { items } = await platform.call(listNotices, { unreadOnly: true, limit: 100 }, yusuf);
    expect(items.filter(({ about }) => about === id)).toMatchObject([{ kind: 'assignment-started', site: null, articleId: null }]);
    expect(await end(id, henrik)).toBe('no problem');
    expect((await platform.call(readMe, {}, yusuf)).assignments.map(({ role }) => role)).not.toContain('editor');
  });

  it('a second chief editor', async () => {
    const { id } = await platform.call(startAssignment, anEditor({ personId: leo.id, role: 'chief-editor' }), henrik);
    expect((await platform.call(listAssignments, { place: SITE, past: false }, leo)).mayGive).toEqual(['editor', 'chief-editor']);
    expect(await end(id, henrik)).toBe('no problem');
  });

  it.each<[string, TestPerson, Partial<Start>, string]>([
    ['somebody of a member whose unit does not hold the editorship', henrik, { personId: asa.id }, 'person-not-found'],
    ['an editor of another site', henrik, { place: 'site/pedagog-orebro' }, 'forbidden'],
    ['a role that is not the site’s', henrik, { role: 'contact-person', place: '1283' }, 'forbidden'],
    ['the administrator, a role that chief editors do not have', henrik, { role: 'administrator', place: '1283' }, 'forbidden'],
    ['an editor as an editor', samira, {}, 'forbidden'],
    ['an editor here as the chief editor of another site', marianne, {}, 'forbidden'],
    ['an editor as the administrator of another member', omar, { personId: maja.id }, 'forbidden'],
  ])('but nobody appoints %s', async (_whom, as, changes, slug) => {
    expect(await start(anEditor(changes), as)).toBe(slug);
  });

  it('as the administrator of the municipality that holds the editorship does', async () => {
    const { id } = await platform.call(startAssignment, anEditor(), petra);
    expect(await end(id, marianne)).toBe('assignment-not-found');
    expect(await end(id, samira)).toBe('forbidden');
    expect(await end(id, petra)).toBe('no problem');
  });
});

describe('what the desk offers', () => {
  it.each<[string, string, TestPerson, readonly string[], readonly string[]]>([
    ['the chief editor at the site', SITE, henrik, ['editor', 'chief-editor'], ['chief-editor']],
    ['an editor at the site', SITE, samira, [], ['editor']],
    [
      'the administrator in the municipality',
      '1284',
      omar,
      ['staff', 'head-of-schools', 'contact-person', 'administrator'],
      ['contact-person'],
    ],
    ['another member’s administrator at the site', SITE, omar, [], []],
    ['a colleague', '1284', maja, [], []],
  ])('is what the rules allow: %s', async (_who, place, as, mayGive, mayDelegate) => {
    expect(await at(place, as)).toMatchObject({ mayGive, mayDelegate });
  });

  it('C6: shows history with dates, where it is asked for', async () => {
    const { id } = await platform.call(
      startAssignment,
      anEditor({ personId: maja.id, role: 'contact-person', place: '1284', from: '2020-01-01', until: '2021-01-01' }),
      omar,
    );
    const idsOf = async (past: boolean) => (await at('1284', omar, past)).items.map((item) => item.id);
    expect(await idsOf(false)).not.toContain(id);
    expect(await idsOf(true)).toContain(id);
    expect((await at('1284', omar, true)).items.find((item) => item.id === id)).toMatchObject({ until: '2021-01-01', mayEnd: false });
  });
});

const own = async (as: TestPerson) => (await platform.call(readMe, {}, as)).assignments.find(({ role }) => role === 'administrator')!.id;
const give = (personId: string, changes: Partial<Start> = {}) => anEditor({ personId, role: 'administrator', place: '1284', ...changes });

describe('the last administrator', () => {
  it('is not ended, today or back in time, for then nobody could appoint another', async () => {
    const id = await own(omar);
    expect([await end(id, omar), await end(id, omar, day(0))]).toEqual(['last-administrator', 'last-administrator']);
    expect(await own(omar)).toBe(id);
  });

  it('nor while the only other one ends today, or begins later', async () => {
    const id = await own(omar);
    await platform.call(startAssignment, give(maja.id, { until: day(0) }), omar);
    await platform.call(startAssignment, give(maja.id, { from: day(5) }), omar);
    expect(await end(id, omar)).toBe('last-administrator');
  });

  it('may set a day in the future, until which somebody else can be appointed', async () => {
    const { id } = await platform.call(startAssignment, anEditor({ personId: leo.id, role: 'administrator', place: '1283' }), petra);
    expect(await end(await own(petra), petra, day(20))).toBe('no problem');
    expect(await end(id, petra)).toBe('no problem');
  });

  it('stays when two administrators end each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: second } = await platform.call(startAssignment, give(maja.id), omar);
      const first = await own(omar);
      const ends = await Promise.all([end(second, omar), end(first, maja)]);
      expect(ends.filter((slug) => slug === 'no problem')).toHaveLength(1);
      const { items } = await at('1284', omar);
      const left = items.filter(({ role, until, from }) => role === 'administrator' && until === null && from <= day(0));
      expect(left).toHaveLength(1);
      if (left[0]!.personId === omar.id) continue;
      await platform.call(startAssignment, give(omar.id), maja);
      expect(await end(second, omar)).toBe('no problem');
    }
  });
});
