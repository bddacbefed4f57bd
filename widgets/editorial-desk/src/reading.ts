import type { Article } from '@delakultur/contracts/client';
import { emptyState, failedState, focusSoon, skeletonLines } from '@delakultur/elements';
import { OfflineError, ProblemError } from '@delakultur/sdk';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import type { Lists } from './lists.ts';
import { backButton } from './back-button.ts';
import type { Piece } from './piece.ts';
import { retryState } from './retry-state.ts';
import type { UnreadNotices } from './unread-notices.ts';

/** The article that is open: fetched, kept up to date, and put away without losing what was typed. */
export class Reading {
  readonly #desk: Desk;
  readonly #lists: Lists;
  readonly #unread: UnreadNotices;
  /** Fetched beside the lists, so that they are seen first. */
  #piece: Piece | undefined;
  readonly #task: Task<readonly unknown[], Article | undefined>;
  #hasChanged = false;
  #takesFocus = false;

  constructor(desk: Desk, parts: { readonly lists: Lists; readonly unread: UnreadNotices }) {
    this.#desk = desk;
    this.#lists = parts.lists;
    this.#unread = parts.unread;
    this.#task = new Task(desk, {
      args: () => [desk.client, desk.person, desk.selected] as const,
      task: async ([client, person, articleId], { signal }): Promise<Article | undefined> => {
        if (!client || !person) return undefined;
        const [article] = await Promise.all([articleId && client.call('article.read', { articleId }, { signal }), this.#fetchPiece()]);
        return article || undefined;
      },
      onComplete: (article) => article && this.#arrived(article),
    });
  }

  readonly fetchAnew = (): void => void this.#task.run();

  refresh(): void {
    if (this.#desk.selected && this.#task.status !== TaskStatus.PENDING) this.fetchAnew();
  }

  readonly open = (articleId: string): void => {
    this.#takesFocus = true;
    if (this.#desk.selected === articleId) return this.#arrive();
    this.putAway({ forgets: false });
    this.#desk.selected = articleId;
  };

  /** Puts the article away; what was typed about it is kept, unless somebody else signs in. */
  putAway(options: { readonly forgets: boolean }): void {
    this.#desk.shown = undefined;
    this.#hasChanged = false;
    this.#piece?.putAway(options);
  }

  /** Shows the article as it is after the person's own act. */
  take(article: Article): void {
    this.#hasChanged = false;
    this.#desk.shown = article;
  }

  /** Fetches the article anew, and says that it has changed. */
  async compare(articleId: string): Promise<void> {
    if (!this.#desk.client) return;
    try {
      this.#desk.shown = await this.#desk.client.call('article.read', { articleId });
      this.#hasChanged = true;
      focusSoon(this.#desk, '#changed');
    } catch (error) {
      this.#desk.say(this.#desk.problemOf(error));
    }
  }

  async #fetchPiece(): Promise<void> {
    if (this.#piece) return;
    const { Piece: Found } = await import('./piece.ts').catch((cause: unknown) => {
      throw new OfflineError('The open article could not be fetched', { cause });
    });
    this.#piece ??= new Found(this.#desk);
  }

  render(): TemplateResult {
    const { selected, text } = this.#desk;
    return html`<div class="reading">${selected ? backButton(text.back, this.#backToList) : nothing} ${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { text, shown, selected } = this.#desk;
    if (shown && shown.id === selected && this.#piece) {
      return this.#piece.render(shown, { hasChanged: this.#hasChanged });
    }
    if (!selected) return this.#lists.hasChoice ? emptyState({ heading: text.chooseHeading, text: text.chooseText }) : html``;
    const { error, status } = this.#task;
    if (status !== TaskStatus.ERROR) {
      return html`<p class="visually-hidden" role="status">${text.loadingPiece}</p>
        ${skeletonLines('long', 'half', 'full', 'full', 'full', 'long')}`;
    }
    if (error instanceof ProblemError && error.problem.status === 404)
      return failedState({ heading: text.goneHeading, text: text.goneText });
    return retryState(text, text.pieceFailedHeading, error, this.fetchAnew);
  }

  /** What came is new to the person when it has another version than what they had before them. */
  #arrived(article: Article): void {
    const { shown } = this.#desk;
    if (shown?.id === article.id && shown.version !== article.version) this.#hasChanged = true;
    this.#desk.shown = article;
    this.#arrive();
    this.#unread.markRead();
  }

  #arrive(): void {
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    focusSoon(this.#desk, '#piece-title');
  }

  readonly #backToList = (): void => {
    const row = this.#desk.selected;
    this.putAway({ forgets: false });
    this.#desk.selected = undefined;
    focusSoon(this.#desk, `[data-article="${row}"]`);
  };
}
