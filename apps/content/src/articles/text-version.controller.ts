import { type Input, listArticleVersions, type Output, readArticleVersion } from '@delakultur/contracts';
import { Document } from '@delakultur/document/schema';
import type { Caller } from '@delakultur/kernel';
import { type Call, Handle, ProblemError } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { ArticleService } from './article.service.ts';
import { TextVersionRepository } from './text-version.repository.ts';

/** Earlier texts are their authors' alone: they hold what was never sent. */
@Controller()
export class TextVersionController {
  constructor(
    private readonly articles: ArticleService,
    private readonly texts: TextVersionRepository,
  ) {}

  @Handle(listArticleVersions)
  async list({ articleId }: Input<typeof listArticleVersions>, { caller }: Call): Promise<Output<typeof listArticleVersions>> {
    await this.assertAuthor(articleId, caller);
    return { items: await this.texts.list(articleId, caller) };
  }

  @Handle(readArticleVersion)
  async read({ articleId, number }: Input<typeof readArticleVersion>, { caller }: Call): Promise<Output<typeof readArticleVersion>> {
    await this.assertAuthor(articleId, caller);
    const text = await this.texts.read(articleId, number, caller);
    if (!text) throw new ProblemError('article-version-not-found');
    return { ...text, body: Document.parse(text.body) };
  }

  private async assertAuthor(articleId: string, caller: Caller): Promise<void> {
    const { authors } = await this.articles.find(articleId, caller);
    if (!authors.includes(caller.personId)) throw new ProblemError('article-not-found');
  }
}
