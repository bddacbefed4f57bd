import type { Database, Transaction } from '@delakultur/database';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { MailRepository } from './mail.repository.ts';

type Tx = Transaction<PrismaClient>;

/** Something that some people are told by mail, each in the rhythm that they chose. */
export interface MailNews {
  readonly eventId: string;
  readonly kind: string;
  readonly site: string | null;
  readonly articleId: string | null;
  readonly at: Date;
}
export interface MailReader {
  readonly personId: string;
  readonly waits: boolean;
  /** Whether it is told as the editor who coaches the article. */
  readonly coaches: boolean;
  /** The version of the article that this person is asked about as the manager. */
  readonly askedVersion: number | null;
}

const RHYTHM = `coalesce(r.rhythm, 'at-once')`;

/** One fact a reader who wants mail; those who want it at once get a mail of it, unless it is for so many that it can wait for the morning. */
const TELL = `with told as (
    insert into mail_fact (event_id, person_id, kommun, kind, site, article_id, waits, coaches, asked_version, at, mail_id)
    select $1::uuid, p.id, p.kommun, $2, $3, $4::uuid, t.waits, t.coaches, t.asked_version, $5::timestamptz,
      case when $6::boolean and ${RHYTHM} = 'at-once' then gen_random_uuid() end
    from unnest($7::uuid[], $8::boolean[], $9::boolean[], $10::int[]) as t (id, waits, coaches, asked_version) join person p on p.id = t.id left join mail_preference r on r.person_id = p.id
    where p.email is not null and ${RHYTHM} <> 'never'
    on conflict do nothing returning mail_id, person_id, kommun)
  insert into mail (id, person_id, kommun, due_at, created_at)
  select mail_id, person_id, kommun, dk_now(), dk_now() from told where mail_id is not null returning id`;

/** What waited for somebody and does so no more is news by the time it is gathered. */
const NO_LONGER_WAITS = `update mail_fact set waits = false where article_id = $1::uuid and mail_id is null and waits and person_id <> all($2::uuid[])`;

/** The last seven o'clock in the morning of a day or a week, in Sweden: what happened before it is told by it, and it has one mail a person. */
const lastSeven = (unit: 'day' | 'week'): string =>
  `date_trunc('${unit}', (dk_now() at time zone 'Europe/Stockholm') - interval '7 hours') + interval '7 hours'`;
const MORNING = `case when ${RHYTHM} = 'weekly' then ${lastSeven('week')} else ${lastSeven('day')} end`;

const GATHER = `with ready as (
    select p.id, p.kommun, m.morning::date as day, m.morning at time zone 'Europe/Stockholm' as until
    from person p left join mail_preference r on r.person_id = p.id cross join lateral (select ${MORNING} as morning) m
    where p.email is not null and ${RHYTHM} <> 'never'
      and exists (select from mail_fact f where f.person_id = p.id and f.mail_id is null and f.at < m.morning at time zone 'Europe/Stockholm')
      and not exists (select from mail g where g.person_id = p.id and g.day = m.morning::date)
    order by p.id limit $1
  ), made as (
    insert into mail (id, person_id, kommun, day, due_at, created_at) select gen_random_uuid(), id, kommun, day, dk_now(), dk_now() from ready
    on conflict (person_id, day) do nothing returning id, person_id
  ), given as (
    update mail_fact f set mail_id = made.id from made join ready on ready.id = made.person_id
    where f.person_id = made.person_id and f.mail_id is null and f.at < ready.until
  )
  select id from made`;

/** As many as a transaction can wake jobs for. */
const AT_A_TIME = 200;

@Injectable()
export class GatheringRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly mails: MailRepository,
  ) {}

  /** In the transaction of what is told; each once, however often it is told. `canBeAtOnce` is false for what everybody is told. */
  async tell(tx: Tx, news: MailNews, readers: readonly MailReader[], { canBeAtOnce }: { readonly canBeAtOnce: boolean }): Promise<void> {
    const { eventId, kind, site, articleId, at } = news;
    const mails = await tx.$queryRawUnsafe<{ id: string }[]>(
      TELL,
      eventId,
      kind,
      site,
      articleId,
      at,
      canBeAtOnce,
      readers.map(({ personId }) => personId),
      readers.map(({ waits }) => waits),
      readers.map(({ coaches }) => coaches),
      readers.map(({ askedVersion }) => askedVersion),
    );
    for (const { id } of mails) await this.mails.wake(tx, id);
  }

  /** The article waits for these alone from now on. */
  async turnTo(tx: Tx, articleId: string, persons: readonly string[]): Promise<void> {
    await tx.$executeRawUnsafe(NO_LONGER_WAITS, articleId, [...persons]);
  }

  /** Makes a mail for everyone whose morning has come and who has something to be told. Whoever else gathers finds it done. */
  async gather(): Promise<void> {
    for (let made = AT_A_TIME; made === AT_A_TIME;) made = await this.gatherSome();
  }

  private gatherSome(): Promise<number> {
    return this.database.systemTx(async (tx) => {
      const mails = await tx.$queryRawUnsafe<{ id: string }[]>(GATHER, AT_A_TIME);
      for (const { id } of mails) await this.mails.wake(tx, id);
      return mails.length;
    });
  }
}
