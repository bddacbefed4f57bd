import { events } from '@delakultur/contracts';
import { decodeEvent, STREAM } from '@delakultur/messaging';
import type { Platform } from '@delakultur/testkit';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Rig } from './rig.ts';

/** What the laws of events found broken; all empty when they hold. */
export interface Violations {
  /** L4: committed, and not on the stream. */
  readonly lost: string[];
  /** L5: on the stream, and not committed. */
  readonly ghosts: string[];
  /** L6: a version that came before its predecessor. */
  readonly disordered: string[];
  /** L7: applied twice, never, or after a newer one. */
  readonly misapplied: string[];
}

interface Fact {
  readonly id: string;
  readonly aggregate: string;
  readonly version: number;
}

/** What a consumer has left to be judged by: what was committed, what of it the consumer takes, the stream, and what was applied, in order. */
interface Traces {
  readonly committed: readonly Fact[];
  readonly wanted: readonly Fact[];
  readonly stream: readonly Fact[];
  readonly applied: readonly Fact[];
}

const violationsOf = ({ committed, wanted, stream, applied }: Traces): Violations => ({
  lost: missing(committed, stream),
  ghosts: missing(stream, committed),
  disordered: outOfOrder(firstsOf(stream), (version, previous) => version === previous + 1),
  misapplied: [...missing(wanted, applied), ...missing(applied, wanted), ...outOfOrder(applied, (version, previous) => version > previous)],
});

/** Reads the outbox, the stream and the effects, and nothing that the programs under test say of themselves. */
export async function check(rig: Rig): Promise<Violations> {
  const committed = await facts(rig, 'select id, aggregate, version from content.outbox');
  const applied = await facts(rig, 'select event_id as id, aggregate, version from people.effect order by nth');
  const connection = await rig.provisioner();
  try {
    return violationsOf({ committed, wanted: committed, stream: await readStream(connection), applied });
  } finally {
    await connection.close();
  }
}

/** The same of the platform's own services: what content has committed, and what people has made of it. */
export async function checkPlatform({ admin, provisioner }: Platform): Promise<Violations> {
  const taken = events.filter(({ consumers }) => (consumers as readonly string[]).includes('people')).map(({ type }) => type);
  const both = 'select id, aggregate, version, type from content.outbox union all select id, aggregate, version, type from people.outbox';
  const committed = await facts({ admin }, both);
  const wanted = await facts({ admin }, `select * from (${both}) f where type = any($1)`, [taken]);
  const applied = await facts(
    { admin },
    `select f.id, aggregate, version from people.inbox i join (${both}) f on f.id = event_id where consumer = 'people' order by received_at`,
  );
  return violationsOf({ committed, wanted, stream: await readStream(provisioner.connection), applied });
}

export const NONE: Violations = { lost: [], ghosts: [], disordered: [], misapplied: [] };

/** Whether everything committed has been marked and applied; false also while PostgreSQL is away. */
export async function isQuiet(rig: Rig): Promise<boolean> {
  const sql = `select (select count(*) from content.outbox where published_at is null) = 0
    and (select count(*) from content.outbox) = (select count(distinct event_id) from people.effect) as quiet`;
  return rig.admin.query<{ quiet: boolean }>(sql).then(
    ({ rows }) => rows[0]?.quiet ?? false,
    () => false,
  );
}

const facts = async ({ admin }: Pick<Rig | Platform, 'admin'>, sql: string, values: unknown[] = []): Promise<Fact[]> =>
  (await (admin as Pick<Platform['admin'], 'query'>).query<Fact>(sql, values)).rows;

async function readStream(connection: NatsConnection): Promise<Fact[]> {
  const { state } = await (await jetstreamManager(connection)).streams.info(STREAM);
  if (state.messages === 0) return [];
  const consumer = await jetstream(connection).consumers.get(STREAM);
  const found: Fact[] = [];
  for await (const message of await consumer.consume()) {
    found.push(decodeEvent(message));
    if (message.seq === state.last_seq) break;
  }
  return found;
}

/** The ids of the first that the second does not have. */
function missing(wanted: readonly Fact[], had: readonly Fact[]): string[] {
  const ids = new Set(had.map(({ id }) => id));
  return wanted.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
}

/** A second copy after the duplicate window is allowed (at least once); the first ones make the order. */
function firstsOf(stream: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return stream.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function outOfOrder(list: readonly Fact[], follows: (version: number, previous: number) => boolean): string[] {
  const last = new Map<string, number>();
  return list.flatMap(({ id, aggregate, version }) => {
    const previous = last.get(aggregate) ?? 0;
    last.set(aggregate, version);
    return follows(version, previous) ? [] : [id];
  });
}
