import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig, DatabaseError } from 'pg';

/** A migration that cannot be applied; the message says which, why, and what was kept. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** One folder of a service's `migrations`, as it lies on disk. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** Prisma's own table, column for column, so that `prisma migrate deploy` and `status` can take over. */
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** Default privileges gave the service its owner's new table: it may read how far the migrations are (for readiness), no more. */
const READ_ONLY = `do $$ begin execute format('revoke insert, update, delete on _prisma_migrations from %I', current_schema()); end $$`;

/** The migrations of a folder in the order in which they are applied. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    });
}

/**
 * Brings the schema that the role's search_path names up to the folder's last migration, one process at a time, each migration whole or not at all.
 * Returns the names applied. Refuses (`MigrationError`) when an applied file was edited or has vanished; accepts a database of a newer build.
 */
export async function migrate(connection: ClientConfig, folder: string): Promise<string[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    await takeLock(client);
    await client.query(`set client_min_messages = warning; set lock_timeout = '5s'; ${TABLE}; ${READ_ONLY}`);
    const { rows } = await client.query<AppliedRow>(
      'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
    );
    const files = readMigrations(folder);
    checkApplied(rows, files, folder);
    const missing = files.filter(({ name }) => !rows.some((row) => row.migration_name === name));
    for (const file of missing) await apply(client, file);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Asked for again and again, not waited for: a waiting statement holds a snapshot, and `create index concurrently` would wait for that. */
async function takeLock(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ ours: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('migrate ' || current_schema(), 0)) as ours`,
    );
    if (rows[0]?.ours) return;
    await sleep(100);
  }
}

function checkApplied(rows: readonly AppliedRow[], files: readonly Migration[], folder: string): void {
  const newest = files.at(-1)?.name ?? '';
  for (const { migration_name: name, checksum, finished_at: finished } of rows) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file && name > newest) continue; // of a newer build that runs beside this one
    if (!file) throw new MigrationError(`${name} is applied but not in ${folder}`);
    if (!finished)
      throw new MigrationError(`${name} was begun and never finished: see its logs in _prisma_migrations, then set rolled_back_at`);
    if (file.checksum !== checksum) throw new MigrationError(`${name} was edited after it was applied`);
  }
}

/** All of a migration or none of it: after a failure mend the file and start again. A file that cannot run so says it in its first line. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const whole = !sql.startsWith('-- outside a transaction');
  const row = [randomUUID(), checksum, name];
  try {
    if (whole) await client.query('begin');
    await client.query(sql);
    await client.query(
      'insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, clock_timestamp(), 1)',
      row,
    );
    if (whole) await client.query('commit');
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (whole) await client.query('rollback');
    const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}` : '';
    const kept = whole ? 'Nothing of it was kept.' : 'It may have left parts behind.';
    const text = `${name} failed${line}: ${error.message} (${error.code}). ${kept}`;
    await client.query(
      'insert into _prisma_migrations (id, checksum, migration_name, logs, rolled_back_at) values ($1, $2, $3, $4, now())',
      [...row, text],
    );
    throw new MigrationError(text, { cause: error });
  }
}
