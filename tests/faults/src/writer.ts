import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { record } from '@delakultur/database';
import { subjectOf } from '@delakultur/contracts';
import type { Pool } from 'pg';
import { contract } from './contract.ts';
import type { Rig } from './rig.ts';
import { inTransaction, openPool } from './sql-transaction.ts';

/** One committed change of an aggregate with its fact. */
export const change = (aggregate: string) => ({
  events: [{ subject: subjectOf(contract, '1277', aggregate), type: contract.type, aggregate, data: { state: 'with-manager' } }],
});

/** People at work: several writers change several articles at once, some slow to commit, and go on over outages. Returns how many changes were committed. */
export async function write(rig: Rig, changes: number, { aggregates = 8, writers = 6 } = {}): Promise<number> {
  const pool = openPool(rig.databaseUrl('content'), writers);
  const articles = Array.from({ length: aggregates }, () => randomUUID());
  let left = changes;
  let committed = 0;
  const writer = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const article = articles[left % aggregates] ?? randomUUID();
      const wasMade = await writeOnce(pool, article, left % 5 === 0 ? 15 : 1);
      if (wasMade) committed += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  await pool.end();
  return committed;
}

/** A change that PostgreSQL refuses counts as not made: the checkers look at what is committed. */
async function writeOnce(pool: Pool, article: string, slownessMs: number): Promise<boolean> {
  try {
    const client = await pool.connect();
    try {
      await inTransaction(client, async (tx) => {
        await record(tx, change(article));
        await sleep(slownessMs);
      });
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    await sleep(50);
    return false;
  }
}
