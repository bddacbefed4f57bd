import { randomUUID } from 'node:crypto';
import type {
  Article as Shown,
  ArticleAction,
  ChangeReason,
  commentOnArticle,
  Input,
  readArticle,
  saveArticle,
} from '@delakultur/contracts';
import type { OutgoingEvent, Transaction } from '@delakultur/database';
import type { Caller, Clock } from '@delakultur/kernel';
import { type Call, CLOCK, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { WishService } from '../wishes/wish.service.ts';
import { articleFact } from './article.facts.ts';
import { type Article, decide, type Facts, newDraft } from './article.machine.ts';
import { ArticleRepository } from './article.repository.ts';
import { areColleagues, hasRoom, hasRoomToGoOn, mayComment, maySave, maySee, rolesIn, shown } from './article.rules.ts';
import { anchored, reanchored } from './comment.rules.ts';
import { SurroundingsService } from './surroundings.service.ts';
import { withHelp } from './wait.rules.ts';

/** An action on the version that the caller saw. */
export interface Step {
  readonly articleId: string;
  readonly version: number;
  readonly reason?: string | undefined;
  readonly code?: ChangeReason | undefined;
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
    private readonly surroundings: SurroundingsService,
    private readonly heldRoles: HeldRoleRepository,
    private readonly wishes: WishService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read({ articleId }: Input<typeof readArticle>, { caller }: Call): Promise<Shown> {
    return this.surroundings.shown(await this.find(articleId, caller), caller);
  }

  async save(input: Input<typeof saveArticle>, call: Call): Promise<Shown> {
    return input.version === 0 ? this.create(input, call) : this.change(input, call);
  }

  /** Takes one action: load, decide, save with its fact. */
  async take(action: ArticleAction, step: Step, call: Call, { facts, events = [], also }: Along = {}): Promise<Shown> {
    const { caller } = call;
    const { reason, code } = step;
    const article = await this.find(step.articleId, caller, step.version);
    orProblem(hasRoomToGoOn(article, action));
    const at = this.now();
    const roles = rolesIn(article, caller);
    const { article: decided, fact } = orProblem(
      decide(article, action, { by: caller.personId, roles, at, ...(reason ? { reason } : {}), ...(code ? { code } : {}), ...facts }),
    );
    const around = await this.surroundings.ofOne(decided);
    const next = withHelp({ ...decided, comments: reanchored(decided.comments, article.body, decided.body) }, around.holders);
    const reply = shown(next, caller, around);
    const told = [...(fact ? [fact] : []), ...(next.helper !== decided.helper ? (['escalated'] as const) : [])];
    const own = told.map((one) => articleFact(one, reply, caller.personId, call));
    const saved = { article: next, events: [...own, ...events], reply };
    await this.articles.save(also ? { ...saved, also: (tx) => also(tx, next) } : saved, article, call);
    return reply;
  }

  async comment({ articleId, text, anchor }: Input<typeof commentOnArticle>, call: Call): Promise<Shown> {
    const { caller } = call;
    const article = await this.find(articleId, caller);
    const role = orProblem(mayComment(article, rolesIn(article, caller)));
    const comment = { id: randomUUID(), by: caller.personId, role, at: this.now(), text, anchor: anchored(anchor, article.body) };
    orProblem(hasRoom(article.comments, comment));
    const next = { ...article, comments: [...article.comments, comment] };
    const reply = await this.surroundings.shown(next, caller);
    await this.articles.addComment(
      comment,
      { article: next, events: [articleFact('commented', reply, caller.personId, call)], reply },
      call,
    );
    return reply;
  }

  /** The article that the caller may see, at the version that they saw when they name one. */
  async find(articleId: string, caller: Caller, version?: number): Promise<Article> {
    const article = await this.articles.byId(articleId, caller);
    if (!article || !maySee(article, caller)) throw new ProblemError('article-not-found');
    if (version !== undefined && article.version !== version) throw new ProblemError('article-version-stale');
    return article;
  }

  /** Makes a draft as it stands: a new one, or a new version of what is released. */
  async begin(draft: Article, call: Call): Promise<Shown> {
    const reply = await this.surroundings.shown(draft, call.caller);
    await this.articles.create({ article: draft, events: [], reply }, call);
    return reply;
  }

  private async create(input: Input<typeof saveArticle>, call: Call): Promise<Shown> {
    const { articleId, version: _, coAuthors, ...text } = input;
    const { personId, kommun } = call.caller;
    const members = await this.heldRoles.membersOf(text.site);
    if (!members) throw new ProblemError('site-not-found');
    if (!members.includes(kommun)) throw new ProblemError('not-a-member');
    const authors = await this.authors(personId, coAuthors, kommun);
    if (text.wishId) await this.wishes.assertFor(text.wishId, { site: text.site, kommun, authors }, call);
    return this.begin(newDraft({ ...text, id: articleId, kommun, authors, revises: null }, this.now()), call);
  }

  /** The site of an article is chosen once; its first author stays the first. */
  private async change(input: Input<typeof saveArticle>, call: Call): Promise<Shown> {
    const { articleId, version, site: _, coAuthors, ...text } = input;
    const article = await this.find(articleId, call.caller, version);
    orProblem(maySave(article, rolesIn(article, call.caller)));
    const authors = await this.authors(article.authors[0]!, coAuthors, article.kommun);
    if (text.wishId && text.wishId !== article.wishId) await this.wishes.assertFor(text.wishId, { ...article, authors }, call);
    const at = this.now();
    const comments = reanchored(article.comments, article.body, text.body);
    const next = { ...article, ...text, authors, comments, version: version + 1, updatedAt: at, activeAt: at };
    const reply = await this.surroundings.shown(next, call.caller);
    await this.articles.save({ article: next, events: [], reply }, article, call);
    return reply;
  }

  private async authors(first: string, coAuthors: readonly string[], kommun: string): Promise<string[]> {
    const others = [...new Set(coAuthors)].filter((id) => id !== first);
    const holdings = others.length > 0 ? await this.heldRoles.of(others) : [];
    if (!areColleagues(others, kommun, holdings)) throw new ProblemError('co-author-unknown');
    return [first, ...others];
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
