import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** A gap in the protection of a service's tables. */
export interface ProtectionGap {
  readonly table: string;
  readonly problem: string;
}

/** Every table with a municipality or a site that is not forced through exactly one policy of its service, and every role with too many rights; empty when all is well. */
export async function unprotectedTables(admin: Client, services: readonly string[]): Promise<ProtectionGap[]> {
  const sql = readFileSync(join(import.meta.dirname, '../sql/unprotected-tables.sql'), 'utf8');
  const { rows } = await admin.query<{ table: string; problem: string }>(sql, [services]);
  return rows;
}
