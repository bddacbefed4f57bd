import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '@delakultur/database';
import { JobQueue } from '@delakultur/jobs';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PrismaClient } from '../../../../apps/people/generated/client.ts';
import { GatheringRepository } from '../../../../apps/people/src/mail/gathering.repository.ts';
import { MailRepository } from '../../../../apps/people/src/mail/mail.repository.ts';
import { aFact, asa, Content, karin, nils, samira } from './facts.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PEOPLE = [asa, nils, karin, samira];
type Person = (typeof PEOPLE)[number];

let platform: Platform;
const closes: (() => Promise<void>)[] = [];

beforeAll(async () => void (platform = await startPlatform({ services: ['people'], demo: true })));
afterAll(() => platform?.stop());
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
  await platform.admin.query('truncate people.mail, people.mail_fact, people.mail_preference');
});

/** A copy of the service whose clock shows this. */
function copyAt(time: string): { readonly gathering: GatheringRepository; readonly database: Database<PrismaClient> } {
  const url = platform.environmentOf('people')['DK_DATABASE_URL']!;
  const clockOffsetMs = new Date(time).getTime() - Date.now();
  const database = openDatabase({ url, schema: 'people', createClient: (adapter) => new PrismaClient({ adapter }), clockOffsetMs });
  const queue = new JobQueue({ url, schema: 'people', clockOffsetMs, log: SILENT });
  closes.push(
    () => queue.stop(),
    () => database.close(),
  );
  return { database, gathering: new GatheringRepository(database, new MailRepository(database, queue)) };
}

const prefer = (person: Person, rhythm: string) =>
  platform.admin.query(
    `insert into people.mail_preference values ($1, $2, $3, 'sv', now()) on conflict (person_id) do update set rhythm = $3`,
    [person.id, person.kommun, rhythm],
  );

async function tell(
  at: string,
  persons: readonly Person[],
  { articleId = randomUUID(), waits = false, canBeAtOnce = true } = {},
): Promise<void> {
  const { database, gathering } = copyAt(at);
  const news = { eventId: randomUUID(), kind: 'commented', site: 'familjen-helsingborg', articleId, at: new Date(at) };
  const readers = persons.map(({ id }) => ({ personId: id, waits, coaches: false, askedVersion: null }));
  await database.systemTx((tx) => gathering.tell(tx, news, readers, { canBeAtOnce }));
}

const gatherAt = (time: string): Promise<void> => copyAt(time).gathering.gather();

/** Every mail: for whom, of which day, and how much it tells. */
async function mails(): Promise<readonly (readonly [name: string, day: string | null, facts: number])[]> {
  const { rows } = await platform.admin.query<{ person_id: string; day: string | null; facts: number }>(
    `select person_id, day::text, (select count(*)::int from people.mail_fact f where f.mail_id = m.id) as facts from people.mail m order by created_at, day`,
  );
  return rows.map(({ person_id, day, facts }) => [PEOPLE.find(({ id }) => id === person_id)!.givenName!, day, facts] as const);
}

describe('notices of a day', () => {
  it('come in one mail in the morning after, and not before', async () => {
    await prefer(nils, 'daily');
    await tell('2027-03-02T15:00:00+01:00', [nils]);
    await tell('2027-03-02T23:00:00+01:00', [nils]);
    await gatherAt('2027-03-03T06:59:00+01:00');
    expect(await mails()).toEqual([]);
    await gatherAt('2027-03-03T07:00:30+01:00');
    expect(await mails()).toEqual([['Nils', '2027-03-03', 2]]);
  });

  it('are gathered once, though copies gather at the same moment and again', async () => {
    for (const person of PEOPLE) await prefer(person, 'daily');
    for (let count = 0; count < 5; count += 1) await tell('2027-03-02T15:00:00+01:00', PEOPLE);
    const copies = Array.from({ length: 4 }, () => copyAt('2027-03-03T07:00:30+01:00'));
    await Promise.all(copies.flatMap(({ gathering }) => [gathering.gather(), gathering.gather()]));
    await gatherAt('2027-03-03T19:00:00+01:00');
    expect((await mails()).toSorted()).toEqual([
      ['Karin', '2027-03-03', 5],
      ['Nils', '2027-03-03', 5],
      ['Samira', '2027-03-03', 5],
      ['Åsa', '2027-03-03', 5],
    ]);
  });

  it('that came after seven wait for the next morning, also when this morning’s mail is made late', async () => {
    await prefer(nils, 'daily');
    await tell('2027-03-03T06:00:00+01:00', [nils]);
    await tell('2027-03-03T08:00:00+01:00', [nils]);
    await gatherAt('2027-03-03T11:00:00+01:00');
    await gatherAt('2027-03-04T07:10:00+01:00');
    expect(await mails()).toEqual([
      ['Nils', '2027-03-03', 1],
      ['Nils', '2027-03-04', 1],
    ]);
  });

  it('come at seven in summer too', async () => {
    await prefer(nils, 'daily');
    await tell('2027-06-08T15:00:00+02:00', [nils]);
    await gatherAt('2027-06-09T06:59:00+02:00');
    expect(await mails()).toEqual([]);
    await gatherAt('2027-06-09T07:01:00+02:00');
    expect(await mails()).toEqual([['Nils', '2027-06-09', 1]]);
  });
});

