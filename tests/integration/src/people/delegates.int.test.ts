import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { endAssignment, type Input, listAssignments, listNotices, readMe, startAssignment } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from './days.ts';

const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
const karin = demoPerson('karin.lund');
const daniel = demoPerson('daniel.kovac');
const mustafa = demoPerson('mustafa.oz');
const omar = demoPerson('omar.farah');
const maja = demoPerson('maja.lindqvist');
const henrik = demoPerson('henrik.aalto');
const petra = demoPerson('petra.holm');
const samira = demoPerson('samira.haddad');
const SITE = 'site/familjen-helsingborg';
const DAY_MS = 86_400_000;

let platform: Platform;
let school: string;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
  school = (await platform.call(readMe, {}, karin)).assignments.find(({ role }) => role === 'rektor')!.place;
});
afterAll(() => platform.stop());

type Start = Input<typeof startAssignment>;
const aDelegation = (changes: Partial<Start> = {}): Start => ({
  assignmentId: randomUUID(),
  personId: nils.id,
  role: 'rektor',
  place: school,
  percent: null,
  from: day(0),
  until: day(7),
  onBehalfOf: karin.id,
  ...changes,
});
const slugOf = async (input: Start, as: TestPerson): Promise<string> => {
  const { json } = await platform.ask(startAssignment, input, as);
  return String((json as { type?: string }).type ?? 'no problem')
    .split('/')
    .at(-1)!;
};
const moveClock = async (daysAhead: number): Promise<void> => {
  await platform.parts.get('people')!.stop();
  await platform.start('people', { DK_CLOCK_OFFSET_MS: String(daysAhead * DAY_MS) });
};
const managersOf = async (person: TestPerson) => {
  const { manager, managerDelegate } = await platform.call(readMe, {}, person);
  return [manager?.name, managerDelegate?.name];
};
const end = (assignmentId: string, until: string, as: TestPerson) => platform.ask(endAssignment, { assignmentId, until }, as);
const factsOf = async (assignmentId: string): Promise<{ type: string; data: object }[]> =>
  (await platform.admin.query('select type, data from people.outbox where aggregate = $1 order by version', [assignmentId])).rows;
const noticesAbout = async (person: TestPerson, about: string): Promise<string[]> => {
  const { items } = await platform.call(listNotices, { unreadOnly: false, limit: 100 }, person);
  return items.filter((notice) => notice.about === about).map(({ kind }) => kind);
};

