import { randomUUID } from 'node:crypto';
import { type Broadcast, listNotices, readBroadcast, sendBroadcast } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 90_000 });

const DAY_MS = 86_400_000;
const site = 'familjen-helsingborg';
const henrik = demoPerson('henrik.aalto');
const birgit = demoPerson('birgit.sjo');
const omar = demoPerson('omar.farah');
const kristina = demoPerson('kristina.flod');

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());
beforeEach(async () => {
  await platform.admin.query('delete from people.nudge');
  await platform.admin.query(`delete from people.notice where kind in ('broadcast-waiting', 'broadcast-unanswered', 'contacts-silent')`);
});

let today = 0;
/** Lets the service's clock run ahead: it is another start of its process. */
async function later(days: number): Promise<void> {
  today += days;
  await platform.parts.get('people')!.stop();
  await platform.start('people', { DK_CLOCK_OFFSET_MS: String(today * DAY_MS) });
}
/** Lets the daily job run so many times over, and returns when it is done. */
async function aDay(times = 1): Promise<void> {
  const ids = Array.from({ length: times }, () => randomUUID());
  for (const id of ids) await platform.admin.query(`insert into people_jobs.job (id, name, data) values ($1, 'give-nudges', '{}')`, [id]);
  const done = `select count(*)::int as count from people_jobs.job where id = any($1) and state = 'completed'`;
  const isDone = async () => expect((await platform.admin.query<{ count: number }>(done, [ids])).rows).toEqual([{ count: times }]);
  await vi.waitFor(isDone, { timeout: 30_000, interval: 100 });
}
/** Those days on, as often as a restart or another copy makes it run. */
const daysLater = async (days: number): Promise<void> => {
  await later(days);
  await aDay(2);
};
const sent = (): Promise<Broadcast> => {
  const word = { broadcastId: randomUUID(), site, subject: 'Vårens tema är språk', text: 'Berätta gärna för era kollegor.' };
  return platform.call(sendBroadcast, word, henrik);
};
const told = async (person: TestPerson, about?: string): Promise<string[]> => {
  const { items } = await platform.call(listNotices, { unreadOnly: false, limit: 100 }, person);
  return items.filter((notice) => (about ? notice.about === about : notice.kind === 'contacts-silent')).map(({ kind }) => kind);
};

it('C4, C7: a word that a contact person has not read is called to mind after a week and after two, and then told to the chief editor', async () => {
  const { id } = await sent();
  await platform.call(readBroadcast, { broadcastId: id }, omar);
  const seen: unknown[] = [];
  for (const days of [6, 1, 7, 7]) {
    await daysLater(days);
    seen.push([(await told(birgit, id)).filter((kind) => kind === 'broadcast-waiting').length, await told(henrik, id)]);
  }
  expect(seen).toEqual([
    [0, []],
    [1, []],
    [2, []],
    [2, ['broadcast-unanswered']],
  ]);
  expect(await told(omar, id)).toEqual(['broadcast-sent']);
});

it('C4, C7: a word is called to mind once after a standstill, not for all the days that were missed', async () => {
  const { id } = await sent();
  await daysLater(16);
  expect(await told(birgit, id)).toEqual(['broadcast-waiting', 'broadcast-sent']);
});

it('C4: contact persons without a word are called to the chief editor’s mind after sixty days, and after thirty more', async () => {
  await sent();
  const seen: number[] = [];
  for (const days of [59, 1, 29, 1]) {
    await daysLater(days);
    seen.push((await told(henrik)).length);
  }
  expect(seen).toEqual([0, 1, 1, 2]);
  await sent();
  await aDay();
  expect(await told(henrik)).toHaveLength(2);
});

it('C4: a site that has said nothing is listened to from when it began, where somebody listens', async () => {
  await platform.admin.query('delete from people.broadcast_receipt');
  await platform.admin.query('delete from people.broadcast');
  await aDay();
  expect(await told(henrik)).toEqual([]);
  await daysLater(60);
  expect([await told(henrik), await told(kristina)]).toEqual([['contacts-silent'], []]);
});
