import { queueSql, queueVersion } from '@delakultur/jobs/queue-sql';
import { Client } from 'pg';
import { getRollbackPlans, PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SERVICES } from '../database/database-rig.ts';
import { type JobsRig, startJobsRig } from './jobs-rig.ts';

let rig: JobsRig;

beforeAll(async () => {
  rig = await startJobsRig();
});
afterAll(() => rig.close());

const as = async (role: string, sql: string) => {
  const client = new Client({ ...rig.server, database: 'clone', user: role, password: role });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
};

/** What pg-boss would make otherwise, the clock apart, which the migration has given it on purpose. */
async function gapsOf(service: string): Promise<unknown[]> {
  const connectionString = `postgres://${service}:${service}@127.0.0.1:${rig.server.port}/clone`;
  const boss = new PgBoss({ connectionString, schema: `${service}_jobs`, migrate: false, supervise: false, schedule: false });
  await boss.start();
  try {
    const { mismatchedFunctions, extraIndexes: _extra, ok: _ok, ...gaps } = await boss.detectSchemaDrift();
    const others = mismatchedFunctions.filter(({ name }) => name !== 'job_now');
    expect(others.length).toBe(mismatchedFunctions.length - 1);
    return [...others, ...Object.values(gaps).flat().filter(Boolean)];
  } finally {
    await boss.stop();
  }
}

it.each(SERVICES)('the migrations of %s lead to the tables that the installed pg-boss works with', async (service) => {
  const { rows } = await rig.admin.query(`select version from ${service}_jobs.version`);
  expect(rows, 'npm run migration:jobs writes the migration that is missing').toEqual([{ version: queueVersion() }]);
});

it.each(SERVICES)('pg-boss finds nothing to mend in the tables of %s, but for the clock that we gave it', async (service) => {
  expect(await gapsOf(service)).toEqual([]);
});

it('an upgrade of pg-boss is one migration, which the owner runs in one transaction', async () => {
  await as('content_owner', getRollbackPlans('content_jobs', queueVersion()));
  await as('content_owner', `begin; ${queueSql('content', queueVersion() - 1)}; commit`);
  expect(await gapsOf('content')).toEqual([]);
});

it('L8: a service reads no other service’s jobs', async () => {
  await expect(as('people', 'select * from content_jobs.job')).rejects.toThrow('permission denied for schema content_jobs');
});

it('a service changes rows of its queue and no table', async () => {
  await expect(as('content', 'alter table content_jobs.job add column extra text')).rejects.toThrow('must be owner');
  await expect(as('content', 'create table content_jobs.extra (id int)')).rejects.toThrow('permission denied');
});
