import { createHash, randomUUID } from 'node:crypto';
import { DatabaseProblem } from './database-problem.ts';

/** The two raw doors of a Prisma client or transaction. */
export interface SqlTransaction {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
  $queryRaw<T = unknown>(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>;
}

/** A fact on its way to the stream: ids and states only. */
export interface OutgoingEvent {
  /** `dk.evt.<scope>.<service>.<entity>.<past tense>.v<major>.<aggregate>` */
  readonly subject: string;
  /** The CloudEvents type. */
  readonly type: string;
  readonly aggregate: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly traceparent?: string | undefined;
  /** When it happened, for history that is brought in; now, when left out. */
  readonly occurredAt?: string | undefined;
}

/** A command that carries an idempotency key: who called what with which body. */
export interface Call {
  readonly actor: string;
  readonly key: string;
  readonly operation: string;
  readonly bodyHash: string;
}

/** What the command answered, to be answered again. */
export interface Reply {
  readonly status: number;
  readonly version?: number | undefined;
  readonly body: unknown;
}

/** What one command leaves behind beside its own rows. */
export interface Recorded {
  readonly events?: readonly OutgoingEvent[];
  readonly call?: Call | undefined;
  readonly reply?: Reply | undefined;
}

/** The same body always gives the same hash, whoever sends it. */
export const bodyHash = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex');

/**
 * Writes, in the caller's transaction, the events (versions contiguous per aggregate, in the order given) and the answer to the idempotency key: both or neither.
 * Fails with `idempotency-key-in-use` when a command with the same key was committed meanwhile.
 */
export async function record(tx: SqlTransaction, { events = [], call, reply }: Recorded): Promise<void> {
  if (call && reply) await keepReply(tx, call, reply);
  if (events.length > 0) await writeEvents(tx, events);
}

async function keepReply(
  tx: SqlTransaction,
  { actor, key, operation, bodyHash: hash }: Call,
  { status, version, body }: Reply,
): Promise<void> {
  const written = await tx.$executeRaw`
    insert into idempotency (actor, key, operation, body_hash, status, version, reply)
    values (${actor}::uuid, ${key}, ${operation}, ${hash}, ${status}, ${version ?? null}, ${JSON.stringify(body ?? null)}::jsonb)
    on conflict do nothing`;
  if (written === 0) throw new DatabaseProblem('idempotency-key-in-use');
}

/** One statement: the counter's row lock gives contiguous versions, and is taken in one order, so that two commands cannot deadlock. */
async function writeEvents(tx: SqlTransaction, events: readonly OutgoingEvent[]): Promise<void> {
  const given = JSON.stringify(events.map((event) => ({ id: randomUUID(), ...event })));
  await tx.$executeRaw`
    with given as (
      select *, row_number() over (partition by aggregate order by nth) as step
      from rows from (jsonb_to_recordset(${given}::jsonb) as (id uuid, subject text, aggregate uuid, type text, data jsonb, traceparent text, "occurredAt" timestamptz))
        with ordinality as e (id, subject, aggregate, type, data, traceparent, "occurredAt", nth)
    ), counted as (
      insert into event_counter as c (aggregate, version) select aggregate, count(*) from given group by aggregate order by aggregate
      on conflict (aggregate) do update set version = c.version + excluded.version
      returning aggregate, version
    ), sizes as (
      select aggregate, count(*) as size from given group by aggregate
    )
    insert into outbox (id, subject, aggregate, version, type, data, traceparent, occurred_at)
    select id, subject, aggregate, version - size + step, type, data, traceparent, coalesce("occurredAt", dk_now())
    from given join counted using (aggregate) join sizes using (aggregate)
    order by nth`;
}

interface IdempotencyRow {
  operation: string;
  body_hash: string;
  status: number;
  version: number | null;
  reply: unknown;
}

/**
 * The answer that was given to this key before, or null when the command is new; then no other transaction gets past this line with the same key until this one ends.
 * Fails with `idempotency-key-reused` when the key came with another operation or body, and with `idempotency-key-in-use` while the first one still runs.
 */
export async function findReply(tx: SqlTransaction, { actor, key, operation, bodyHash: hash }: Call): Promise<Reply | null> {
  const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(current_schema() || ${actor}::text || ' ' || ${key}::text, 0)) as ours`;
  if (!lock?.ours) throw new DatabaseProblem('idempotency-key-in-use');
  const [row] = await tx.$queryRaw<IdempotencyRow[]>`
    select operation, body_hash, status, version, reply from idempotency where actor = ${actor}::uuid and key = ${key}`;
  if (!row) return null;
  if (row.operation !== operation || row.body_hash !== hash) throw new DatabaseProblem('idempotency-key-reused');
  return { status: row.status, version: row.version ?? undefined, body: row.reply };
}
