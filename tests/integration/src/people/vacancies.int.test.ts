import { randomUUID } from 'node:crypto';
import { endAssignment, type Input, listVacancies, readMe, startAssignment, type Vacancy } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from './days.ts';

const SITE = 'site/familjen-helsingborg';
const henrik = demoPerson('henrik.aalto');
const omar = demoPerson('omar.farah');
const maja = demoPerson('maja.lindqvist');
const mehmet = demoPerson('mehmet.yilmaz');
const asa = demoPerson('asa.ek');
const elin = demoPerson('elin.sarri');

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());

const vacant = async (place: string, as: TestPerson): Promise<Vacancy[]> => (await platform.call(listVacancies, { place }, as)).items;
const briefly = (vacancies: readonly Vacancy[]) => vacancies.map(({ role, placeName, from }) => [role, placeName, from]);
const give = (changes: Partial<Input<typeof startAssignment>>, as: TestPerson) =>
  platform.call(
    startAssignment,
    {
      assignmentId: randomUUID(),
      personId: maja.id,
      role: 'head-of-schools',
      place: '1284',
      percent: null,
      from: day(0),
      until: null,
      onBehalfOf: null,
      ...changes,
    },
    as,
  );

describe('C6: what nobody holds', () => {
  it('shows the chief editor which members nobody answers for', async () => {
    expect(briefly(await vacant(SITE, henrik))).toEqual([['contact-person', 'Svalöv', null]]);
  });

  it('shows a municipality its leaders, and the schools without a rektor, but no office', async () => {
    expect(briefly(await vacant('1284', maja))).toEqual([
      ['head-of-schools', 'Höganäs', null],
      ['rektor', 'Förskolan Saltglasyren', null],
      ['rektor', 'Fyrvaktarens skola', null],
    ]);
  });

  it('fills with a person, and not with one who begins later', async () => {
    const later = await give({ from: day(10) }, omar);
    expect(briefly(await vacant('1284', maja))).toContainEqual(['head-of-schools', 'Höganäs', null]);
    const now = await give({ until: day(9) }, omar);
    expect((await vacant('1284', maja)).map(({ role }) => role)).not.toContain('head-of-schools');
    await platform.call(endAssignment, { assignmentId: later.id, until: day(9) }, omar);
    expect(briefly(await vacant('1284', maja))).toContainEqual(['head-of-schools', 'Höganäs', day(10)]);
    await platform.call(endAssignment, { assignmentId: now.id, until: day(-1) }, omar);
  });

  it('tells of a role that ends within a month, from the day when nobody holds it, and not of one that ends later', async () => {
    const first = await give({ until: day(12) }, omar);
    const second = await give({ from: day(13), until: day(29) }, omar);
    expect(briefly(await vacant('1284', maja))).toContainEqual(['head-of-schools', 'Höganäs', day(30)]);
    await platform.call(endAssignment, { assignmentId: second.id, until: day(12) }, omar);
    expect(briefly(await vacant('1284', maja))).toContainEqual(['head-of-schools', 'Höganäs', day(13)]);
    await platform.call(endAssignment, { assignmentId: first.id, until: day(-1) }, omar);
    const long = await give({ until: day(30) }, omar);
    expect((await vacant('1284', maja)).map(({ role }) => role)).not.toContain('head-of-schools');
    await platform.call(endAssignment, { assignmentId: long.id, until: day(-1) }, omar);
  });

  it('is not hidden by somebody who only stands in', async () => {
    const rektor = demoPerson('jorma.niemi');
    const place = (await platform.call(readMe, {}, rektor)).assignments.find(({ role }) => role === 'rektor')!.place;
    const own = await give({ role: 'rektor', place, until: day(20), personId: maja.id }, omar);
    await give({ role: 'rektor', place, until: day(20), personId: rektor.id, onBehalfOf: maja.id }, maja);
    const { rows } = await platform.admin.query(
      `update people.assignment set until_day = $2 where person_id = $1 and role = 'rektor' and on_behalf_of is null returning id`,
      [rektor.id, day(3)],
    );
    expect(rows).toHaveLength(1);
    await platform.call(endAssignment, { assignmentId: own.id, until: day(5) }, omar);
    expect(briefly(await vacant(place, omar))).toEqual([['rektor', 'Klinkerskolan', day(6)]]);
  });

  it('P1: is found fast among 120 preschools', async () => {
    const items = await vacant('1880', mehmet);
    const times: number[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const began = performance.now();
      await vacant('1880', mehmet);
      times.push(performance.now() - began);
    }
    // The best of five: what else the machine does meanwhile is not the question.
    expect(Math.min(...times)).toBeLessThan(1_000);
    expect(items.filter(({ role }) => role === 'rektor')).toHaveLength(119);
  });
});

it.each([
  ['another municipality', '1284', asa, 403],
  ['a site that the municipality is no member of', SITE, elin, 403],
  ['a place that does not exist', `1277/${randomUUID()}`, asa, 422],
  ['anybody who is not signed in', '1284', undefined, 401],
])('L8: is not shown of or to %s', async (_what, place, as, status) => {
  expect((await platform.ask(listVacancies, { place }, as)).status).toBe(status);
});
