import type { ProblemSlug } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import { Jobs } from '@delakultur/jobs';
import type { Clock } from '@delakultur/kernel';
import { CLOCK, DATABASE, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { articleFact } from './article.facts.ts';
import { releaseAtTime } from './article.jobs.ts';
import { type Article, decide, unkept } from './article.machine.ts';
import { ArticleRepository } from './article.repository.ts';
import { rolesIn } from './article.rules.ts';
import { ReleaseService } from './release.service.ts';
import { SurroundingsService } from './surroundings.service.ts';
import { waitOf, withHelp } from './wait.rules.ts';

type Tx = Transaction<PrismaClient>;
const NO_TRACE = { traceparent: undefined };
const OVERDUE_MS = 20 * 60_000;
/** Problems that pass by themselves: the job is tried again. Where somebody was faster with this article, it finds nothing left to do. */
const PASSING: readonly ProblemSlug[] = ['service-unavailable', 'identity-unavailable', 'internal-error', 'article-version-stale'];

/** Releases at the time that a chief editor set, as if they pressed the button then: role and state are checked anew, and what cannot be done is told. */
@Injectable()
export class ScheduledReleaseService {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly articles: ArticleRepository,
    private readonly releases: ReleaseService,
    private readonly surroundings: SurroundingsService,
    private readonly heldRoles: HeldRoleRepository,
    private readonly jobs: Jobs,
  ) {}

  async release(articleId: string): Promise<void> {
    const article = await this.database.systemTx((tx) => this.articles.read(tx, articleId));
    if (!article?.scheduledFor || !article.scheduledBy || new Date(article.scheduledFor) > this.clock.now()) return;
    try {
      await this.publish(article, article.scheduledBy);
    } catch (error) {
      if (!(error instanceof ProblemError) || PASSING.includes(error.slug)) throw error;
      await this.giveUp(article, error.slug);
    }
  }

  /** Puts the job again for what should have been out long ago: its own may have run out of tries in an outage. */
  async findOverdue(): Promise<void> {
    const late = new Date(this.clock.now().getTime() - OVERDUE_MS);
    await this.database.systemTx(async (tx) => {
      const rows = await tx.article.findMany({ where: { state: 'ready', scheduledFor: { lt: late } }, select: { id: true } });
      for (const { id } of rows) await this.jobs.send(tx, { type: releaseAtTime, data: { articleId: id }, key: id });
    });
  }

  private async publish(article: Article, by: string): Promise<void> {
    const caller = await this.heldRoles.callerAt(by, article.site);
    if (!caller) throw new ProblemError('article-role-missing');
    const at = this.clock.now().toISOString();
    const roles = rolesIn(article, caller);
    // Asked before anything is fetched: who may not release needs no names.
    orProblem(decide(article, 'release', { by, roles, at }));
    const { facts, events, also } = await this.releases.publishing(article, { caller, token: undefined, ...NO_TRACE });
    const { article: next } = orProblem(decide(article, 'release', { by, roles, at, ...facts }));
    await this.write(next, article, async (tx) => {
      await also(tx, next);
      await record(tx, { events: [await this.released(next, by), ...events] });
    });
  }

  /** It stays ready, and everyone who can release it is told; where nobody is left who can, somebody who can help. */
  private async giveUp(article: Article, reason: ProblemSlug): Promise<void> {
    const { holders } = await this.surroundings.ofOne(article);
    const next = withHelp(unkept(article, reason, this.clock.now().toISOString()), holders);
    const facts = ['schedule-failed', ...(next.helper ? (['escalated'] as const) : [])] as const;
    const events = facts.map((fact) => articleFact(fact, { ...next, wait: waitOf(next, holders) }, null, NO_TRACE));
    await this.write(next, article, (tx) => record(tx, { events }));
  }

  private async released(article: Article, by: string) {
    const { holders } = await this.surroundings.ofOne(article);
    return articleFact('released', { ...article, wait: waitOf(article, holders) }, by, NO_TRACE);
  }

  private async write(next: Article, before: Article, also: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.systemTx(async (tx) => {
      await this.articles.write(tx, next, before);
      await also(tx);
    });
  }
}
