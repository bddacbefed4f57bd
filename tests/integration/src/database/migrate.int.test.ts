import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, provision } from '@delakultur/database';
import { nextMigration } from '@delakultur/database/next-migration';
import { ROOT } from '@delakultur/stack';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICES, startDatabaseRig, type DatabaseRig } from './database-rig.ts';

let rig: DatabaseRig;
let folder: string;
let databases = 0;

beforeAll(async () => {
  rig = await startDatabaseRig();
});
afterAll(async () => {
  await rig.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dk-migrations-'));
  return () => rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

/** The owner's connection to a new database of the service `trial`. */
async function owner() {
  databases += 1;
  const database = `trial_${databases}`;
  await rig.admin.query(`create database ${database}`);
  const inside = new Client({ ...rig.server, database });
  await inside.connect();
  await provision(inside, ['trial'], (role) => role);
  await inside.end();
  return { ...rig.server, database, user: 'trial_owner', password: 'trial_owner' };
}

describe('migrations', () => {
  it('are applied once, in order, and by one of several that start at once', async () => {
    write('1_first', 'create table a ();');
    write('2_second', 'alter table a add column b text;');
    const connection = await owner();
    const applied = await Promise.all([migrate(connection, folder), migrate(connection, folder), migrate(connection, folder)]);
    expect(applied.flat()).toEqual(['1_first', '2_second']);
    expect(await migrate(connection, folder)).toEqual([]);
  });

  it('are applied whole or not at all, and say where they failed', async () => {
    write('1_first', 'create table a ();\nselect wrong;');
    const connection = await owner();
    await expect(migrate(connection, folder)).rejects.toThrow('1_first failed at line 2');
    write('1_first', 'create table a ();');
    expect(await migrate(connection, folder)).toEqual(['1_first']);
  });

  it('are refused when one was edited after it was applied', async () => {
    write('1_first', 'create table a ();');
    const connection = await owner();
    await migrate(connection, folder);
    write('1_first', 'create table b ();');
    await expect(migrate(connection, folder)).rejects.toThrow('1_first was edited');
  });

  it('let an older build run beside a newer one', async () => {
    write('1_first', 'create table a ();');
    write('2_second', 'create table b ();');
    const connection = await owner();
    await migrate(connection, folder);
    rmSync(join(folder, '2_second'), { recursive: true });
    expect(await migrate(connection, folder)).toEqual([]);
  });
});

it.each(SERVICES)('the tables of %s are what its Prisma schema says', async (service) => {
  const prisma = join(ROOT, 'apps', service, 'prisma');
  const written = await nextMigration(rig.server, { service, folder: prisma, name: 'drift', now: new Date(0) });
  if (written) rmSync(written, { recursive: true });
  expect(written).toBeNull();
});
