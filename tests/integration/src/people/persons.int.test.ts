import { randomUUID } from 'node:crypto';
import { findColleagues, lookUpPersons, readMe, startAssignment } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
const karin = demoPerson('karin.lund');
const ingrid = demoPerson('ingrid.nyberg');
const henrik = demoPerson('henrik.aalto');
const omar = demoPerson('omar.farah');

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());

const protect = (id: string, isProtected: boolean) =>
  platform.admin.query('update people.person set is_protected = $2 where id = $1', [id, isProtected]);
const found = async (q: string, as = asa): Promise<string[]> =>
  (await platform.call(findColleagues, { q, limit: 8 }, as)).items.map(({ name }) => name);

describe('who I am', () => {
  it('P9: shows my name, my work, my roles here and my sites', async () => {
    const me = await platform.call(readMe, {}, henrik);
    expect(me).toMatchObject({
      name: 'Henrik Aalto',
      givenName: 'Henrik',
      title: 'huvudredaktör',
      kommun: '1283',
      kommunName: 'Helsingborg',
    });
    expect(me.assignments.map(({ role, placeName }) => [role, placeName])).toContainEqual(['chief-editor', 'Familjen Helsingborg']);
    expect(me.sites).toEqual([{ slug: 'familjen-helsingborg', name: 'Familjen Helsingborg' }]);
  });

  it.each([
    ['the rektor for a teacher', asa, 'Karin Lund'],
    ['the head of schools for the rektor', karin, 'Ingrid Nyberg'],
    ['nobody for the head of schools', ingrid, undefined],
  ])('C5: names the nearest manager: %s', async (_what, person, name) => {
    expect((await platform.call(readMe, {}, person)).manager?.name).toBe(name);
  });

  it('makes me at the first sign-in, once, with the names of my municipality and without a role', async () => {
    const newcomer = { id: randomUUID(), kommun: '1277', givenName: 'Tuva', familyName: 'Åkesson' };
    const answers = await Promise.all([1, 2, 3].map(() => platform.call(readMe, {}, newcomer)));
    for (const me of answers) expect(me).toMatchObject({ id: newcomer.id, name: 'Tuva Åkesson', workplace: null, assignments: [] });
    expect(await found('tuva')).toEqual(['Tuva Åkesson']);
  });

  it('follows when my municipality corrects my name', async () => {
    const person = { id: randomUUID(), kommun: '1277', givenName: 'Bo', familyName: 'Lind' };
    await platform.call(readMe, {}, person);
    await platform.call(readMe, {}, { ...person, familyName: 'Lindgren' });
    expect(await found('Bo L')).toEqual(['Bo Lindgren']);
  });

  it('L8: takes no role along to another municipality', async () => {
    const moved = { ...omar, kommun: '1277' };
    const input = { assignmentId: randomUUID(), personId: asa.id, role: 'administrator', place: '1284', from: '2026-01-01' };
    expect((await platform.ask(startAssignment, input, moved)).status).toBe(403);
    expect((await platform.call(readMe, {}, moved)).assignments).toEqual([]);
    await platform.call(readMe, {}, omar);
  });

  it('refuses whoever is not signed in', async () => {
    expect((await platform.ask(readMe, {})).status).toBe(401);
  });
});

describe('finding a colleague', () => {
  it.each([
    ['the given name', 'ås', ['Åsa Ek']],
    ['the family name', 'KOVA', ['Daniel Kovač']],
    ['the whole name', 'nils be', ['Nils Berg']],
    ['no part in the middle', 'erg', []],
    ['no pattern', '%', []],
  ])('finds by the beginning of %s', async (_what, q, names) => {
    expect(await found(q, karin)).toEqual(names);
  });

  it('L8: finds nobody of another municipality', async () => {
    expect(await found('Maja')).toEqual([]);
  });

  it('does not find myself', async () => {
    expect(await found('Åsa')).toEqual([]);
  });

  it.each([[{ q: '' }], [{ q: 'a\u0000b' }], [{ q: 'a', limit: 21 }], [{}], ['text'], [null]])(
    'answers %j with what is wrong',
    async (input) => {
      expect((await platform.ask(findColleagues, input, asa)).status).toBe(400);
    },
  );
});

describe('looking up names', () => {
  it("gives an editor in Helsingborg an author's name in Åstorp, and leaves out unknown ids", async () => {
    const { items } = await platform.call(lookUpPersons, { ids: [asa.id, randomUUID()] }, henrik);
    expect(items).toEqual([
      { id: asa.id, name: 'Åsa Ek', title: 'förskollärare', workplace: 'Förskolan Kotten', kommun: '1277', kommunName: 'Åstorp' },
    ]);
  });

  it('refuses whoever is not signed in', async () => {
    expect((await platform.ask(lookUpPersons, { ids: [asa.id] })).status).toBe(401);
  });

  it('A23: shows a person with protected identity to nobody else, as if there were none', async () => {
    await protect(nils.id, true);
    const hidden = await platform.ask(lookUpPersons, { ids: [nils.id] }, asa);
    const missing = await platform.ask(lookUpPersons, { ids: [randomUUID()] }, asa);
    expect([hidden.status, hidden.json]).toEqual([missing.status, missing.json]);
    expect(await found('nils')).toEqual([]);
    expect((await platform.call(readMe, {}, nils)).name).toBe('Nils Berg');
    await protect(nils.id, false);
  });
});
