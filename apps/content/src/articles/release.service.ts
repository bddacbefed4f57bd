import {
  type Article as Shown,
  type Input,
  lookUpPersons,
  type PersonCard,
  PUBLICATION_EVENTS,
  type releaseArticle,
  type unpublishArticle,
} from '@delakultur/contracts';
import { type Call, factOf, ProblemError, RpcClient } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { PublicationRepository } from '../publications/publication.repository.ts';
import { publicationOf } from '../publications/publication.rules.ts';
import { ArticleService } from './article.service.ts';

/** C2: what the chief editor alone does. A release and the publication that it makes are one transaction. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly articles: ArticleService,
    private readonly publications: PublicationRepository,
    private readonly rpc: RpcClient,
  ) {}

  async release(step: Input<typeof releaseArticle>, call: Call): Promise<Shown> {
    const { authors, id, site, kommun } = await this.articles.find(step.articleId, call.caller, step.version);
    const people = await this.peopleOf(authors, call);
    return this.articles.take('release', step, call, {
      events: [factOf(PUBLICATION_EVENTS.released, site, id, { publicationId: id, site, kommun }, call)],
      also: (tx, article) => this.publications.put(tx, publicationOf(article, people)),
    });
  }

  async unpublish(step: Input<typeof unpublishArticle>, call: Call): Promise<Shown> {
    const { id, site, kommun } = await this.articles.find(step.articleId, call.caller, step.version);
    return this.articles.take('unpublish', step, call, {
      events: [factOf(PUBLICATION_EVENTS.unpublished, site, id, { publicationId: id, site, kommun }, call)],
      also: (tx) => this.publications.remove(tx, id),
    });
  }

  /** The byline is copied at release: names belong to people, and a reader's page must not wait for it. */
  private async peopleOf(authors: readonly string[], { token, traceparent }: Call): Promise<PersonCard[]> {
    const { items } = await this.rpc.call(lookUpPersons, { ids: [...authors] }, { token, traceparent });
    const people = authors.map((id) => items.find((person) => person.id === id));
    if (people.includes(undefined)) throw new ProblemError('person-not-found');
    return people as PersonCard[];
  }
}
