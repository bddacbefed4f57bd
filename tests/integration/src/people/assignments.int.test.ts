import { randomUUID } from 'node:crypto';
import { type Assignment, endAssignment, listAssignments, readMe, type Rpc, startAssignment } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = 'site/familjen-helsingborg';
const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
const henrik = demoPerson('henrik.aalto');
const omar = demoPerson('omar.farah');
const maja = demoPerson('maja.lindqvist');
const jonas = demoPerson('jonas.kero');
/** Administrates Höganäs. */
const administrator = omar;

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());

const aStart = (changes: object = {}) => ({
  assignmentId: randomUUID(),
  personId: maja.id,
  role: 'contact-person' as const,
  place: '1284',
  percent: null,
  from: '2026-01-01',
  until: null,
  onBehalfOf: null,
  ...changes,
});
const slugOf = async (contract: Rpc, input: unknown, as: TestPerson): Promise<string> => {
  const { json } = await platform.ask(contract, input, as);
  return String((json as { type?: string }).type ?? 'no problem')
    .split('/')
    .at(-1)!;
};
const factsOf = async (assignmentId: string): Promise<unknown[]> => {
  const text = 'select subject, version, data from people.outbox where aggregate = $1 order by version';
  return (await platform.admin.query(text, [assignmentId])).rows;
};
const rolesOf = async (person: TestPerson): Promise<string[]> =>
  (await platform.call(readMe, {}, person)).assignments.map(({ role }) => role);

const peopleAt = async (place: string, as: TestPerson) =>
  (await platform.call(listAssignments, { place, past: false }, as)).items.map(({ personId, role }) => `${personId} ${role}`);

describe('giving a role', () => {
  it("C6: an administrator appoints the municipality's contact person, who holds the role at once", async () => {
    const start = aStart();
    const given = await platform.call(startAssignment, start, administrator);
    expect(startAssignment.output.parse(given)).toMatchObject({ personId: maja.id, placeName: 'Höganäs', kommun: '1284', until: null });
    expect(await rolesOf(maja)).toContain('contact-person');
    const { assignmentId, personId, role, place, from, until } = start;
    expect(await factsOf(assignmentId)).toEqual([
      {
        subject: `dk.evt.1284.people.assignment.started.v1.${assignmentId}`,
        version: 1,
        data: { assignmentId, personId, role, place, kommun: '1284', from, until, onBehalfOf: null },
      },
    ]);
  });

  it('holds from its first day to its last', async () => {
    const later = aStart({ role: 'head-of-schools', from: '2090-01-01' });
    const past = aStart({ role: 'administrator', from: '2020-01-01', until: '2021-01-01' });
    await platform.call(startAssignment, later, administrator);
    await platform.call(startAssignment, past, administrator);
    const roles = await rolesOf(maja);
    expect(roles).not.toContain('head-of-schools');
    expect(roles).not.toContain('administrator');
    expect(await slugOf(startAssignment, aStart(), maja)).toBe('forbidden');
  });

  it.each([
    ['a colleague who is no administrator', maja, {}, 'forbidden'],
    ['an administrator of another municipality', omar, { personId: asa.id, place: '1277' }, 'forbidden'],
    ['a person of another municipality', omar, { personId: asa.id }, 'person-not-found'],
    ['a person whom nobody knows', omar, { personId: randomUUID() }, 'person-not-found'],
    ['a unit that does not exist', omar, { role: 'rektor', place: `1284/${randomUUID()}/${randomUUID()}` }, 'place-not-found'],
    ['a site that does not exist', omar, { role: 'editor', place: 'site/ingen-sadan' }, 'place-not-found'],
    ['a site that the municipality is no member of', omar, { role: 'editor', place: 'site/pedagog-orebro' }, 'forbidden'],
    ["C2: the chief editorship that another municipality's unit holds", omar, { role: 'chief-editor', place: SITE }, 'forbidden'],
    ['an editorship there, which reads every member’s drafts', omar, { role: 'editor', place: SITE }, 'forbidden'],
    ['a rektor of a whole municipality', omar, { role: 'rektor' }, 'invalid-request'],
    ['an end before the beginning', omar, { until: '2025-12-31' }, 'invalid-request'],
    ['a role that is none', omar, { role: 'king' }, 'invalid-request'],
    ['a day that is none', omar, { from: '2026-02-30' }, 'invalid-request'],
    ['a day before all calendars', omar, { from: '0000-01-01' }, 'invalid-request'],
    ["a field that is nobody's to set", omar, { kommun: '1284' }, 'invalid-request'],
  ])('refuses %s', async (_what, as, changes, slug) => {
    const start = aStart(changes);
    expect(await slugOf(startAssignment, start, as)).toBe(slug);
    expect(await factsOf(start.assignmentId)).toEqual([]);
  });

  it('L10: has one effect however often it is sent, with a key or by its id', async () => {
    const start = aStart();
    const key = randomUUID();
    const answers: Assignment[] = [];
    for (const idempotencyKey of [key, key, undefined])
      answers.push(await platform.call(startAssignment, start, administrator, { idempotencyKey }));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await factsOf(start.assignmentId)).toHaveLength(1);
  });

  it('L10: also when it was over already', async () => {
    const start = aStart({ from: '2020-01-01', until: '2020-12-31' });
    const first = await platform.call(startAssignment, start, administrator);
    expect(first.mayEnd).toBe(false);
    expect(await platform.call(startAssignment, start, administrator)).toEqual(first);
  });

  it('refuses another assignment under a taken id', async () => {
    const start = aStart();
    await platform.call(startAssignment, start, administrator);
    expect(await slugOf(startAssignment, { ...start, role: 'administrator' }, administrator)).toBe('conflict');
  });
});

