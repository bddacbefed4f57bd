import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData, startPostgres } from '@delakultur/stack';
import { removeDemoStores } from './demo-store.ts';

/** A PostgreSQL server to put databases on. */
export interface DatabaseServer {
  /** The administrator's address. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one on a random port with data of its own; nothing is left of it after the stop. */
export async function startOwnPostgres(): Promise<DatabaseServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dk-postgres-'));
  const dataDir = join(folder, 'postgres');
  const { url, stop } = await startPostgres({ dataDir, logFile: join(folder, 'postgres.log'), password: 'test', isDurable: false });
  return {
    url,
    stop: async () => {
      await stop();
      removeDemoStores(url);
      removePostgresData(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
