import type { Article as Shown, handOverArticle, Input, proposeArticleWording, settleArticleWording } from '@delakultur/contracts';
import { applyChanges, wordCount } from '@delakultur/document';
import { type Call, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { isComplete } from './article.rules.ts';
import { ArticleService } from './article.service.ts';
import { SurroundingsService } from './surroundings.service.ts';

/** What editor and author do with each other beside the plain actions. */
@Injectable()
export class CoachingService {
  constructor(
    private readonly articles: ArticleService,
    private readonly surroundings: SurroundingsService,
  ) {}

  async handOver({ editorId, ...step }: Input<typeof handOverArticle>, call: Call): Promise<Shown> {
    const article = await this.articles.find(step.articleId, call.caller, step.version);
    const { holders } = await this.surroundings.ofOne(article);
    if (!holders.editor.includes(editorId)) throw new ProblemError('editor-unknown');
    return this.articles.take('hand-over', step, call, { facts: { person: editorId } });
  }

  async propose({ title, body, ...step }: Input<typeof proposeArticleWording>, call: Call): Promise<Shown> {
    const article = await this.articles.find(step.articleId, call.caller, step.version);
    orProblem(isComplete({ ...article, title }, wordCount(body)));
    return this.articles.take('propose', step, call, { facts: { wording: { title, body } } });
  }

  /** The accepted changes become the text; the rest stays a proposal for the editor to see (C3). */
  async settle({ title, accepted, ...step }: Input<typeof settleArticleWording>, call: Call): Promise<Shown> {
    const { body, proposal, title: own } = await this.articles.find(step.articleId, call.caller, step.version);
    const wording = proposal && {
      title: title ? proposal.title : own,
      body: applyChanges(body, proposal.body, new Set(accepted)),
    };
    return this.articles.take('settle', step, call, wording ? { facts: { wording } } : {});
  }
}