describe('ending a role', () => {
  it('ends it after its last day, and says so as the second fact of the assignment', async () => {
    const start = aStart({ role: 'administrator' });
    await platform.call(startAssignment, start, administrator);
    expect(await rolesOf(maja)).toContain('administrator');
    const ended = await platform.call(endAssignment, { assignmentId: start.assignmentId, until: '2026-01-31' }, administrator);
    expect(ended.until).toBe('2026-01-31');
    expect(await rolesOf(maja)).not.toContain('administrator');
    expect(await factsOf(start.assignmentId)).toMatchObject([
      { version: 1 },
      { version: 2, subject: expect.stringContaining('.assignment.ended.v1.'), data: { until: '2026-01-31' } },
    ]);
  });

  it('is brought forward but not put off', async () => {
    const { assignmentId } = await platform
      .call(startAssignment, aStart({ until: '2099-06-30' }), administrator)
      .then(({ id }) => ({ assignmentId: id }));
    const end = (until: string) => slugOf(endAssignment, { assignmentId, until }, administrator);
    expect(await end('2099-12-31')).toBe('assignment-already-ended');
    expect(await end('2099-01-31')).toBe('no problem');
    expect(await end('2099-01-31')).toBe('assignment-already-ended');
  });

  it('L10: has one effect when it is sent twice with one key', async () => {
    const { id: assignmentId } = await platform.call(startAssignment, aStart(), administrator);
    const input = { assignmentId, until: '2026-01-31' };
    const idempotencyKey = randomUUID();
    const first = await platform.call(endAssignment, input, administrator, { idempotencyKey });
    expect(await platform.call(endAssignment, input, administrator, { idempotencyKey })).toEqual(first);
    expect(await factsOf(assignmentId)).toHaveLength(2);
  });

  it('is not for a colleague, nor for another municipality', async () => {
    const { id: assignmentId } = await platform.call(startAssignment, aStart(), administrator);
    const input = { assignmentId, until: '2026-01-31' };
    expect(await slugOf(endAssignment, input, maja)).toBe('forbidden');
    expect(await slugOf(endAssignment, input, asa)).toBe('assignment-not-found');
    expect(await slugOf(endAssignment, { ...input, assignmentId: randomUUID() }, administrator)).toBe('assignment-not-found');
  });
});

describe('who holds what', () => {
  it('is seen in the own municipality', async () => {
    expect(await peopleAt('1284', maja)).toContain(`${omar.id} administrator`);
  });

  it('P9: at a site is seen by its members', async () => {
    expect(await peopleAt(SITE, asa)).toContain(`${henrik.id} chief-editor`);
  });

  it.each([
    ['another municipality', '1284', asa, 'forbidden'],
    ['a site that the municipality is no member of', SITE, jonas, 'forbidden'],
    ['a place that does not exist', `1277/${randomUUID()}`, asa, 'place-not-found'],
  ])('L8: is not seen of %s', async (_what, place, as, slug) => {
    expect(await slugOf(listAssignments, { place }, as)).toBe(slug);
  });

  it('leaves out people with protected identity, also those of other municipalities, but not for themselves', async () => {
    const places = new Map([
      [nils, (await platform.call(readMe, {}, nils)).assignments[0]!.place],
      [henrik, SITE],
    ]);
    for (const [person, place] of places) {
      await platform.admin.query('update people.person set is_protected = true where id = $1', [person.id]);
      expect((await peopleAt(place, asa)).filter((one) => one.startsWith(person.id))).toEqual([]);
      expect((await peopleAt(place, person)).filter((one) => one.startsWith(person.id))).not.toEqual([]);
      await platform.admin.query('update people.person set is_protected = false where id = $1', [person.id]);
    }
  });
});
