import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type JobQueue, type JobTransaction, onJob } from '@delakultur/jobs';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { died, kill, startChild } from './child.ts';
import { openQueue, remind } from './jobs.ts';
import { type Rig, startRig } from './rig.ts';
import { openPool } from './sql-transaction.ts';

/** How long a reader may wait for what a killed process left: a heartbeat that fails to come, and the next look. */
const SOON = { timeout: 60_000, interval: 50 };

const MINUTE_MS = 60_000;

let rig: Rig;
let pool: Pool;
let queue: JobQueue;
/** How far the clock has been moved by now. */
let minutes = 0;

beforeAll(async () => {
  rig = await startRig();
  pool = openPool(rig.databaseUrl('content'), 4);
  queue = openQueue(rig.databaseUrl('content'));
});
afterAll(async () => {
  await queue.stop();
  await pool.end();
  await rig.close();
});

/** A reminder and its job, in one transaction. */
async function aReminder(): Promise<string> {
  const id = randomUUID();
  const client = await pool.connect();
  const tx: JobTransaction = {
    $queryRawUnsafe: async <T>(query: string, ...values: unknown[]) => (await client.query(query, values)).rows as T,
  };
  try {
    await client.query('begin');
    await client.query('insert into reminder (id) values ($1)', [id]);
    await queue.send(tx, { type: remind, data: { reminderId: id } });
    await client.query('commit');
  } finally {
    client.release();
  }
  return id;
}

async function stateOf(id: string) {
  const { rows } = await rig.admin.query(
    `select r.sent, (select count(*)::int from content.attempt a where a.reminder = r.id) as attempts, j.state::text as job
     from content.reminder r join content_jobs.job j on j.data->>'reminderId' = r.id::text where r.id = $1`,
    [id],
  );
  return rows;
}

it.each([
  ['job.taken', 'before it did anything', 1],
  ['job.beforeMark', 'after the effect and before the mark', 2],
])('N5: does a job to its end, and its effect once, when its process is killed at %s: %s', async (failpoint, _when, attempts) => {
  const dying = await startChild(rig, { program: 'jobs', failpoint, clockOffsetMs: minutes * MINUTE_MS });
  const id = await aReminder();
  await died(dying);
  expect((await stateOf(id))[0].job).toBe('active');
  // A minute later a killed process is missed; that the next test waits for.
  const next = await startChild(rig, { program: 'jobs', clockOffsetMs: (minutes += 1) * MINUTE_MS });
  await vi.waitFor(async () => expect(await stateOf(id)).toEqual([{ sent: 1, attempts, job: 'completed' }]), SOON);
  await kill(next);
});

it('N5: another copy does what a killed one had taken', async () => {
  const [dying, other] = await Promise.all([
    startChild(rig, { program: 'jobs', failpoint: 'job.taken', clockOffsetMs: minutes * MINUTE_MS }),
    startChild(rig, { program: 'jobs', clockOffsetMs: minutes * MINUTE_MS }),
  ]);
  const ids = await Promise.all(Array.from({ length: 10 }, aReminder));
  await died(dying);
  for (const id of ids) await vi.waitFor(async () => expect((await stateOf(id))[0]).toMatchObject({ sent: 1, job: 'completed' }), SOON);
  await kill(other);
});

it('goes on when PostgreSQL comes back', async () => {
  const child = await startChild(rig, { program: 'jobs', clockOffsetMs: minutes * MINUTE_MS });
  await rig.restartPostgres();
  const id = await vi.waitFor(aReminder, SOON);
  await vi.waitFor(async () => expect((await stateOf(id))[0]).toMatchObject({ sent: 1, job: 'completed' }), SOON);
  await kill(child);
});

it('begins by itself when PostgreSQL was away at the start', async () => {
  await rig.postgres.stop();
  const later = openQueue(rig.databaseUrl('content'));
  later.begin([onJob(remind, async () => undefined)]);
  await setTimeout(1_000);
  await rig.restartPostgres();
  const id = await vi.waitFor(aReminder, SOON);
  await vi.waitFor(async () => expect((await stateOf(id))[0]).toMatchObject({ job: 'completed' }), SOON);
  await later.stop();
});
