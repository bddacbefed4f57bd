import {
  type Article,
  type Input,
  type Output,
  agreeToArticle,
  approveArticleWording,
  commentOnArticle,
  declineArticle,
  discardArticle,
  handOverArticle,
  listArticles,
  passArticleOn,
  proposeArticleWording,
  readArticle,
  recallArticle,
  requestArticleChanges,
  restoreArticle,
  saveArticle,
  settleArticleWording,
  submitArticle,
  takeArticle,
  withdrawArticle,
} from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { ArticleQuery } from './article.query.ts';
import { ArticleService } from './article.service.ts';
import { CoachingService } from './coaching.service.ts';
import { SubmissionService } from './submission.service.ts';

/** What author, manager and editor do with an article on its way. */
@Controller()
export class ArticleController {
  constructor(
    private readonly articles: ArticleService,
    private readonly lists: ArticleQuery,
    private readonly submissions: SubmissionService,
    private readonly coaching: CoachingService,
  ) {}

  @Handle(saveArticle)
  save(input: Input<typeof saveArticle>, call: Call): Promise<Article> {
    return this.articles.save(input, call);
  }

  @Handle(readArticle)
  read(input: Input<typeof readArticle>, call: Call): Promise<Article> {
    return this.articles.read(input, call);
  }

  @Handle(listArticles)
  list(input: Input<typeof listArticles>, call: Call): Promise<Output<typeof listArticles>> {
    return this.lists.list(input, call);
  }

  @Handle(submitArticle)
  submit(input: Input<typeof submitArticle>, call: Call): Promise<Article> {
    return this.submissions.submit(input, call);
  }

  @Handle(discardArticle)
  discard(input: Input<typeof discardArticle>, call: Call): Promise<Article> {
    return this.articles.take('discard', input, call);
  }

  @Handle(restoreArticle)
  restore(input: Input<typeof restoreArticle>, call: Call): Promise<Article> {
    return this.articles.take('restore', input, call);
  }

  @Handle(recallArticle)
  recall(input: Input<typeof recallArticle>, call: Call): Promise<Article> {
    return this.articles.take('recall', input, call);
  }

  @Handle(agreeToArticle)
  agree(input: Input<typeof agreeToArticle>, call: Call): Promise<Article> {
    return this.articles.take('agree', input, call);
  }

  @Handle(declineArticle)
  decline(input: Input<typeof declineArticle>, call: Call): Promise<Article> {
    return this.articles.take('decline', input, call);
  }

  @Handle(takeArticle)
  take(input: Input<typeof takeArticle>, call: Call): Promise<Article> {
    return this.articles.take('take', input, call);
  }

  @Handle(handOverArticle)
  handOver(input: Input<typeof handOverArticle>, call: Call): Promise<Article> {
    return this.coaching.handOver(input, call);
  }

  @Handle(requestArticleChanges)
  requestChanges(input: Input<typeof requestArticleChanges>, call: Call): Promise<Article> {
    return this.articles.take('request-changes', input, call);
  }

  @Handle(proposeArticleWording)
  propose(input: Input<typeof proposeArticleWording>, call: Call): Promise<Article> {
    return this.coaching.propose(input, call);
  }

  @Handle(passArticleOn)
  passOn(input: Input<typeof passArticleOn>, call: Call): Promise<Article> {
    return this.articles.take('pass-on', input, call);
  }

  @Handle(approveArticleWording)
  approve(input: Input<typeof approveArticleWording>, call: Call): Promise<Article> {
    return this.articles.take('approve', input, call);
  }

  @Handle(settleArticleWording)
  settle(input: Input<typeof settleArticleWording>, call: Call): Promise<Article> {
    return this.coaching.settle(input, call);
  }

  @Handle(withdrawArticle)
  withdraw(input: Input<typeof withdrawArticle>, call: Call): Promise<Article> {
    return this.articles.take('withdraw', input, call);
  }

  @Handle(commentOnArticle)
  comment(input: Input<typeof commentOnArticle>, call: Call): Promise<Article> {
    return this.articles.comment(input, call);
  }
}
