import type { ArticleFact, ArticleState } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import { type Clock, MANAGER_ROLES } from '@delakultur/kernel';
import { CLOCK, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type PrismaClient } from '../../generated/client.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { articleFact } from './article.facts.ts';
import type { Article } from './article.machine.ts';
import { ArticleRepository } from './article.repository.ts';
import { managerToAsk } from './article.rules.ts';
import { SurroundingsService } from './surroundings.service.ts';
import { type Holders, nextPrompt, prompted, waitOf, withHelp } from './wait.rules.ts';

type Tx = Transaction<PrismaClient>;
const NO_TRACE = { traceparent: undefined };
/** What waits for somebody; a draft that has come back waits for its author. */
const WAITING = [
  'with-manager',
  'with-editor',
  'with-author',
  'ready',
  'withdrawal-requested',
  'draft',
] as const satisfies readonly ArticleState[];

/** Nobody waits in silence: reminders, help, and the right manager, without anybody's command. The rows decide whether anything is due. */
@Injectable()
export class WaitService {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly articles: ArticleRepository,
    private readonly surroundings: SurroundingsService,
    private readonly heldRoles: HeldRoleRepository,
  ) {}

  /** Reminds whoever has not answered, or asks somebody else to help; a job that comes early, late or twice does nothing wrong. */
  async prompt(articleId: string): Promise<void> {
    const before = await this.find(articleId);
    const prompt = before && nextPrompt(before);
    const now = this.clock.now();
    if (!prompt || new Date(prompt.at) > now) return;
    const { holders } = await this.surroundings.ofOne(before);
    const after = prompted(before, prompt, holders, now.toISOString());
    await this.write(after, before, after.helper === before.helper ? 'reminded' : 'escalated', holders);
  }

  /** Asks those who are managers now, where others were asked: after a change in the organisation, and daily for what began or ended by its date. */
  async askRightManagers(kommun: string | undefined, standsInFor: string | undefined): Promise<void> {
    for (const id of await this.waitingIn(['with-manager'], kommun)) {
      const article = await this.find(id);
      if (article) await this.askRightManager(article, standsInFor);
    }
  }

  /** Brings what waits for nobody to somebody, when a role has ended by its date or who should help has left; and gives the prompts whose jobs are lost, or from before there were any. */
  async findForgotten(): Promise<void> {
    for (const id of await this.waitingIn(WAITING)) {
      await this.bringToSomebody(id);
      await this.prompt(id);
    }
  }

  private async bringToSomebody(articleId: string): Promise<void> {
    const before = await this.find(articleId);
    if (!before) return;
    const { holders } = await this.surroundings.ofOne(before);
    const after = withHelp(before, holders);
    if (after.helper !== before.helper) await this.write(after, before, 'escalated', holders);
  }

  private async askRightManager(before: Article, standsInFor: string | undefined): Promise<void> {
    const { authors, kommun } = before;
    const own = await this.heldRoles.of(authors.slice(0, 1));
    const managers = await this.heldRoles.at([kommun, ...own.map(({ place }) => place)], MANAGER_ROLES);
    const manager = managerToAsk(before, [...own, ...managers]);
    const isOther = manager !== before.manager;
    if (!isOther && standsInFor !== manager) return;
    const { holders } = await this.surroundings.ofOne({ ...before, manager });
    const at = this.clock.now().toISOString();
    const asked = { ...before, manager, waitingSince: at, reminders: 0, remindedAt: null, helper: null };
    await this.write(isOther ? withHelp(asked, holders) : before, before, 'manager-changed', holders);
  }

  private async write(after: Article, before: Article, fact: ArticleFact, holders: Holders): Promise<void> {
    const event = articleFact(fact, { ...after, wait: waitOf(after, holders) }, null, NO_TRACE);
    await this.database.systemTx(async (tx) => {
      await this.articles.write(tx, after, before);
      await record(tx, { events: [event] });
    });
  }

  private find(articleId: string): Promise<Article | undefined> {
    return this.database.systemTx((tx) => this.articles.read(tx, articleId));
  }

  private async waitingIn(states: readonly string[], kommun?: string): Promise<string[]> {
    const unseen = { state: 'draft', declared: { equals: Prisma.DbNull } };
    const where = { state: { in: [...states] }, NOT: unseen, ...(kommun ? { kommun } : {}) };
    const rows = await this.database.systemTx((tx: Tx) => tx.article.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } }));
    return rows.map(({ id }) => id);
  }
}
