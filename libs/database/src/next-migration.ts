import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { houseSql } from './house.ts';
import { migrate } from './migrate.ts';
import { provision } from './provision.ts';
import { difference } from './schema-engine.ts';

/** Where a service keeps `schema.prisma` and `migrations/`, and what its next migration is called. */
export interface NextMigration {
  readonly service: string;
  readonly folder: string;
  readonly name: string;
  readonly now: Date;
}

/**
 * Writes the migration that leads from the folder's migrations to the schema file, and returns its folder; null when there is nothing to do.
 * Covers tables and columns; indexes, foreign keys, checks and policies are written by hand beneath. A rename comes out as drop and add: read what it wrote.
 * Needs a PostgreSQL server on which it may make and drop a scratch database.
 */
export async function nextMigration(server: ClientConfig, { service, folder, name, now }: NextMigration): Promise<string | null> {
  const migrations = join(folder, 'migrations');
  mkdirSync(migrations, { recursive: true });
  const path = join(folder, 'schema.prisma');
  const sql = await inScratch(server, service, async (connection) => {
    const isFirst = (await migrate(connection, migrations)).length === 0;
    const change = tablesOnly(await difference({ connection, schema: service, path, content: readFileSync(path, 'utf8') }));
    return isFirst ? `${houseSql()}\n${change}` : change;
  });
  if (!sql) return null;
  const target = join(migrations, `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(target);
  writeFileSync(join(target, 'migration.sql'), sql);
  const lock = join(migrations, 'migration_lock.toml');
  if (!existsSync(lock)) writeFileSync(lock, '# Written for Prisma\'s own commands.\nprovider = "postgresql"\n');
  return target;
}

/** Prisma's language has no word for half of our indexes and keys (partial, descending, composite with the scope), so it would drop them. */
const tablesOnly = (sql: string): string =>
  sql
    .split(/^(?=-- [A-Z])/m)
    .filter((step) => !/^-- (Drop|Create|Add|Rename)(Index|ForeignKey)/.test(step))
    .join('');

async function inScratch<T>(server: ClientConfig, service: string, work: (owner: ClientConfig) => Promise<T>): Promise<T> {
  const scratch = `dk_scratch_${process.pid}`;
  const owner = `${service}_owner`;
  const admin = new Client({ ...server, database: 'postgres' });
  await admin.connect();
  try {
    await admin.query(`create database ${scratch}`);
    const inside = new Client({ ...server, database: scratch });
    await inside.connect();
    try {
      await provision(inside, [service], (role) => role);
    } finally {
      await inside.end();
    }
    return await work({ ...server, database: scratch, user: owner, password: owner });
  } finally {
    await admin.query(`drop database if exists ${scratch} with (force)`);
    await admin.end();
  }
}
