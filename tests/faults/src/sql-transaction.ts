import type { SqlTransaction } from '@delakultur/database';
import { Pool, type ClientBase } from 'pg';

/** The raw doors of a Prisma transaction over a plain `pg` client: for tests of what is SQL alone, without a generated client. */
export const sqlTransaction = (client: ClientBase): SqlTransaction => ({
  $executeRaw: async (query, ...values) => (await client.query(text(query), values)).rowCount ?? 0,
  $queryRaw: async <T>(query: TemplateStringsArray, ...values: unknown[]) => (await client.query(text(query), values)).rows as T,
});

const text = (query: TemplateStringsArray): string => query.reduce((sql, part, index) => `${sql}$${index}${part}`);

/** Runs `work` in one transaction of the client. */
export async function inTransaction<T>(client: ClientBase, work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work(sqlTransaction(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** A pool whose connections may be cut at any time: here that is the point of the test, and the query in hand tells. */
export function openPool(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 1_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
