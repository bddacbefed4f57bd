import type { ManagerQuestion } from '@delakultur/contracts';
import type { Database } from '@delakultur/database';
import { readLink } from '@delakultur/identity';
import { type Caller, scopeOfHeld } from '@delakultur/kernel';
import { DATABASE, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import type { Article } from '../articles/article.machine.ts';
import { ArticleRepository } from '../articles/article.repository.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { type Asked, stateOf } from './answer.rules.ts';

/** What links are signed with, by people, which mails them. */
export const LINK_SECRET = Symbol('LinkSecret');

/** A question as it stands now, and who may answer it as if signed in. */
export interface Question {
  readonly asked: Asked;
  readonly article: Article;
  readonly caller: Caller;
  readonly state: ManagerQuestion['state'];
}

/** Follows a link to its question. The link proves who holds it and nothing else: what they may do is what they hold today. */
@Injectable()
export class AskedService {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    @Inject(LINK_SECRET) private readonly secret: string,
    private readonly articles: ArticleRepository,
    private readonly heldRoles: HeldRoleRepository,
  ) {}

  async follow(token: string): Promise<Question> {
    const asked = orProblem(await readLink(this.secret, token, 'manager-answer'));
    const article = await this.database.systemTx((tx) => this.articles.read(tx, asked.articleId));
    if (!article) throw new ProblemError('link-refused');
    const caller = await this.callerOf(asked, article);
    return { asked, article, caller, state: orProblem(stateOf(article, asked, caller)) };
  }

  /** A manager's home is where the article is from: nobody else is asked. */
  private async callerOf({ personId }: Asked, { kommun }: Article): Promise<Caller> {
    const held = await this.heldRoles.heldBy(personId, kommun);
    return { personId, kommun, held, scope: scopeOfHeld(kommun, held) };
  }
}
