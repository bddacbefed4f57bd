import type { Article as Shown, handOverArticle, Input, settleArticleWording } from '@delakultur/contracts';
import { applyChanges } from '@delakultur/document';
import { type Call, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
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
