import type { Article as Shown, Input, Sending, submitArticle } from '@delakultur/contracts';
import { wordCount } from '@delakultur/document';
import { type Holding, MANAGER_ROLES } from '@delakultur/kernel';
import { type Call, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { GuidelineRepository } from '../guidelines/guideline.repository.ts';
import { ArticleMediaRepository } from '../media/article-media.repository.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import type { Article } from './article.machine.ts';
import { ArticleRepository } from './article.repository.ts';
import { isComplete, isManagerNamed, managerToAsk, maySave, rolesIn, sendingOf } from './article.rules.ts';
import { ArticleService } from './article.service.ts';

type Submission = Input<typeof submitArticle>;

/** Sending a draft: the text is whole, the guidelines in force are accepted, the author answers for it, and the manager's word is asked for or given. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly articles: ArticleService,
    private readonly repository: ArticleRepository,
    private readonly guidelines: GuidelineRepository,
    private readonly heldRoles: HeldRoleRepository,
    private readonly media: ArticleMediaRepository,
  ) {}

  async submit(step: Submission, call: Call): Promise<Shown> {
    const article = await this.articles.find(step.articleId, call.caller, step.version);
    orProblem(maySave(article, rolesIn(article, call.caller)));
    orProblem(isComplete(article, wordCount(article.body)));
    if (!(await this.heldRoles.membersOf(article.site))?.includes(article.kommun)) throw new ProblemError('not-a-member');
    const declared = await this.declared(step, article, call);
    const sending = sendingOf(article, (await this.heldRoles.policies([article.kommun]))(article.kommun));
    const person = await this.managerFor(sending, step, article);
    const isFirst = !(await this.repository.hasReleased(article.authors));
    return this.articles.take(sending, step, call, {
      facts: { person, isFirst, ...(declared ? { declared } : {}) },
      also: (tx) => this.media.assertDescribed(tx, article),
    });
  }

  /** C11, C12: the guidelines in force are accepted, and their statement is the one that the author makes. */
  private async declared({ declared }: Submission, { site }: Article, { caller }: Call): Promise<number | undefined> {
    const inForce = await this.guidelines.current(site, 'sv', caller);
    if (!inForce) return undefined;
    if (inForce.mustAccept || inForce.version !== declared) throw new ProblemError('guideline-not-accepted');
    return declared;
  }

  private async managerFor(sending: Sending, { managerId }: Submission, article: Article): Promise<string | null> {
    if (sending === 'return') return null;
    const holdings = await this.managersOf(article);
    if (sending === 'submit') return managerToAsk(article, holdings);
    return orProblem(isManagerNamed(managerId, article, managerId ? await this.heldRoles.of([managerId]) : []));
  }

  /** What the first author holds, and who leads where that is. */
  async managersOf({ authors, kommun }: Pick<Article, 'authors' | 'kommun'>): Promise<Holding[]> {
    const own = await this.heldRoles.of(authors.slice(0, 1));
    return [...own, ...(await this.heldRoles.at([kommun, ...own.map(({ place }) => place)], MANAGER_ROLES))];
  }
}
