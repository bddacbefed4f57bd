import type { Article as Shown, Input, submitArticle } from '@delakultur/contracts';
import { wordCount } from '@delakultur/document';
import { type Holding, MANAGER_ROLES } from '@delakultur/kernel';
import { type Call, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { GuidelineRepository } from '../guidelines/guideline.repository.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import type { Article } from './article.machine.ts';
import { isComplete, managerToAsk } from './article.rules.ts';
import { ArticleService } from './article.service.ts';

/** Sending a draft to the manager: the text is whole, the guidelines in force are accepted, and there is somebody to ask. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly articles: ArticleService,
    private readonly guidelines: GuidelineRepository,
    private readonly heldRoles: HeldRoleRepository,
  ) {}

  async submit(step: Input<typeof submitArticle>, call: Call): Promise<Shown> {
    const { caller } = call;
    const article = await this.articles.find(step.articleId, caller, step.version);
    orProblem(isComplete(article, wordCount(article.body)));
    if (!(await this.guidelines.hasAccepted(caller, article.site))) throw new ProblemError('guideline-not-accepted');
    const managerId = orProblem(managerToAsk(article, await this.managersOf(article)));
    return this.articles.take('submit', step, call, { facts: { managerId } });
  }

  /** What the first author holds, and who leads where that is. */
  private async managersOf({ authors, kommun }: Article): Promise<Holding[]> {
    const own = await this.heldRoles.of(authors.slice(0, 1));
    return [...own, ...(await this.heldRoles.at([kommun, ...own.map(({ place }) => place)], MANAGER_ROLES))];
  }
}
