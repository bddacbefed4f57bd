import type { ArticleSummary } from '@delakultur/contracts/client';
import { emptyState, focusSoon, skeletonLines } from '@delakultur/elements';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { inboxList, type ArticleView } from './inbox.ts';
import { retryState } from './retry-state.ts';
import type { UnreadNotices } from './unread-notices.ts';

const VIEWS = ['to-do', 'following', 'done'] as const satisfies readonly ArticleView[];

/** Where list and piece stand beside each other; the styles say the same in em. */
const WIDE = 900;

interface Page {
  readonly items: readonly ArticleSummary[];
  readonly next: string | null;
}

/** What is mine to do, what I follow and what is done: a tab each, and what was fetched stays while it is fetched anew. */
export class Lists {
  readonly #desk: Desk;
  readonly #unread: UnreadNotices;
  readonly #task: Task;
  readonly #pages = new Map<ArticleView, Page>();

  constructor(desk: Desk, unread: UnreadNotices) {
    this.#desk = desk;
    this.#unread = unread;
    this.#task = new Task(desk, {
      args: () => [desk.client, desk.person, desk.listed] as const,
      task: async ([client, person, view], { signal }) => {
        if (!client || !person) return;
        this.#pages.set(view, await client.call('article.list', { view }, { signal }));
      },
      onComplete: () => this.#openFirst(),
    });
  }

  get hasChoice(): boolean {
    return (this.#pages.get(this.#desk.listed)?.items.length ?? 0) > 0;
  }

  forget(): void {
    this.#pages.clear();
  }

  readonly fetchAnew = (): void => void this.#task.run();

  refresh(): void {
    if (this.#task.status !== TaskStatus.PENDING) this.fetchAnew();
  }

  render(open: (articleId: string) => void): TemplateResult {
    return html`<div class="inbox">
      ${this.#tabs()}
      <div class="list" id="list" role="tabpanel" aria-labelledby="tab-${this.#desk.listed}">${this.#content(open)}</div>
    </div>`;
  }

  #tabs(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${this.#desk.text.lists} @keydown=${this.#move}>
      ${this.#views.map((view) => this.#tab(view))}
    </div>`;
  }

  /** What a whole municipality has in flow and released is its contact persons' and administrators' to see (C7). */
  get #views(): readonly ArticleView[] {
    return this.#desk.seesMunicipality ? [...VIEWS, 'municipality'] : VIEWS;
  }

  #tab(view: ArticleView): TemplateResult {
    const { text, listed } = this.#desk;
    const isChosen = view === listed;
    const count = view === 'to-do' ? (this.#pages.get(view)?.items.length ?? 0) : 0;
    return html`<button
      class="tab"
      type="button"
      role="tab"
      id="tab-${view}"
      aria-controls="list"
      aria-selected=${isChosen}
      tabindex=${isChosen ? 0 : -1}
      @click=${() => this.#choose(view)}
    >
      ${text.count(text.views[view], count)}
    </button>`;
  }

  readonly #move = (event: KeyboardEvent): void => {
    const views = this.#views;
    const at = views.indexOf(this.#desk.listed);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(views[(to + views.length) % views.length] ?? 'to-do');
    focusSoon(this.#desk, '[role="tab"][aria-selected="true"]');
  };

  #choose(view: ArticleView): void {
    this.#desk.listed = view;
  }

  #content(open: (articleId: string) => void): TemplateResult {
    const { text, listed } = this.#desk;
    const page = this.#pages.get(listed);
    const hasFailed = this.#task.status === TaskStatus.ERROR;
    if (!page && hasFailed) return retryState(text, text.listFailedHeading, this.#task.error, this.fetchAnew);
    if (!page) {
      return html`<p class="visually-hidden" role="status">${text.loading}</p>
        <div class="bones">${Array.from({ length: 4 }, () => skeletonLines('long', 'full', 'short'))}</div>`;
    }
    if (page.items.length === 0) return this.#empty();
    return html`${hasFailed ? html`<p class="muted" role="status">${text.stale}</p>` : nothing} ${this.#rows(page, open)}
    ${page.next ? html`<button class="button" type="button" @click=${this.#more}>${text.more}</button>` : nothing}`;
  }

  #rows({ items }: Page, open: (articleId: string) => void): TemplateResult {
    return inboxList({
      items,
      selected: this.#desk.selected,
      view: this.#desk.viewpoint(),
      isNew: (id) => this.#unread.areAbout(id),
      open,
    });
  }

  #empty(): TemplateResult {
    const { text, listed } = this.#desk;
    const words = text.empty[listed];
    return emptyState(listed === 'to-do' ? { ...words, act: { label: text.write, run: () => this.#desk.write() } } : words);
  }

  readonly #more = (): void => void this.#fetchMore().catch(reportError);

  async #fetchMore(): Promise<void> {
    const { client, listed: view } = this.#desk;
    const page = this.#pages.get(view);
    if (!client || !page?.next) return;
    try {
      const { items, next } = await client.call('article.list', { view, after: page.next });
      this.#pages.set(view, { items: [...page.items, ...items], next });
    } catch (error) {
      this.#desk.say(this.#desk.problemOf(error));
    }
    this.#desk.requestUpdate();
  }

  /** On a wide page the oldest promise stands open beside the list; on a narrow one the list comes first. */
  #openFirst(): void {
    const { listed, selected, form, clientWidth } = this.#desk;
    const [first] = this.#pages.get('to-do')?.items ?? [];
    if (first && listed === 'to-do' && !selected && !form && clientWidth >= WIDE) this.#desk.selected = first.id;
  }
}
