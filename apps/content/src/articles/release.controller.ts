import {
  type Article,
  type Input,
  confirmArticle,
  keepArticle,
  putArticleBack,
  releaseArticle,
  requestArticleWithdrawal,
  reviseArticle,
  scheduleArticle,
  sendArticleBack,
  unpublishArticle,
  unscheduleArticle,
} from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { ArticleService } from './article.service.ts';
import { ReleaseService } from './release.service.ts';
import { RevisionService } from './revision.service.ts';

/** What happens when an article is ready, and after. */
@Controller()
export class ReleaseController {
  constructor(
    private readonly articles: ArticleService,
    private readonly releases: ReleaseService,
    private readonly revisions: RevisionService,
  ) {}

  @Handle(releaseArticle)
  release(input: Input<typeof releaseArticle>, call: Call): Promise<Article> {
    return this.releases.release(input, call);
  }

  @Handle(scheduleArticle)
  schedule(input: Input<typeof scheduleArticle>, call: Call): Promise<Article> {
    return this.releases.schedule(input, call);
  }

  @Handle(unscheduleArticle)
  unschedule(input: Input<typeof unscheduleArticle>, call: Call): Promise<Article> {
    return this.articles.take('unschedule', input, call);
  }

  @Handle(sendArticleBack)
  sendBack(input: Input<typeof sendArticleBack>, call: Call): Promise<Article> {
    return this.articles.take('send-back', input, call);
  }

  @Handle(requestArticleWithdrawal)
  requestWithdrawal(input: Input<typeof requestArticleWithdrawal>, call: Call): Promise<Article> {
    return this.articles.take('request-withdrawal', input, call);
  }

  @Handle(keepArticle)
  keep(input: Input<typeof keepArticle>, call: Call): Promise<Article> {
    return this.articles.take('keep', input, call);
  }

  @Handle(confirmArticle)
  confirm(input: Input<typeof confirmArticle>, call: Call): Promise<Article> {
    return this.articles.take('still-right', input, call);
  }

  @Handle(unpublishArticle)
  unpublish(input: Input<typeof unpublishArticle>, call: Call): Promise<Article> {
    return this.releases.unpublish(input, call);
  }

  @Handle(putArticleBack)
  putBack(input: Input<typeof putArticleBack>, call: Call): Promise<Article> {
    return this.releases.putBack(input, call);
  }

  @Handle(reviseArticle)
  revise(input: Input<typeof reviseArticle>, call: Call): Promise<Article> {
    return this.revisions.revise(input, call);
  }
}
