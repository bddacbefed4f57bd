import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneTemplate, makeTemplate, openDatabase, type Database } from '@delakultur/database';
import { removePostgresData, ROOT, startPostgres } from '@delakultur/stack';
import { Client, type ClientConfig } from 'pg';
import { PrismaClient } from '../../../../apps/content/generated/client.ts';

/** The services that have a database, and where their migrations lie. */
export const FOLDERS = Object.fromEntries(
  ['content', 'people'].map((service) => [service, join(ROOT, 'apps', service, 'prisma/migrations')]),
);
export const SERVICES = Object.keys(FOLDERS);

export type Content = Database<PrismaClient>;

export interface DatabaseRig {
  readonly server: ClientConfig;
  /** A connection as the administrator, who is above row-level security. */
  readonly admin: Client;
  readonly content: Content;
  close(): Promise<void>;
}

/** A real PostgreSQL with one migrated clone, opened as content opens it. */
export async function startDatabaseRig(): Promise<DatabaseRig> {
  const folder = mkdtempSync(join(tmpdir(), 'dk-database-'));
  const dataDir = join(folder, 'postgres');
  const password = randomUUID();
  const postgres = await startPostgres({ dataDir, logFile: join(folder, 'postgres.log'), password, isDurable: false });
  const server = { host: '127.0.0.1', port: postgres.port, user: 'postgres', password };
  await makeTemplate(server, 'template', FOLDERS);
  await cloneTemplate(server, 'template', 'clone');
  const admin = new Client({ ...server, database: 'clone' });
  await admin.connect();
  const url = `postgres://content:content@127.0.0.1:${postgres.port}/clone`;
  const content = openDatabase({ url, schema: 'content', createClient: (adapter) => new PrismaClient({ adapter }) });
  return {
    server,
    admin,
    content,
    close: async () => {
      await content.close();
      await admin.end();
      await postgres.stop();
      removePostgresData(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
