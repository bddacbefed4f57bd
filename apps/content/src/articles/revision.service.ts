import type { Article as Shown, Input, reviseArticle } from '@delakultur/contracts';
import type { Clock } from '@delakultur/kernel';
import { type Call, CLOCK, orProblem } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { newDraft } from './article.machine.ts';
import { mayRevise, rolesIn } from './article.rules.ts';
import { ArticleService } from './article.service.ts';

/** A new version of a released article is a draft with a life of its own; readers see the old one until it is released (C2). */
@Injectable()
export class RevisionService {
  constructor(
    private readonly articles: ArticleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async revise({ articleId, revisionId }: Input<typeof reviseArticle>, call: Call): Promise<Shown> {
    const released = await this.articles.find(articleId, call.caller);
    orProblem(mayRevise(released, rolesIn(released, call.caller)));
    const { site, kommun, authors, title, body, lang, schoolForm, topic, licence, producer, wishId } = released;
    const text = { site, kommun, authors, title, body, lang, schoolForm, topic, licence, producer, wishId };
    const revises = released.revises ?? released.id;
    return this.articles.begin(newDraft({ ...text, id: revisionId, revises }, this.clock.now().toISOString()), call);
  }
}
