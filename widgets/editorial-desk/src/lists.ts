import type { ArticleSummary } from '@delakultur/contracts/client';
import { emptyState, focusSoon, skeletonLines } from '@delakultur/elements';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { inboxList, type ArticleView, type DeskList } from './inbox.ts';
import type { News } from './news.ts';
import { retryState } from './retry-state.ts';
import { tabList } from './tabs.ts';
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
  #news: News | undefined;

  constructor(desk: Desk, unread: UnreadNotices) {
    this.#desk = desk;
    this.#unread = unread;
    this.#task = new Task(desk, {
      args: () => [desk.client, desk.person, desk.listed] as const,
      task: async ([client, person, view], { signal }) => {
        if (!client || !person) return;
        const fetch = async (one: ArticleView): Promise<void> =>
          void this.#pages.set(one, await client.call('article.list', { view: one }, { signal }));
        // What is new is told with titles, which the lists know.
        await (view === 'news' ? Promise.all(VIEWS.filter((one) => !this.#pages.has(one)).map(fetch)) : fetch(view));
      },
      onComplete: () => this.#openFirst(),
    });
  }

  get hasChoice(): boolean {
    const { listed } = this.#desk;
    return listed !== 'news' && (this.#pages.get(listed)?.items.length ?? 0) > 0;
  }

  forget(): void {
    this.#pages.clear();
    this.#news?.forget();
  }

  readonly fetchAnew = (): void => void this.#task.run();

  refresh(): void {
    if (this.#desk.listed === 'news') this.#news?.refresh();
    if (this.#task.status !== TaskStatus.PENDING) this.fetchAnew();
  }

  render(open: (articleId: string) => void): TemplateResult {
    return html`<div class="inbox">
      ${this.#tabs()}
      <div class="list" id="list" role="tabpanel" aria-labelledby="tab-${this.#desk.listed}">${this.#content(open)}</div>
    </div>`;
  }

  #tabs(): TemplateResult {
    const { text, listed } = this.#desk;
    return tabList({
      label: text.lists,
      tabs: this.#lists.map((id) => ({ id, label: text.count(text.views[id], this.#countOf(id)) })),
      chosen: listed,
      controls: 'list',
      choose: (id) => {
        this.#desk.listed = id;
      },
      follow: () => focusSoon(this.#desk, '[role="tab"][aria-selected="true"]'),
    });
  }

  /** What a whole municipality has in flow and released is its contact persons' to see (C7). */
  get #lists(): readonly DeskList[] {
    return this.#desk.seesMunicipality ? [...VIEWS, 'municipality', 'news'] : [...VIEWS, 'news'];
  }

  #countOf(list: DeskList): number {
    if (list === 'news') return this.#unread.count;
    return list === 'to-do' ? (this.#pages.get(list)?.items.length ?? 0) : 0;
  }

  #newsList(open: (articleId: string) => void): TemplateResult {
    if (this.#news) return this.#news.render();
    this.#fetchNews(open).catch(reportError);
    return this.#waiting();
  }

  async #fetchNews(open: (articleId: string) => void): Promise<void> {
    const { News: Found } = await import('./news.ts');
    const titleOf = (articleId: string): string | undefined => this.#titleOf(articleId);
    this.#news ??= new Found(this.#desk, { unread: this.#unread, titleOf, open });
    this.#desk.requestUpdate();
  }

  #titleOf(articleId: string): string | undefined {
    const found = [...this.#pages.values()].flatMap(({ items }) => items).find(({ id }) => id === articleId);
    return found && (found.title || this.#desk.text.untitled);
  }

  #waiting(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#desk.text.loading}</p>
      <div class="bones">${Array.from({ length: 4 }, () => skeletonLines('long', 'full', 'short'))}</div>`;
  }

  #content(open: (articleId: string) => void): TemplateResult {
    const { text, listed } = this.#desk;
    if (listed === 'news') return this.#newsList(open);
    const page = this.#pages.get(listed);
    const hasFailed = this.#task.status === TaskStatus.ERROR;
    if (!page && hasFailed) return retryState(text, text.listFailedHeading, this.#task.error, this.fetchAnew);
    if (!page) return this.#waiting();
    if (page.items.length === 0) return this.#empty(listed);
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

  #empty(listed: ArticleView): TemplateResult {
    const { text } = this.#desk;
    const words = text.empty[listed];
    return emptyState(listed === 'to-do' ? { ...words, act: { label: text.write, run: () => this.#desk.write() } } : words);
  }

  readonly #more = (): void => void this.#fetchMore().catch(reportError);

  async #fetchMore(): Promise<void> {
    const { client, listed: view } = this.#desk;
    const page = view === 'news' ? undefined : this.#pages.get(view);
    if (!client || view === 'news' || !page?.next) return;
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