describe('T7: a manager on leave', () => {
  it('lets a colleague stand in from a day to a day; the manager on record stays the manager', async () => {
    const start = aDelegation({ from: day(1), until: day(2) });
    await platform.call(startAssignment, start, karin);
    const seen: unknown[] = [];
    for (const daysAhead of [0, 1, 2, 3]) {
      await moveClock(daysAhead);
      seen.push(await managersOf(asa));
    }
    await moveClock(0);
    expect(seen).toEqual([
      ['Karin Lund', undefined],
      ['Karin Lund', 'Nils Berg'],
      ['Karin Lund', 'Nils Berg'],
      ['Karin Lund', undefined],
    ]);
    expect(await factsOf(start.assignmentId)).toMatchObject([
      { type: 'se.delakultur.people.assignment.started.v1', data: { personId: nils.id, role: 'rektor', onBehalfOf: karin.id } },
    ]);
  });

  it('C5: is not replaced by oneself: whoever stands in still asks the manager on record', async () => {
    const { id } = await platform.call(startAssignment, aDelegation(), karin);
    expect(await managersOf(nils)).toEqual(['Karin Lund', undefined]);
    await end(id, day(-1), karin);
  });

  it('tells both when it begins and when it ends, but not the one who did it', async () => {
    const { id } = await platform.call(startAssignment, aDelegation(), karin);
    expect([await noticesAbout(nils, id), await noticesAbout(karin, id)]).toEqual([['delegation-started'], []]);
    expect((await end(id, day(-1), mustafa)).status).toBe(200);
    expect([(await noticesAbout(nils, id)).toSorted(), await noticesAbout(karin, id)]).toEqual([
      ['delegation-ended', 'delegation-started'],
      ['delegation-ended'],
    ]);
    expect(await managersOf(asa)).toEqual(['Karin Lund', undefined]);
  });

  it.each([
    ['whoever lent it', karin],
    ['whoever stands in', nils],
    ['the administrator of the municipality', mustafa],
  ])('may be ended by %s', async (_who, as) => {
    const { id } = await platform.call(startAssignment, aDelegation(), karin);
    const { items } = await platform.call(listAssignments, { place: school, past: false }, as);
    expect(items.find((item) => item.id === id)).toMatchObject({ onBehalfOf: karin.id, mayEnd: true });
    expect((await end(id, day(-1), as)).status).toBe(200);
  });

  it('may not be ended by a colleague, nor by another municipality', async () => {
    const { id } = await platform.call(startAssignment, aDelegation(), karin);
    const { items } = await platform.call(listAssignments, { place: school, past: false }, asa);
    expect(items.find((item) => item.id === id)).toMatchObject({ mayEnd: false });
    expect([(await end(id, day(-1), asa)).status, (await end(id, day(-1), maja)).status]).toEqual([403, 404]);
    await end(id, day(-1), karin);
  });

  it.each<[string, TestPerson, () => Partial<Start>, string]>([
    ['a colleague lends what another holds', asa, () => ({}), 'forbidden'],
    ['the administrator of another municipality lends it', omar, () => ({}), 'forbidden'],
    ['the administrator lends for somebody who holds nothing there', mustafa, () => ({ onBehalfOf: asa.id }), 'forbidden'],
    ['the administrator lends what nobody stands in for', mustafa, () => ({ role: 'administrator', place: '1277' }), 'forbidden'],
    ['the chief editor lends a manager’s role', henrik, () => ({}), 'forbidden'],
    ['a rektor lends another role', karin, () => ({ role: 'head-of-schools', place: '1277' }), 'forbidden'],
    ['somebody of another municipality would stand in', karin, () => ({ personId: maja.id }), 'person-not-found'],
    ['it would have no end', karin, () => ({ until: null }), 'invalid-request'],
    ['somebody would stand in for themself', karin, () => ({ personId: karin.id }), 'invalid-request'],
  ])('is refused when %s', async (_what, as, changes, slug) => {
    const start = aDelegation(changes());
    expect(await slugOf(start, as)).toBe(slug);
    expect(await factsOf(start.assignmentId)).toEqual([]);
  });

  it('C5: is not lent for longer than the lender holds it, also when that ends at the same moment', async () => {
    const own = [karin.id, 'rektor', school];
    const setLastDay =
      'update people.assignment set until_day = $4 where person_id = $1 and role = $2 and place = $3 and on_behalf_of is null';
    await platform.admin.query('begin');
    await platform.admin.query(setLastDay, [...own, day(1)]);
    const start = aDelegation();
    const lending = slugOf(start, karin);
    await setTimeout(300);
    await platform.admin.query('commit');
    const slug = await lending;
    await platform.admin.query(setLastDay, [...own, null]);
    expect([slug, await factsOf(start.assignmentId)]).toEqual(['forbidden', []]);
  });

  it('C5: who has fallen ill is stood in for by whom the administrator names, and both are told', async () => {
    const { items, mayDelegate } = await platform.call(listAssignments, { place: school, past: false }, mustafa);
    expect([mayDelegate, items.some(({ personId, role }) => personId === karin.id && role === 'rektor')]).toEqual([[], true]);
    const { id } = await platform.call(startAssignment, aDelegation(), mustafa);
    expect(await managersOf(asa)).toEqual(['Karin Lund', 'Nils Berg']);
    expect([await noticesAbout(nils, id), await noticesAbout(karin, id)]).toEqual([['delegation-started'], ['delegation-started']]);
    expect((await end(id, day(-1), karin)).status).toBe(200);
    expect(await managersOf(asa)).toEqual(['Karin Lund', undefined]);
  });

  it('C2: an editor who has fallen ill is stood in for by whom the chief editor names', async () => {
    const start = aDelegation({ personId: petra.id, role: 'editor', place: SITE, onBehalfOf: samira.id });
    expect(await slugOf(start, mustafa)).toBe('forbidden');
    const { id } = await platform.call(startAssignment, start, henrik);
    expect((await platform.call(readMe, {}, petra)).assignments.find((one) => one.id === id)).toMatchObject({ onBehalfOf: samira.id });
    await end(id, day(-1), henrik);
  });

  it('is not lent on: who stands in delegates to nobody', async () => {
    const { id } = await platform.call(startAssignment, aDelegation(), karin);
    expect(await slugOf(aDelegation({ personId: daniel.id, onBehalfOf: nils.id }), nils)).toBe('forbidden');
    expect(await slugOf(aDelegation({ personId: daniel.id }), nils)).toBe('forbidden');
    const { mayDelegate } = await platform.call(listAssignments, { place: school, past: false }, nils);
    expect(mayDelegate).toEqual([]);
    await end(id, day(-1), karin);
  });

  it('ends with what is lent: nobody stands in for a manager who has left', async () => {
    const { id: own } = await platform.call(
      startAssignment,
      aDelegation({ personId: daniel.id, role: 'contact-person', place: '1277', until: null, onBehalfOf: null }),
      mustafa,
    );
    const lent = aDelegation({ role: 'contact-person', place: '1277', onBehalfOf: daniel.id });
    await platform.call(startAssignment, lent, daniel);
    expect((await end(own, day(-1), mustafa)).status).toBe(200);
    expect(await factsOf(lent.assignmentId)).toMatchObject([
      {},
      { type: 'se.delakultur.people.assignment.ended.v1', data: { until: day(-1) } },
    ]);
    expect((await platform.call(readMe, {}, nils)).assignments.map(({ role }) => role)).toEqual(['staff']);
  });

  it('C2: also for the chief editor: all that the role does, but not giving it to others', async () => {
    const { id } = await platform.call(
      startAssignment,
      aDelegation({ personId: samira.id, role: 'chief-editor', place: SITE, onBehalfOf: henrik.id }),
      henrik,
    );
    expect((await platform.call(readMe, {}, samira)).assignments.map(({ role }) => role)).toContain('chief-editor');
    const appoint = aDelegation({ personId: samira.id, role: 'chief-editor', place: SITE, until: null, onBehalfOf: null });
    expect(await slugOf(appoint, samira)).toBe('forbidden');
    await end(id, day(-1), samira);
  });
});
