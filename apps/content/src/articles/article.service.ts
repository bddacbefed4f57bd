import { randomUUID } from 'node:crypto';
import {
  type Article as Shown,
  ARTICLE_EVENTS,
  type ArticleAction,
  type ArticleFact,
  type commentOnArticle,
  type Input,
  type readArticle,
  type saveArticle,
} from '@delakultur/contracts';
import type { OutgoingEvent, Transaction } from '@delakultur/database';
import type { Caller, Clock } from '@delakultur/kernel';
import { type Call, CLOCK, factOf, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { type Article, decide, type Facts, newDraft } from './article.machine.ts';
import { ArticleRepository } from './article.repository.ts';
import { areColleagues, hasRoom, maySave, maySee, mayComment, rolesIn, shown } from './article.rules.ts';

/** An action on the version that the caller saw. */
export interface Step {
  readonly articleId: string;
  readonly version: number;
  readonly reason?: string;
}

/** What an action brings along: facts to decide by, and what else has to happen in the same transaction. */
export interface Along {
  readonly facts?: Partial<Facts>;
  readonly events?: readonly OutgoingEvent[];
  readonly also?: (tx: Transaction<PrismaClient>, article: Article) => Promise<void>;
}

@Injectable()
export class ArticleService {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly heldRoles: HeldRoleRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read({ articleId }: Input<typeof readArticle>, { caller }: Call): Promise<Shown> {
    return this.shown(await this.find(articleId, caller), caller);
  }

  async save(input: Input<typeof saveArticle>, call: Call): Promise<Shown> {
    return input.version === 0 ? this.create(input, call) : this.change(input, call);
  }

  /** Takes one action: load, decide, save with its fact. */
  async take(
    action: ArticleAction,
    { articleId, version, reason }: Step,
    call: Call,
    { facts, events = [], also }: Along = {},
  ): Promise<Shown> {
    const { caller } = call;
    const article = await this.find(articleId, caller, version);
    const at = this.clock.now().toISOString();
    const { article: next, fact } = orProblem(
      decide(article, action, { by: caller.personId, roles: rolesIn(article, caller), at, ...(reason ? { reason } : {}), ...facts }),
    );
    const reply = await this.shown(next, caller);
    const saved = { article: next, events: [this.fact(fact, reply, call), ...events], reply };
    await this.articles.save(also ? { ...saved, also: (tx) => also(tx, next) } : saved, version, call);
    return reply;
  }

  async comment({ articleId, text }: Input<typeof commentOnArticle>, call: Call): Promise<Shown> {
    const { caller } = call;
    const article = await this.find(articleId, caller);
    const role = orProblem(mayComment(article, rolesIn(article, caller)));
    orProblem(hasRoom(article.comments, text));
    const comment = { id: randomUUID(), by: caller.personId, role, at: this.clock.now().toISOString(), text };
    const next = { ...article, comments: [...article.comments, comment] };
    const reply = await this.shown(next, caller);
    await this.articles.addComment(comment, { article: next, events: [this.fact('commented', reply, call)], reply }, call);
    return reply;
  }

  /** The article that the caller may see, at the version that they saw when they name one. */
  async find(articleId: string, caller: Caller, version?: number): Promise<Article> {
    const article = await this.articles.byId(articleId, caller);
    if (!article || !maySee(article, caller)) throw new ProblemError('article-not-found');
    if (version !== undefined && article.version !== version) throw new ProblemError('article-version-stale');
    return article;
  }

  private async create(
    { articleId, coAuthors, site, title, body, lang, schoolForm, topic }: Input<typeof saveArticle>,
    call: Call,
  ): Promise<Shown> {
    const { personId, kommun } = call.caller;
    const members = await this.heldRoles.membersOf(site);
    if (!members) throw new ProblemError('site-not-found');
    if (!members.includes(kommun)) throw new ProblemError('not-a-member');
    const authors = await this.authors(personId, coAuthors, kommun);
    const at = this.clock.now().toISOString();
    const article = newDraft({ id: articleId, site, kommun, authors, title, body, lang, schoolForm, topic }, at);
    const reply = await this.shown(article, call.caller);
    await this.articles.create({ article, events: [], reply }, call);
    return reply;
  }

  /** The site of an article is chosen once; its first author stays the first. */
  private async change(input: Input<typeof saveArticle>, call: Call): Promise<Shown> {
    const { articleId, version, coAuthors, title, body, lang, schoolForm, topic } = input;
    const article = await this.find(articleId, call.caller, version);
    orProblem(maySave(article, rolesIn(article, call.caller)));
    const authors = await this.authors(article.authors[0]!, coAuthors, article.kommun);
    const updatedAt = this.clock.now().toISOString();
    const next = { ...article, title, body, lang, schoolForm, topic, authors, version: version + 1, updatedAt };
    const reply = await this.shown(next, call.caller);
    await this.articles.save({ article: next, events: [], reply }, version, call);
    return reply;
  }

  private async authors(first: string, coAuthors: readonly string[], kommun: string): Promise<string[]> {
    const others = [...new Set(coAuthors)].filter((id) => id !== first);
    const holdings = others.length > 0 ? await this.heldRoles.of(others) : [];
    if (!areColleagues(others, kommun, holdings)) throw new ProblemError('co-author-unknown');
    return [first, ...others];
  }

  private async shown(article: Article, caller: Caller): Promise<Shown> {
    return shown(article, caller, await this.heldRoles.holdersAt(article.site));
  }

  private fact(fact: ArticleFact, { id, site, kommun, state, authors, wait }: Shown, call: Call): OutgoingEvent {
    const data = { articleId: id, site, kommun, state, by: call.caller.personId, authors, waitsFor: wait.persons };
    return factOf(ARTICLE_EVENTS[fact], kommun, id, data, call);
  }
}
