import { randomUUID } from 'node:crypto';
import { bodyHash, findReply, record, sweep, type Call, type OutgoingEvent, type Reply } from '@delakultur/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDatabaseRig, type DatabaseRig } from './database-rig.ts';

const SCOPE = { kommuner: ['1277'], sites: [] };
const REPLY: Reply = { status: 201, version: 1, body: { id: 'x', title: 'Vi räknar kottar' } };

let rig: DatabaseRig;
beforeAll(async () => {
  rig = await startDatabaseRig();
});
afterAll(async () => {
  await rig.close();
});

const submitted = (aggregate: string, scope = '1277'): OutgoingEvent => ({
  subject: `dk.evt.${scope}.content.article.submitted.v1.${aggregate}`,
  type: 'se.delakultur.content.article.submitted.v1',
  aggregate,
  data: { kommun: '1277' },
});
const aCall = (changes: Partial<Call> = {}): Call => ({
  actor: randomUUID(),
  key: randomUUID(),
  operation: 'article.save',
  bodyHash: bodyHash('{}'),
  ...changes,
});
const command = (call: Call, work: () => Promise<void> = async () => undefined): Promise<Reply | null> =>
  rig.content.tenantTx(SCOPE, async (tx) => {
    const earlier = await findReply(tx, call);
    if (earlier) return earlier;
    await work();
    await record(tx, { events: [submitted(randomUUID())], call, reply: REPLY });
    return null;
  });
const versions = async (aggregate: string): Promise<number[]> =>
  (await rig.admin.query('select version from content.outbox where aggregate = $1 order by position', [aggregate])).rows.map(
    (row) => row.version,
  );
const facts = async (): Promise<number> => (await rig.admin.query('select count(*)::int as n from content.outbox')).rows[0].n;

describe('the facts of a change', () => {
  it('N13: are numbered from 1 without gaps for each article, also when many change it at once', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const both = (nth: number): OutgoingEvent[] =>
      nth % 2 === 0 ? [submitted(one), submitted(other)] : [submitted(other), submitted(one), submitted(one)];
    await Promise.all(Array.from({ length: 20 }, (_, nth) => rig.content.tenantTx(SCOPE, (tx) => record(tx, { events: both(nth) }))));
    expect(await versions(one)).toEqual(Array.from({ length: 30 }, (_, nth) => nth + 1));
    expect(await versions(other)).toEqual(Array.from({ length: 20 }, (_, nth) => nth + 1));
  });

  it('say when they happened, for history that is brought in', async () => {
    const article = randomUUID();
    const events = [{ ...submitted(article), occurredAt: '2025-05-05T08:00:00.000Z' }, submitted(article)];
    await rig.content.tenantTx(SCOPE, (tx) => record(tx, { events }));
    const { rows } = await rig.admin.query(
      `select occurred_at < '2025-05-06' as "isOld" from content.outbox where aggregate = $1 order by version`,
      [article],
    );
    expect(rows).toEqual([{ isOld: true }, { isOld: false }]);
  });

  it('N5: are there when the change is committed, and not when it is taken back', async () => {
    const article = randomUUID();
    const attempt = rig.content.tenantTx(SCOPE, async (tx) => {
      await record(tx, { events: [submitted(article)] });
      throw new Error('taken back');
    });
    await expect(attempt).rejects.toThrow('taken back');
    await rig.content.tenantTx(SCOPE, (tx) => record(tx, { events: [submitted(article)] }));
    expect(await versions(article)).toEqual([1]);
  });

  it.each(['*', '>', '1277.x', 'site-*', ''])('N3: cannot be written with the scope "%s"', async (scope) => {
    const attempt = rig.content.tenantTx(SCOPE, (tx) => record(tx, { events: [submitted(randomUUID(), scope)] }));
    await expect(attempt).rejects.toThrow('outbox_subject_check');
  });
});

describe('a command with an idempotency key', () => {
  it('has its effect once and the same answer each time', async () => {
    const call = aCall();
    const before = await facts();
    expect(await command(call)).toBeNull();
    expect(await command(call)).toEqual(REPLY);
    expect(await command(call)).toEqual(REPLY);
    expect(await facts()).toBe(before + 1);
  });

  it.each([
    ['another body', { bodyHash: bodyHash('{"title":"b"}') }],
    ['another operation', { operation: 'article.submit' }],
  ])('is refused when the key comes again with %s', async (_, changes) => {
    const call = aCall();
    await command(call);
    await expect(command({ ...call, ...changes })).rejects.toMatchObject({ slug: 'idempotency-key-reused' });
  });

  it('belongs to who sent it: another person may use the same key', async () => {
    const call = aCall();
    await command(call);
    expect(await command({ ...call, actor: randomUUID() })).toBeNull();
  });

  it('is refused while the first one still runs, and answered after it', async () => {
    const call = aCall();
    const begun = Promise.withResolvers<void>();
    const running = Promise.withResolvers<void>();
    const first = command(call, () => {
      begun.resolve();
      return running.promise;
    });
    await begun.promise;
    await expect(command(call)).rejects.toMatchObject({ slug: 'idempotency-key-in-use' });
    running.resolve();
    expect(await first).toBeNull();
    expect(await command(call)).toEqual(REPLY);
  });

  it('sent ten times at once has one effect', async () => {
    const call = aCall();
    const before = await facts();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => command(call)));
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value === null)).toHaveLength(1);
    expect(await facts()).toBe(before + 1);
  });
});

describe('sweeping', () => {
  it('forgets answers after a day, since they hold what people wrote, and keeps every fact', async () => {
    const [old, young] = [aCall(), aCall()];
    await command(old);
    await command(young);
    await rig.admin.query(`update content.idempotency set created_at = now() - interval '25 hours' where key = $1`, [old.key]);
    const kept = async () => (await rig.admin.query('select id from content.outbox')).rowCount;
    const before = await kept();
    await sweep(rig.content.pool);
    const { rows } = await rig.admin.query('select key from content.idempotency where key = any($1)', [[old.key, young.key]]);
    expect(rows).toEqual([{ key: young.key }]);
    expect(await kept()).toBe(before);
  });

  it('forgets the ids of events that were applied long ago', async () => {
    await rig.admin.query(`insert into content.inbox (consumer, event_id, received_at) values
      ('content', gen_random_uuid(), now() - interval '31 days'), ('content', gen_random_uuid(), now())`);
    await sweep(rig.content.pool);
    expect((await rig.admin.query('select 1 from content.inbox')).rowCount).toBe(1);
  });
});
