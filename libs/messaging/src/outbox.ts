import type { Client } from 'pg';

/** A fact that waits in the outbox. */
export interface OutboxRow {
  readonly id: string;
  readonly subject: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly data: unknown;
  readonly traceparent: string | null;
  readonly occurred_at: Date;
}

/** What is not to be read: facts on their way already, and aggregates that cannot go on. */
export interface Excluded {
  readonly ids: readonly string[];
  readonly aggregates: readonly string[];
}

/**
 * The oldest facts that wait, in an order in which an aggregate's versions rise. Unpublished rows, not rows beyond a cursor:
 * a transaction that commits late has low numbers, and a cursor would pass it by (law L6).
 */
export async function readWaiting(client: Client, limit: number, { ids, aggregates }: Excluded): Promise<OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>({
    name: 'outbox-waiting',
    text: `select id, subject, aggregate, version, type, data, traceparent, occurred_at from outbox
      where published_at is null and aggregate <> all ($2::uuid[])
        and not exists (select from unnest($3::uuid[]) as under_way (id) where under_way.id = outbox.id)
      order by position limit $1`,
    values: [limit, aggregates, ids],
  });
  return rows;
}

/** Marks facts that the stream has acknowledged. */
export async function markPublished(client: Client, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await client.query({
    name: 'outbox-mark',
    text: 'update outbox set published_at = dk_now() where id = any ($1::uuid[])',
    values: [ids],
  });
}

/** The rows of each aggregate, in their order. */
export const byAggregate = (rows: readonly OutboxRow[]): OutboxRow[][] => [...Map.groupBy(rows, (row) => row.aggregate).values()];
