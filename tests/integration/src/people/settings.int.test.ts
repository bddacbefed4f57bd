import { randomUUID } from 'node:crypto';
import { readMe, readMunicipalitySettings, setMunicipalitySettings } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const omar = demoPerson('omar.farah');
const maja = demoPerson('maja.lindqvist');
const asa = demoPerson('asa.ek');

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());

const facts = async (kommun: string) => {
  const text = `select version, data from people.outbox where subject like $1 order by position`;
  return (await platform.admin.query(text, [`dk.evt.${kommun}.people.municipality.changed.%`])).rows;
};

it('C5: a municipality takes the author’s word or asks the manager, and its people are told which', async () => {
  expect((await platform.call(readMe, {}, asa)).managerPolicy).toBe('confirm');
  expect((await platform.call(readMe, {}, maja)).managerPolicy).toBe('attest');
  expect(await platform.call(readMunicipalitySettings, { kommun: '1277' }, asa)).toEqual({
    kommun: '1277',
    managerPolicy: 'confirm',
    mayChange: false,
  });
});

it('takes the author’s word where nothing has been decided', async () => {
  await platform.admin.query(`delete from people.municipality_settings where kommun = '1275'`);
  const linh = demoPerson('linh.nguyen');
  expect((await platform.call(readMunicipalitySettings, { kommun: '1275' }, linh)).managerPolicy).toBe('attest');
});

it('C5: its administrator changes it, which is one fact however often it is said', async () => {
  const input = { kommun: '1284', managerPolicy: 'confirm' as const };
  const idempotencyKey = randomUUID();
  for (const options of [{ idempotencyKey }, { idempotencyKey }, {}])
    expect(await platform.call(setMunicipalitySettings, input, omar, options)).toEqual({ ...input, mayChange: true });
  expect(await facts('1284')).toEqual([
    { version: 1, data: { kommun: '1284', managerPolicy: 'attest' } },
    { version: 2, data: input },
  ]);
  expect((await platform.call(readMe, {}, maja)).managerPolicy).toBe('confirm');
});

it.each([
  ['a colleague', maja, '1284', 403],
  ['the administrator of another municipality', omar, '1277', 403],
  ['anybody of what does not exist', omar, '9999', 404],
  ['nobody signed in', undefined, '1284', 401],
])('A5: is not changed by %s', async (_who, as, kommun, status) => {
  const before = await facts(kommun);
  expect((await platform.ask(setMunicipalitySettings, { kommun, managerPolicy: 'attest' }, as)).status).toBe(status);
  expect(await facts(kommun)).toEqual(before);
});

it('L8: is not read by another municipality', async () => {
  expect((await platform.ask(readMunicipalitySettings, { kommun: '1284' }, asa)).status).toBe(403);
});

it('A10: takes no field that is not its own', async () => {
  const input = { kommun: '1284', managerPolicy: 'attest', mayChange: true };
  expect((await platform.ask(setMunicipalitySettings, input, omar)).status).toBe(400);
});