describe('notices of a week', () => {
  it('come on Monday morning', async () => {
    await prefer(karin, 'weekly');
    await tell('2027-03-02T15:00:00+01:00', [karin]); // a Tuesday
    for (const day of ['03', '04', '05', '06', '07']) await gatherAt(`2027-03-${day}T07:30:00+01:00`);
    expect(await mails()).toEqual([]);
    await gatherAt('2027-03-08T07:00:30+01:00');
    await gatherAt('2027-03-09T07:00:30+01:00');
    expect(await mails()).toEqual([['Karin', '2027-03-08', 1]]);
  });

  it('come later when nobody was there to gather on Monday', async () => {
    await prefer(karin, 'weekly');
    await tell('2027-03-02T15:00:00+01:00', [karin]);
    await gatherAt('2027-03-10T07:00:30+01:00');
    expect(await mails()).toEqual([['Karin', '2027-03-08', 1]]);
  });
});

describe('who gets what when', () => {
  it('is each person’s choice: one mail at once, one in the morning, none', async () => {
    await prefer(nils, 'daily');
    await prefer(karin, 'never');
    await tell('2027-03-02T15:00:00+01:00', [asa, nils, karin]);
    expect(await mails()).toEqual([['Åsa', null, 1]]);
    await gatherAt('2027-03-03T07:00:30+01:00');
    expect(await mails()).toEqual([
      ['Åsa', null, 1],
      ['Nils', '2027-03-03', 1],
    ]);
  });

  it('is the morning for what everybody is told, whatever they chose', async () => {
    await tell('2027-03-02T15:00:00+01:00', PEOPLE, { canBeAtOnce: false });
    expect(await mails()).toEqual([]);
    await gatherAt('2027-03-03T07:00:30+01:00');
    expect(await mails()).toHaveLength(4);
  });

  it('is nothing for somebody without an address', async () => {
    await platform.admin.query('update people.person set email = null where id = $1', [asa.id]);
    await tell('2027-03-02T15:00:00+01:00', [asa]);
    await gatherAt('2027-03-03T07:00:30+01:00');
    expect(await mails()).toEqual([]);
    await platform.admin.query('update people.person set email = $2 where id = $1', [asa.id, asa.email]);
  });
});

it('forgets the mails of three months ago, and no younger', async () => {
  await tell('2027-03-02T15:00:00+01:00', [asa]);
  await tell('2027-05-02T15:00:00+02:00', [asa]);
  const { database } = copyAt('2027-06-15T12:00:00+02:00');
  const mailsThen = new MailRepository(database, new JobQueue({ url: '', schema: 'people', clockOffsetMs: 0, log: SILENT }));
  expect(await mailsThen.sweep()).toBe(2);
  expect(await mails()).toHaveLength(1);
});

it('keeps nothing for later while mail is off', async () => {
  const content = await Content.connect(platform);
  closes.push(() => content.close());
  await content.happen(aFact('submitted'));
  expect((await platform.admin.query('select from people.mail_fact')).rowCount).toBe(0);
});

it('what waited for somebody and does no more is told as what has happened', async () => {
  await prefer(karin, 'daily');
  const articleId = randomUUID();
  await tell('2027-03-02T15:00:00+01:00', [karin], { articleId, waits: true });
  const { database, gathering } = copyAt('2027-03-02T16:00:00+01:00');
  const waiting = async () => (await platform.admin.query('select waits from people.mail_fact where article_id = $1', [articleId])).rows;
  await database.systemTx((tx) => gathering.turnTo(tx, articleId, [karin.id]));
  expect(await waiting()).toEqual([{ waits: true }]);
  await database.systemTx((tx) => gathering.turnTo(tx, articleId, [samira.id]));
  expect(await waiting()).toEqual([{ waits: false }]);
});
