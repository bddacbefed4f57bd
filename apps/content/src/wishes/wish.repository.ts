import { Wish as Shown, WISH_EVENTS, type WishFact, type WishState } from '@delakultur/contracts';
import { type Database, type OutgoingEvent, record, type Transaction } from '@delakultur/database';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE, factOf, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { decide, type Wish } from './wish.machine.ts';

type Tx = Transaction<PrismaClient>;
type Asker = Pick<Caller, 'personId' | 'scope'>;
type Command = Pick<Call, 'caller' | 'recorded'>;

/** More than any site plans; a list goes out in one message. */
const MOST = 200;

/** $1 who asks, $2 the sites where they hold a role. The article that came of it is there for readers while it is released, else for its authors and the site. */
const WISH = `select id, site, kommun, school_form as "schoolForm", topic, title, note, state, version, nominated_by as "nominatedBy",
    nominated_at as "nominatedAt", taken_by as "takenBy", taken_at as "takenAt", reason,
    case when exists (select from publication p where p.id = article_id and p.audience = 'public')
      or exists (select from article a where a.id = article_id and (a.authors @> array[$1::uuid] or a.site = any($2::text[])))
      then article_id end as "articleId"
  from wish`;

export interface Saved {
  readonly wish: Wish;
  readonly fact: WishFact | null;
  readonly reply: Shown;
}

/** What a release says of the topic that it is about. */
export interface Fulfilment extends Pick<Call, 'traceparent'> {
  readonly articleId: string;
  readonly site: string;
  readonly by: string;
  readonly at: string;
}

@Injectable()
export class WishRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  async byId(id: string, caller: Asker): Promise<Wish | undefined> {
    const [row] = await this.read('wish', `${WISH} where id = $3`, caller, [id]);
    return row;
  }

  /** The site's plan: what is free first, what was asked for last first. */
  list(site: string, state: WishState | undefined, caller: Asker): Promise<Wish[]> {
    const text = `${WISH} where site = $3 and ($4::text is null or state = $4)
      order by array_position(array['open', 'taken', 'done', 'closed'], state), nominated_at desc, id limit ${MOST}`;
    return this.read('wishes', text, caller, [site, state ?? null]);
  }

  /** Makes a new one with its fact; an id that is taken, also out of the caller's sight, is a stale version. */
  async create(saved: Saved, call: Call): Promise<void> {
    const { wish } = saved;
    await this.database.tenantTx(call.caller.scope, async (tx) => {
      const { count } = await tx.wish.createMany({ data: [{ id: wish.id, ...columnsOf(wish) }], skipDuplicates: true });
      if (count === 0) throw new ProblemError('wish-version-stale');
      await keep(tx, saved, call);
    });
  }

  /** Saves the next version with its fact; fails when somebody else has saved meanwhile. */
  async save(saved: Saved, call: Call): Promise<void> {
    await this.database.tenantTx(call.caller.scope, async (tx) => {
      if (!(await write(tx, saved.wish))) throw new ProblemError('wish-version-stale');
      await keep(tx, saved, call);
    });
  }

  /** In the transaction of a release: what was wanted is there. A topic that was taken off the plan meanwhile, or had its article before, stays as it is. */
  async fulfil(tx: Tx, wishId: string, { articleId, site, by, at, traceparent }: Fulfilment): Promise<void> {
    // Whoever takes it up or closes it at this moment waits: a release must not fail for it.
    await tx.$queryRaw`select 1 from wish where id = ${wishId}::uuid for update`;
    const row = await tx.wish.findFirst({ where: { id: wishId, site } });
    const decided = row && decide(wishOf(row), 'fulfil', { by, at, articleId, roles: ['release'] });
    if (!decided?.ok) return;
    const { wish, fact } = decided.value;
    await write(tx, wish);
    await record(tx, { events: factsOf(wish, fact, by, { traceparent }) });
  }

  private async read(name: string, text: string, { personId, scope }: Asker, values: readonly unknown[]): Promise<Wish[]> {
    const rows = await this.database.tenantRead<object>(scope, { name, text, values: [personId, scope.sites, ...values] });
    return rows.map(wishOf);
  }
}

async function write(tx: Tx, wish: Wish): Promise<boolean> {
  const { count } = await tx.wish.updateMany({
    where: { id: wish.id, version: wish.version - 1 },
    // Its article is hidden from who may not see it: nothing but its release writes it.
    data: { ...columnsOf(wish), ...(wish.state === 'done' && { articleId: wish.articleId }) },
  });
  return count === 1;
}

const keep = (tx: Tx, { wish, fact, reply }: Saved, { caller, recorded, traceparent }: Command & Pick<Call, 'traceparent'>) =>
  record(tx, {
    events: factsOf(wish, fact, caller.personId, { traceparent }),
    call: recorded,
    reply: { status: 200, version: reply.version, body: reply },
  });

function factsOf(wish: Wish, fact: WishFact | null, by: string, call: Pick<Call, 'traceparent'>): OutgoingEvent[] {
  const { id: wishId, site, kommun, nominatedBy, takenBy } = wish;
  return fact ? [factOf(WISH_EVENTS[fact], site, wishId, { wishId, site, kommun, by, nominatedBy, takenBy }, call)] : [];
}

const columnsOf = ({ id: _i, articleId: _a, nominatedAt, takenAt, ...wish }: Wish) => ({
  ...wish,
  nominatedAt: new Date(nominatedAt),
  takenAt: takenAt ? new Date(takenAt) : null,
});

const StoredWish = Shown.omit({ acts: true });
const wishOf = (row: object): Wish =>
  StoredWish.parse(
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value instanceof Date ? value.toISOString() : value])),
  );
