import {
  type Article as Shown,
  bylinesOf,
  type Input,
  lookUpPersons,
  type PersonCard,
  PUBLICATION_EVENTS,
  type putArticleBack,
  type releaseArticle,
  type scheduleArticle,
  type unpublishArticle,
} from '@delakultur/contracts';
import type { Transaction } from '@delakultur/database';
import { wordCount } from '@delakultur/document';
import type { Caller, Clock } from '@delakultur/kernel';
import { type Call, CLOCK, factOf, orProblem, OwnToken, ProblemError, RpcClient } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { ArticleMediaRepository } from '../media/article-media.repository.ts';
import { PublicationRepository } from '../publications/publication.repository.ts';
import { publicationOf } from '../publications/publication.rules.ts';
import { WishRepository } from '../wishes/wish.repository.ts';
import { type Article, decide } from './article.machine.ts';
import { ArticleRepository } from './article.repository.ts';
import { isComplete, rolesIn } from './article.rules.ts';
import { type Along, ArticleService } from './article.service.ts';

type Tx = Transaction<PrismaClient>;

/** Who releases: a caller with a token, or whoever set the time when it has come. */
export type Releasing = Pick<Call, 'traceparent'> & { readonly caller: Caller; readonly token: string | undefined };

/** C2: what the chief editor alone does. A release, the publication that it makes and what it replaces are one transaction. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly articles: ArticleService,
    private readonly repository: ArticleRepository,
    private readonly publications: PublicationRepository,
    private readonly media: ArticleMediaRepository,
    private readonly wishes: WishRepository,
    private readonly rpc: RpcClient,
    private readonly ownToken: OwnToken,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async release(step: Input<typeof releaseArticle>, call: Call): Promise<Shown> {
    const article = await this.articles.find(step.articleId, call.caller, step.version);
    return this.articles.take('release', step, call, await this.publishing(article, call));
  }

  async putBack(step: Input<typeof putArticleBack>, call: Call): Promise<Shown> {
    const article = await this.articles.find(step.articleId, call.caller, step.version);
    return this.articles.take('put-back', step, call, await this.publishing(article, call));
  }

  /** Everything is checked now, so that it does not fail at night for what could be known today, and once more when the time has come. */
  async schedule({ at, ...step }: Input<typeof scheduleArticle>, call: Call): Promise<Shown> {
    const article = await this.articles.find(step.articleId, call.caller, step.version);
    orProblem(isComplete(article, wordCount(article.body)));
    if (new Date(at) <= this.clock.now()) throw new ProblemError('time-has-passed');
    return this.articles.take('schedule', step, call, {
      facts: { scheduledFor: new Date(at).toISOString() },
      also: async (tx) => void (await this.media.cleared(tx, article)),
    });
  }

  async unpublish(step: Input<typeof unpublishArticle>, call: Call): Promise<Shown> {
    const article = await this.articles.find(step.articleId, call.caller, step.version);
    const { site, kommun } = article;
    const publicationId = publicationIdOf(article);
    return this.articles.take('unpublish', step, call, {
      events: [factOf(PUBLICATION_EVENTS.unpublished, site, publicationId, { publicationId, site, kommun }, call)],
      also: (tx) => this.publications.remove(tx, publicationId),
    });
  }

  /** What a release brings along: names for the byline, the publication, and the end of what it is a new version of. */
  async publishing(article: Article, by: Releasing): Promise<Required<Along>> {
    const { authors, site, kommun } = article;
    orProblem(isComplete(article, wordCount(article.body)));
    const publicationId = publicationIdOf(article);
    const [people, old] = await Promise.all([this.peopleOf(authors, by), this.replacedBy(article, by.caller)]);
    const fact = old?.state === 'released' ? 'updated' : 'released';
    return {
      facts: { releasedAt: old?.releasedAt ?? article.releasedAt },
      events: [factOf(PUBLICATION_EVENTS[fact], site, publicationId, { publicationId, site, kommun }, by)],
      also: async (tx, next) => {
        if (old) await this.replace(tx, old, next, by);
        await this.publications.put(tx, publicationOf(next, people, await this.media.cleared(tx, next)));
        if (next.wishId)
          await this.wishes.fulfil(tx, next.wishId, {
            articleId: publicationId,
            site,
            by: by.caller.personId,
            at: next.updatedAt,
            traceparent: by.traceparent,
          });
      },
    };
  }

  private async replacedBy({ revises, state }: Article, caller: Caller): Promise<Article | undefined> {
    return revises && state === 'ready' ? this.repository.currentOf(revises, caller) : undefined;
  }

  /** The author's request to withdraw comes first: a new version does not answer it. */
  private async replace(tx: Tx, old: Article, { updatedAt: at }: Article, { caller }: Releasing): Promise<void> {
    const { article } = orProblem(decide(old, 'replace', { by: caller.personId, roles: rolesIn(old, caller), at }));
    await this.repository.write(tx, article, old);
  }

  /** The byline is copied at release: names belong to people, and a reader's page must not wait for it. */
  private async peopleOf(authors: readonly string[], { token, traceparent }: Releasing): Promise<PersonCard[]> {
    const ids = [...authors];
    const { items } = token
      ? await this.rpc.call(lookUpPersons, { ids }, { token, traceparent })
      : await this.rpc.call(bylinesOf, { ids }, { token: await this.ownToken.get(), traceparent });
    const people = authors.map((id) => items.find((person) => person.id === id));
    if (people.includes(undefined)) throw new ProblemError('person-not-found');
    return people as PersonCard[];
  }
}

/** A publication keeps its address through all its versions. */
export const publicationIdOf = ({ id, revises }: Pick<Article, 'id' | 'revises'>): string => revises ?? id;
