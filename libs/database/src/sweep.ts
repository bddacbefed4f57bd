import type { Pool } from 'pg';

/** Answers hold what people wrote, and a retry comes within minutes: Stripe keeps its keys as long. `inbox_version` still knows an older event as old. */
const OUTDATED = [
  `delete from idempotency where created_at < dk_now() - interval '24 hours'`,
  `delete from inbox where received_at < dk_now() - interval '30 days'`,
] as const;

/**
 * Removes the answers to commands of more than a day ago, and the ids of events applied more than a month ago; returns how many rows.
 * Idempotent, and several copies may do it at once. Facts stay: the outbox is kept as long as the stream.
 */
export async function sweep(pool: Pool): Promise<number> {
  let removed = 0;
  for (const text of OUTDATED) removed += (await pool.query(text)).rowCount ?? 0;
  return removed;
}
