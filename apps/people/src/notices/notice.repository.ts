import { randomUUID } from 'node:crypto';
import type { Notice } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Notice as NoticeRow, PrismaClient } from '../../generated/client.ts';

type Tx = Transaction<PrismaClient>;
/** What a fact tells some people. */
export interface NewNotice {
  readonly eventId: string;
  readonly kind: string;
  readonly site: string;
  readonly kommun: string;
  readonly articleId: string;
  readonly at: Date;
}

@Injectable()
export class NoticeRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** One notice a person; the same fact again adds none. */
  async add(tx: Tx, notice: NewNotice, persons: readonly string[]): Promise<void> {
    await tx.notice.createMany({ data: persons.map((personId) => ({ id: randomUUID(), personId, ...notice })), skipDuplicates: true });
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
}

const noticeOf = ({ id, kind, site, articleId, at, readAt }: NoticeRow): Notice => ({
  id,
  kind,
  site,
  articleId,
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});
