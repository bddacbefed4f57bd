import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { nextMigration } from '@delakultur/database/next-migration';
import { removePostgresData, ROOT, startPostgres } from '@delakultur/stack';

const [service = '', name = ''] = process.argv.slice(2);
const folder = join(ROOT, 'apps', service, 'prisma');

if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || !existsSync(join(folder, 'schema.prisma'))) {
  process.exitCode = 1;
  console.error('Say which service, and what the migration does: npm run migration -- content add-series');
} else {
  const written = await write();
  console.log(
    written
      ? `${relative(ROOT, written)}/migration.sql: read it before you commit it; a rename is written as drop and add.`
      : `The migrations of ${service} lead to its schema already: there is nothing to write.`,
  );
}

/** On a PostgreSQL of its own, so that no data is near. */
async function write(): Promise<string | null> {
  const scratch = mkdtempSync(join(tmpdir(), 'dk-migration-'));
  const dataDir = join(scratch, 'postgres');
  const password = 'scratch';
  const postgres = await startPostgres({ dataDir, logFile: join(scratch, 'postgres.log'), password, isDurable: false });
  try {
    const server = { host: '127.0.0.1', port: postgres.port, user: 'postgres', password };
    return await nextMigration(server, { service, folder, name, now: new Date() });
  } finally {
    await postgres.stop();
    removePostgresData(dataDir);
    rmSync(scratch, { recursive: true, force: true });
  }
}
