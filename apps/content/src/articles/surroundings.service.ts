import type { Article as Shown } from '@delakultur/contracts';
import type { Caller } from '@delakultur/kernel';
import { Injectable } from '@nestjs/common';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import type { Article } from './article.machine.ts';
import { shown, type Surroundings } from './article.rules.ts';

type Placed = Pick<Article, 'site' | 'kommun' | 'manager'>;

/** Who holds which role around an article today, and how its municipality wants the manager's word. */
@Injectable()
export class SurroundingsService {
  constructor(private readonly heldRoles: HeldRoleRepository) {}

  /** Read at once for any number of articles. */
  async of(articles: readonly Placed[]): Promise<(article: Placed) => Surroundings> {
    const [holdersOf, policyOf] = await Promise.all([
      this.heldRoles.around(articles),
      this.heldRoles.policies([...new Set(articles.map(({ kommun }) => kommun))]),
    ]);
    return (article) => ({ holders: holdersOf(article), policy: policyOf(article.kommun) });
  }

  async ofOne(article: Placed): Promise<Surroundings> {
    return (await this.of([article]))(article);
  }

  async shown(article: Article, caller: Caller): Promise<Shown> {
    return shown(article, caller, await this.ofOne(article));
  }
}
