import type { Lang } from '@delakultur/contracts';
import type { Database, Transaction } from '@delakultur/database';
import { Jobs } from '@delakultur/jobs';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import type { Told } from './letter.ts';
import { sendMail } from './mail.jobs.ts';

type Tx = Transaction<PrismaClient>;

/** A mail that this process alone may send now. */
export interface ClaimedMail {
  readonly id: string;
  readonly personId: string;
  readonly kommun: string;
  readonly to: string;
  readonly lang: Lang;
  readonly isGathered: boolean;
  /** How often it has been tried, this time among them. */
  readonly attempts: number;
  readonly told: readonly (Told & { readonly articleId: string | null; readonly askedVersion: number | null })[];
}

interface FactRow {
  readonly kind: string;
  readonly waits: boolean;
  readonly coaches: boolean;
  readonly site: string | null;
  readonly articleId: string | null;
  readonly askedVersion: number | null;
}

/** What has been read at the desk meanwhile is not told again. */
const FACTS = `select f.kind, f.waits, f.coaches, s.name as site, f.article_id as "articleId", f.asked_version as "askedVersion"
  from mail_fact f left join site s on s.slug = f.site left join notice n on n.event_id = f.event_id and n.person_id = f.person_id
  where f.mail_id = $1::uuid and n.read_at is null order by f.at, f.event_id`;

/** Who was told what by mail is nobody's business for longer; the notice itself is kept at the desk. */
const OUTDATED = [
  `delete from mail_fact where at < dk_now() - interval '90 days'`,
  `delete from mail where created_at < dk_now() - interval '90 days' and not exists (select from mail_fact f where f.mail_id = mail.id)`,
];

/** How far the clocks of two machines may be apart. */
const SKEW_MS = 60_000;

/** Longer than a server is waited for. */
const OLDEST_UNCERTAIN = '10 minutes';
const UNCERTAIN = `select count(*)::int as count from mail where state = 'claimed' and claimed_at < dk_now() - interval '${OLDEST_UNCERTAIN}'`;

@Injectable()
export class MailRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Takes a mail that is due, in a transaction of its own: whoever else comes finds it taken. Undefined when there is nothing to send,
   * which is also when the person has no address any more, wants no mail, or has read it all.
   */
  claim(id: string, now: Date): Promise<ClaimedMail | undefined> {
    return this.database.systemTx(async (tx) => {
      const { count } = await tx.mail.updateMany({
        where: { id, state: 'waiting', dueAt: { lte: new Date(now.getTime() + SKEW_MS) } },
        data: { state: 'claimed', claimedAt: now, attempts: { increment: 1 } },
      });
      if (count === 0) return undefined;
      const { person, ...mail } = await tx.mail.findUniqueOrThrow({
        where: { id },
        include: { person: { select: { email: true, mailPreference: true } } },
      });
      const told = await tx.$queryRawUnsafe<FactRow[]>(FACTS, id);
      const preference = person.mailPreference;
      if (person.email === null || preference?.rhythm === 'never' || told.length === 0) {
        await tx.mail.update({ where: { id }, data: { state: 'dropped' } });
        return undefined;
      }
      const { personId, kommun, attempts, day } = mail;
      const lang = preference?.lang === 'en' ? 'en' : 'sv';
      return { id, personId, kommun, attempts, to: person.email, lang, isGathered: day !== null, told };
    });
  }

  async markSent(id: string, now: Date): Promise<void> {
    await this.settle(id, { state: 'sent', sentAt: now, lastError: null });
  }

  /** Back into the queue until then; for good when there is no then. */
  async giveBack(id: string, error: string, next: Date | null): Promise<void> {
    await this.database.systemTx(async (tx) => {
      const data = next === null ? { state: 'failed', lastError: error } : { state: 'waiting', lastError: error, dueAt: next };
      await tx.mail.updateMany({ where: { id, state: 'claimed' }, data });
      if (next !== null) await this.wake(tx, id, next);
    });
  }

  /** Stays claimed: nobody knows whether it went out, so nobody sends it again. */
  async leaveUncertain(id: string, error: string): Promise<void> {
    await this.settle(id, { lastError: error });
  }

  /** Mails that were due a while ago and that no job came for: what was left while mail was off, or a queue was emptied. */
  async forgotten(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.systemTx((tx) =>
      tx.mail.findMany({
        where: { state: 'waiting', dueAt: { lt: before } },
        select: { id: true },
        orderBy: { dueAt: 'asc' },
        take: limit,
      }),
    );
    return rows.map(({ id }) => id);
  }

  /** Of how many mails nobody knows whether they went out. */
  async uncertain(): Promise<number> {
    const [row] = await this.database.systemTx((tx) => tx.$queryRawUnsafe<{ count: number }[]>(UNCERTAIN));
    return row?.count ?? 0;
  }

  /** Forgets the mails of long ago; returns how many rows. */
  sweep(): Promise<number> {
    return this.database.systemTx(async (tx) => {
      let removed = 0;
      for (const text of OUTDATED) removed += await tx.$executeRawUnsafe(text);
      return removed;
    });
  }

  /** The job that will send it exists exactly when what it tells does. */
  async wake(tx: Tx, mailId: string, at?: Date): Promise<void> {
    await this.jobs.send(tx, { type: sendMail, data: { mailId }, key: mailId, at });
  }

  private async settle(id: string, data: { state?: string; sentAt?: Date; lastError: string | null }): Promise<void> {
    await this.database.systemTx((tx) => tx.mail.updateMany({ where: { id, state: 'claimed' }, data }));
  }
}
