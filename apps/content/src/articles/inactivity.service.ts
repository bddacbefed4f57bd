import { type Database, record, type Transaction } from '@delakultur/database';
import type { Clock } from '@delakultur/kernel';
import { CLOCK, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { articleFact } from './article.facts.ts';
import { ArticleRepository } from './article.repository.ts';
import { SurroundingsService } from './surroundings.service.ts';
import { waitOf } from './wait.rules.ts';

type Tx = Transaction<PrismaClient>;
const NO_TRACE = { traceparent: undefined };

/** Months without a sign of life from any of its authors after which somebody asks them, and after which it may go (mission 1.1, default pack). */
const ASK_AFTER_MONTHS = 12;
const REMOVE_AFTER_MONTHS = 18;
const AT_ONCE = 100;

/** $1 now, $2 how many. Authors are active when anything that one of them takes part in has moved. */
const DUE = `
  select id, case when last < $1::timestamptz - interval '${REMOVE_AFTER_MONTHS} months' then 'remove' else 'ask' end as review
  from (select a.id, a.review, (select max(o.active_at) from article o where o.authors && a.authors) as last from article a
    where a.state = 'released' and a.active_at < $1::timestamptz - interval '${ASK_AFTER_MONTHS} months') x
  where last < $1::timestamptz - interval '${ASK_AFTER_MONTHS} months'
    and review is distinct from case when last < $1::timestamptz - interval '${REMOVE_AFTER_MONTHS} months' then 'remove' else 'ask' end
  order by last limit $2`;

/** Released articles whose authors have not been heard of become tasks: for the editors to ask, later for the chief editor to decide. Nothing goes by itself. */
@Injectable()
export class InactivityService {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly articles: ArticleRepository,
    private readonly surroundings: SurroundingsService,
  ) {}

  async find(): Promise<void> {
    const due = await this.database.systemTx((tx) =>
      tx.$queryRawUnsafe<{ id: string; review: 'ask' | 'remove' }[]>(DUE, this.clock.now(), AT_ONCE),
    );
    for (const { id, review } of due) await this.ask(id, review);
  }

  private async ask(id: string, review: 'ask' | 'remove'): Promise<void> {
    await this.database.systemTx(async (tx: Tx) => {
      const article = await this.articles.read(tx, id);
      if (article?.state !== 'released' || article.review === review) return;
      const next = { ...article, review, waitingSince: this.clock.now().toISOString() };
      await this.articles.write(tx, next, article);
      const { holders } = await this.surroundings.ofOne(next);
      const told = { ...next, wait: waitOf(next, holders) };
      await record(tx, { events: [articleFact('review-due', told, null, NO_TRACE)] });
    });
  }
}
