import { randomUUID } from 'node:crypto';
import { type Broadcast, listNotices, readBroadcast, sendBroadcast } from '@delakultur/contracts';
import { openDatabase } from '@delakultur/database';
import { JobQueue } from '@delakultur/jobs';
import { clockWithOffset } from '@delakultur/kernel';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { PrismaClient } from '../../../../apps/people/generated/client.ts';
import { NudgeRepository } from '../../../../apps/people/src/broadcasts/nudge.repository.ts';
import { GatheringRepository } from '../../../../apps/people/src/mail/gathering.repository.ts';
import { MailRepository } from '../../../../apps/people/src/mail/mail.repository.ts';
import { Mailer } from '../../../../apps/people/src/mail/mailer.ts';
import { Postman } from '../../../../apps/people/src/mail/postman.service.ts';
import { NoticeRepository } from '../../../../apps/people/src/notices/notice.repository.ts';
import { Teller } from '../../../../apps/people/src/notices/teller.service.ts';

const DAY_MS = 86_400_000;
const SILENT = { info: () => undefined, error: () => undefined, warn: () => undefined };
const site = 'familjen-helsingborg';
const henrik = demoPerson('henrik.aalto');
const birgit = demoPerson('birgit.sjo');
const omar = demoPerson('omar.farah');
const kristina = demoPerson('kristina.flod');

const mailer = new Mailer({ url: undefined, from: 'hej@delakultur.localhost' });

let platform: Platform;
const closes: (() => Promise<void>)[] = [];
beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());
beforeEach(() => platform.admin.query('truncate people.nudge, people.notice, people.broadcast_receipt, people.broadcast'));
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

/** A copy of the service whose clock is so many days ahead. */
function copyAt(days: number): NudgeRepository {
  const url = platform.environmentOf('people')['DK_DATABASE_URL']!;
  const clockOffsetMs = days * DAY_MS;
  const database = openDatabase({ url, schema: 'people', createClient: (adapter) => new PrismaClient({ adapter }), clockOffsetMs });
  const queue = new JobQueue({ url, schema: 'people', clockOffsetMs, log: SILENT });
  closes.push(
    () => queue.stop(),
    () => database.close(),
  );
  const clock = clockWithOffset(clockOffsetMs);
  const gathering = new GatheringRepository(database, new MailRepository(database, queue));
  const postman = new Postman(gathering, mailer, clock);
  return new NudgeRepository(database, clock, new Teller(new NoticeRepository(database), postman));
}
/** That day's work, done by two copies at the same moment, and again. */
async function onDay(days: number): Promise<void> {
  const copies = [copyAt(days), copyAt(days)];
  await Promise.all(copies.map((copy) => copy.give()));
  await copies[0]!.give();
}
const sent = (): Promise<Broadcast> => {
  const word = { broadcastId: randomUUID(), site, subject: 'Vårens tema är språk', text: 'Berätta gärna för era kollegor.' };
  return platform.call(sendBroadcast, word, henrik);
};
/** What somebody has been told, oldest first. */
async function told(person: TestPerson): Promise<string[]> {
  const { items } = await platform.call(listNotices, { unreadOnly: false, limit: 100 }, person);
  return items.map(({ kind }) => kind).toReversed();
}

it('C4, C7: a word that a contact person has not read is called to mind after a week and after two, and then told to the chief editor', async () => {
  const { id } = await sent();
  await platform.call(readBroadcast, { broadcastId: id }, omar);
  const seen: unknown[] = [];
  for (const days of [6, 7, 13, 14, 20, 21, 30]) {
    await onDay(days);
    seen.push([(await told(birgit)).slice(1), await told(henrik)]);
  }
  const waiting = 'broadcast-waiting';
  expect(seen).toEqual([
    [[], []],
    [[waiting], []],
    [[waiting], []],
    [[waiting, waiting], []],
    [[waiting, waiting], []],
    [[waiting, waiting], ['broadcast-unanswered']],
    [[waiting, waiting], ['broadcast-unanswered']],
  ]);
  expect(await told(omar)).toEqual(['broadcast-sent']);
});

it('C7: a word that everybody has read is nothing to tell the chief editor', async () => {
  await sent();
  await platform.admin.query('update people.broadcast_receipt set read_at = now(), read_by = $1', [omar.id]);
  await onDay(21);
  expect([await told(birgit), await told(henrik)]).toEqual([['broadcast-sent'], []]);
});

it('C4: a word is called to mind once after a standstill, not for all the days that were missed', async () => {
  await sent();
  await onDay(16);
  expect(await told(birgit)).toEqual(['broadcast-sent', 'broadcast-waiting']);
});

it('C4: contact persons without a word are called to the chief editor’s mind after sixty days, and after thirty more', async () => {
  await sent();
  const seen: number[] = [];
  for (const days of [59, 60, 89, 90]) {
    await onDay(days);
    seen.push((await told(henrik)).filter((kind) => kind === 'contacts-silent').length);
  }
  expect(seen).toEqual([0, 1, 1, 2]);
});

it('C4: a site that has said nothing is listened to from when it began, where somebody listens', async () => {
  await onDay(0);
  await onDay(59);
  expect(await told(henrik)).toEqual([]);
  await onDay(60);
  expect([await told(henrik), await told(kristina)]).toEqual([['contacts-silent'], []]);
});

it('is work of the service’s own calendar', async () => {
  await platform.admin.query(`insert into people_jobs.job (name, data) values ('give-nudges', '{}')`);
  const listened = async () => expect((await platform.admin.query('select from people.nudge')).rowCount).toBeGreaterThan(0);
  await vi.waitFor(listened, { timeout: 60_000, interval: 100 });
  const { rows } = await platform.admin.query(`select cron, timezone from people_jobs.schedule where name = 'give-nudges'`);
  expect(rows).toEqual([{ cron: '15 8 * * 1-5', timezone: 'Europe/Stockholm' }]);
});
