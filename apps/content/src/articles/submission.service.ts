import type { Article as Shown, Input, submitArticle } from '@delakultur/contracts';
import { wordCount } from '@delakultur/document';
import { managerOf } from '@delakultur/kernel';
import { type Call, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { GuidelineRepository } from '../guidelines/guideline.repository.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { isComplete } from './article.rules.ts';
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
    const managerId = await this.managerOf(article.authors[0]!, article.kommun);
    return this.articles.take('submit', step, call, { facts: { managerId } });
  }

  private async managerOf(author: string, kommun: string): Promise<string> {
    const own = await this.heldRoles.of([author]);
    const others = await this.heldRoles.at([kommun, ...own.map(({ place }) => place)], ['rektor', 'head-of-schools']);
    const manager = managerOf(author, kommun, [...own, ...others]);
    if (!manager) throw new ProblemError('manager-missing');
    return manager;
  }
}
