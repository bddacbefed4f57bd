import {
  agreeToArticle,
  approveArticleWording,
  type Article,
  commentOnArticle,
  declineArticle,
  type Input,
  listArticles,
  type Output,
  proposeArticleWording,
  readArticle,
  recallArticle,
  releaseArticle,
  requestArticleChanges,
  saveArticle,
  sendArticleBack,
  submitArticle,
  unpublishArticle,
} from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { ArticleQuery } from './article.query.ts';
import { ArticleService } from './article.service.ts';
import { ReleaseService } from './release.service.ts';
import { SubmissionService } from './submission.service.ts';

@Controller()
export class ArticleController {
  constructor(
    private readonly articles: ArticleService,
    private readonly lists: ArticleQuery,
    private readonly submissions: SubmissionService,
    private readonly releases: ReleaseService,
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

  @Handle(requestArticleChanges)
  requestChanges(input: Input<typeof requestArticleChanges>, call: Call): Promise<Article> {
    return this.articles.take('request-changes', input, call);
  }

  @Handle(proposeArticleWording)
  propose({ title, body, ...step }: Input<typeof proposeArticleWording>, call: Call): Promise<Article> {
    return this.articles.take('propose', step, call, { facts: { wording: { title, body } } });
  }

  @Handle(approveArticleWording)
  approve(input: Input<typeof approveArticleWording>, call: Call): Promise<Article> {
    return this.articles.take('approve', input, call);
  }

  @Handle(releaseArticle)
  release(input: Input<typeof releaseArticle>, call: Call): Promise<Article> {
    return this.releases.release(input, call);
  }

  @Handle(sendArticleBack)
  sendBack(input: Input<typeof sendArticleBack>, call: Call): Promise<Article> {
    return this.articles.take('send-back', input, call);
  }

  @Handle(unpublishArticle)
  unpublish(input: Input<typeof unpublishArticle>, call: Call): Promise<Article> {
    return this.releases.unpublish(input, call);
  }

  @Handle(commentOnArticle)
  comment(input: Input<typeof commentOnArticle>, call: Call): Promise<Article> {
    return this.articles.comment(input, call);
  }
}
