import type { Article } from '@delakultur/contracts/client';
import { FreshSignIn } from '@delakultur/elements';
import { newId, ProblemError, type Localized, type WidgetClient } from '@delakultur/sdk';
import type { nothing, TemplateResult } from 'lit';
import { actContext } from './act-context.ts';
import { isStale, type DeskAct } from './act-facts.ts';
import { undoOf } from './act-undo.ts';
import type { Desk } from './desk.ts';
import type { PieceWords } from './piece.words.ts';
import type { Step } from './steps.ts';

/** Takes one act at a time: asks for a fresh sign-in where the server wants one, says what is done, and offers the way back. */
export class ActTaking {
  readonly #desk: Desk;
  readonly #words: Localized<PieceWords>;
  readonly #fresh: FreshSignIn;
  /** Ids of revisions that have been asked for: a lost answer makes no second one. */
  readonly #revisions = new Map<string, string>();
  /** What is on its way. */
  busy: DeskAct | undefined;
  /** What the server, or the network, said no to, in words. */
  problem: string | undefined;

  constructor(desk: Desk, words: Localized<PieceWords>) {
    this.#desk = desk;
    this.#words = words;
    this.#fresh = new FreshSignIn(desk);
  }

  /** The question for a fresh sign-in, while it is asked. */
  render(): TemplateResult | typeof nothing {
    return this.#fresh.render();
  }

  /** `done` is what to say; else the act's own words. Answers whether it was done. */
  take(article: Article, act: DeskAct, step: Step, done?: string): Promise<boolean> {
    return this.#tryOut(article, act, async (client) => {
      const updated = await this.#send(client, article, step);
      const undo = undoOf(act, article, updated);
      this.#desk.took(
        updated,
        done ?? this.#words.text.act[act].done?.(actContext(article, this.#desk)),
        undo && (() => void this.#undo(updated, undo).catch(reportError)),
      );
    });
  }

  revise(article: Article): Promise<boolean> {
    return this.#tryOut(article, 'revise', async (client) => {
      const { id: articleId } = article;
      const revisionId = this.#revisions.get(articleId) ?? newId();
      this.#revisions.set(articleId, revisionId);
      const revision = await client.call('article.revise', { articleId, revisionId });
      this.#revisions.delete(articleId);
      this.#desk.write(revision.id);
    });
  }

  #undo(article: Article, step: Step): Promise<boolean> {
    return this.#tryOut(article, undefined, async (client) => {
      this.#desk.took(await this.#send(client, article, step), this.#words.text.undone);
    });
  }

  #send(client: WidgetClient, { id: articleId, version }: Article, step: Step): Promise<Article> {
    return this.#fresh.run((options) => step(client, { articleId, version }, options));
  }

  async #tryOut(article: Article, act: DeskAct | undefined, call: (client: WidgetClient) => Promise<void>): Promise<boolean> {
    const { client } = this.#desk;
    if (this.busy || !client) return false;
    this.busy = act;
    this.problem = undefined;
    this.#desk.requestUpdate();
    try {
      await call(client);
      return true;
    } catch (error) {
      if (error instanceof ProblemError && isStale(error.slug)) await this.#desk.wasStale(article.id);
      else this.problem = this.#desk.problemOf(error);
      return false;
    } finally {
      this.busy = undefined;
      this.#desk.requestUpdate();
    }
  }
}
