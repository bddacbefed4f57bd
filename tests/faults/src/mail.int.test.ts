import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aFact, asa, Content, samira } from '../../integration/src/mail/facts.ts';
import { type Mailbox, startMailbox } from '../../integration/src/mail/mailbox.ts';
import { sample } from './config.ts';

const MINUTE_MS = 60_000;
const SOON = { timeout: 60_000, interval: 100 };

let mailbox: Mailbox;
let platform: Platform;
let content: Content;
let minutes = 0;

beforeAll(async () => {
  mailbox = await startMailbox();
  platform = await startPlatform({ services: ['people'], demo: true, environment: { DK_SMTP_URL: mailbox.smtpUrl } });
  content = await Content.connect(platform);
});
afterAll(async () => {
  await content?.close();
  await platform?.stop();
  await mailbox?.stop();
});
afterEach(() => platform.admin.query('truncate people.mail, people.mail_fact'));

/** Starts it again, a minute or more later, so that nobody has to wait until a killed process is missed. */
async function restart(environment: Readonly<Record<string, string>> = {}, later = 1) {
  await platform.parts.get('people')?.stop();
  minutes += later;
  return platform.start('people', { DK_CLOCK_OFFSET_MS: String(minutes * MINUTE_MS), ...environment });
}

const stateOf = async (eventId: string): Promise<string | undefined> =>
  (
    await platform.admin.query(`select state from people.mail m join people.mail_fact f on f.mail_id = m.id where f.event_id = $1`, [
      eventId,
    ])
  ).rows[0]?.state;
const jobsLeft = async (): Promise<number | null> =>
  (await platform.admin.query(`select from people_jobs.job where name = 'send-mail' and state in ('created', 'retry', 'active')`)).rowCount;

const rowsOfMail = async () => (await platform.admin.query(`select state, attempts, last_error from people.mail`)).rows;

/** Åsa is told that her article is out. */
const released = () => aFact('released', { state: 'released', by: samira.id, waitsFor: [], authors: [asa.id] });

describe('a mail when the service is killed', () => {
  const places = [
    ['mail.delivered', 'when the server had it and nobody had written that down', 'claimed', 1],
    ['mail.claimed', 'when it was taken and not handed over', 'claimed', 0],
    ['job.taken', 'before it was taken', 'sent', 1],
    ['job.beforeMark', 'when all was written down but the job', 'sent', 1],
    ['consumer.afterCommit', 'after it was decided and before the fact was acknowledged', 'sent', 1],
  ] as const;

  it.each(sample(places, 2))('N5: is never sent twice at %s: %s', async (failpoint, _when, state, arrived) => {
    const before = (await mailbox.of(asa)).length;
    const dying = await restart({ DK_FAILPOINT: failpoint });
    const fact = released();
    await content.publish(fact);
    await dying.ended;
    await restart();
    await platform.caughtUp('people');
    await vi.waitFor(async () => expect([await stateOf(fact.id), await jobsLeft()]).toEqual([state, 0]), SOON);
    expect(await mailbox.of(asa)).toHaveLength(before + arrived);
  });
});

describe('a mail when its server is away', () => {
  it('waits, and goes when the server is back', async () => {
    await restart({ DK_SMTP_URL: 'smtp://127.0.0.1:9' });
    const before = (await mailbox.of(asa)).length;
    const fact = released();
    await content.happen(fact);
    await vi.waitFor(async () => expect(await rowsOfMail()).toEqual([{ state: 'waiting', attempts: 1, last_error: 'ESOCKET CONN' }]), SOON);
    await restart({}, 2);
    await vi.waitFor(async () => expect(await stateOf(fact.id)).toBe('sent'), SOON);
    expect(await mailbox.of(asa)).toHaveLength(before + 1);
  });
});

it('N5: two copies of the service send each mail once', async () => {
  await restart();
  const before = (await mailbox.of(asa)).length;
  await platform.start('people', { DK_CLOCK_OFFSET_MS: String(minutes * MINUTE_MS) });
  const facts = Array.from({ length: 10 }, released);
  await content.happen(...facts);
  await vi.waitFor(async () => expect(await jobsLeft()).toBe(0), SOON);
  expect(await mailbox.of(asa)).toHaveLength(before + facts.length);
});
