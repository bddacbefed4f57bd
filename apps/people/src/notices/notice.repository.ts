import type { Notice } from '@delakultur/contracts';
import { COUNTS_TODAY, type Database, record, type Transaction } from '@delakultur/database';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Notice as NoticeRow, PrismaClient } from '../../generated/client.ts';
import type { NoticeKind, Turn } from './notice.rules.ts';

type Tx = Transaction<PrismaClient>;
/** What some people are told. */
export interface NewNotice {
  /** What makes it one notice a person: the fact, or the command. */
  readonly eventId: string;
  readonly kind: NoticeKind;
  readonly site: string | null;
  /** The municipality that it lies in; null for each person's own. */
  readonly kommun: string | null;
  readonly articleId: string | null;
  readonly about: string | null;
  readonly at: Date;
  /** Of an article: whose turn it has become. */
  readonly turn?: Turn;
}

const INSERT = `insert into notice (id, event_id, person_id, kind, site, kommun, article_id, about, at)
  select gen_random_uuid(), $1::uuid, t.id, $2, $3, coalesce($4, p.kommun), $5::uuid, $6::uuid, $7::timestamptz`;
const ONCE = `on conflict (event_id, person_id) do nothing returning person_id as "personId"`;
const TO_PERSONS = `${INSERT} from unnest($8::uuid[]) as t (id) left join person p on p.id = t.id where coalesce($4, p.kommun) is not null ${ONCE}`;
const TO_STAFF = `${INSERT} from (select distinct person_id as id from assignment
  where kommun = $4 and role = 'staff' and person_id <> $8::uuid and ${COUNTS_TODAY}) t join person p on p.id = t.id ${ONCE}`;

/** How long a notice is kept: what an article's history has kept longer is not repeated here. */
const OUTDATED = `delete from notice where at < dk_now() - interval '18 months'`;

@Injectable()
export class NoticeRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** One notice a person, and who got one; the same fact again adds none. */
  async add(tx: Tx, notice: NewNotice, persons: readonly string[]): Promise<string[]> {
    return persons.length === 0 ? [] : this.insert(tx, TO_PERSONS, notice, [...persons]);
  }

  /** One notice for everyone who works in the municipality today, in one statement, save the one who tells; returns who got one. */
  addToStaff(tx: Tx, notice: NewNotice & { readonly kommun: string }, by: string): Promise<string[]> {
    return this.insert(tx, TO_STAFF, notice, by);
  }

  /** The caller's own, newest first, and how many of all are unread. */
  list(unreadOnly: boolean, limit: number, { personId, scope }: Caller): Promise<{ items: Notice[]; unread: number }> {
    const unread = { personId, readAt: null };
    return this.database.tenantTx(scope, async (tx) => {
      const where = unreadOnly ? unread : { personId };
      const rows = await tx.notice.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit });
      return { items: rows.map(noticeOf), unread: await tx.notice.count({ where: unread }) };
    });
  }

  /** Marks it as read, once: reading again keeps the first time. Undefined when the caller has no such notice. */
  markRead(id: string, at: Date, { caller, recorded }: Call): Promise<Notice | undefined> {
    const own = { id, personId: caller.personId };
    return this.database.tenantTx(caller.scope, async (tx) => {
      await tx.notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: at } });
      const row = await tx.notice.findFirst({ where: own });
      if (!row) return undefined;
      const notice = noticeOf(row);
      await record(tx, { call: recorded, reply: { status: 200, body: notice } });
      return notice;
    });
  }

  /** Removes what is older than a year and a half; running it twice does no harm. */
  removeOutdated(): Promise<number> {
    return this.database.systemTx((tx) => tx.$executeRawUnsafe(OUTDATED));
  }

  private async insert(tx: Tx, sql: string, notice: NewNotice, whom: string | string[]): Promise<string[]> {
    const { eventId, kind, site, kommun, articleId, about, at } = notice;
    const values = [eventId, kind, site, kommun, articleId, about, at.toISOString(), whom];
    const rows = await tx.$queryRawUnsafe<{ personId: string }[]>(sql, ...values);
    return rows.map(({ personId }) => personId);
  }
}

const noticeOf = ({ id, kind, site, articleId, about, at, readAt }: NoticeRow): Notice => ({
  id,
  kind,
  site,
  articleId,
  about,
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});
