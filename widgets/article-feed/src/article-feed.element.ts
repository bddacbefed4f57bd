import type { PublicationCard, PublicationPage, SchoolForm, Topic } from '@delakultur/contracts/client';
import { heading, skeleton, skeletonLines } from '@delakultur/elements';
import { Localized, OfflineError, theme, WidgetElement } from '@delakultur/sdk';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addressOf, articleCard } from './article-card.ts';
import { styles } from './article-feed.styles.ts';
import { feedWords } from './article-feed.words.ts';
import type { ArticleReader } from './article-reader.ts';
import type { FeedExtras } from './feed-extras.ts';
import type { Feed } from './feed.ts';

/** What a site has released, newest first, for anyone. `kommun` says whose page it stands on, and leaves no member's articles out. */
export class ArticleFeed extends WidgetElement implements Feed {
  static override styles = [theme, skeleton, styles];
  static override properties = {
    layout: {},
    limit: { type: Number },
    schoolForm: { attribute: 'school-form' },
    topic: {},
    fromKommun: { attribute: 'from-kommun' },
    article: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    shown: { state: true },
    reading: { state: true },
  };

  /** How articles stand: one below the other, beside each other, or one alone. */
  layout: 'list' | 'grid' | 'single' = 'list';
  /** How many articles to show at first, and how many more at a time. */
  limit = 6;
  schoolForm = '';
  topic = '';
  /** Only articles from this municipality; `kommun` is the reader's own, and shows every member's. */
  fromKommun = '';
  /** Which article `single` shows; the newest when absent. */
  article = '';
  /** A heading above the list. */
  heading = '';
  /** The level of the first heading, to fit the page's own. */
  headingLevel = 2;

  shown: PublicationPage | undefined;
  /** The article that is open. */
  reading: string | undefined;
  protected readonly words = new Localized(this, feedWords);
  #extras: FeedExtras | undefined;
  #reader: ArticleReader | undefined;

  readonly #first = new Task(this, {
    args: () => [this.client, this.site, this.fromKommun, this.schoolForm, this.topic, this.limit] as const,
    task: ([client], { signal }) => (client && !this.article ? this.fetch(undefined, signal) : undefined),
    onComplete: (page) => (this.shown = page),
  });

  protected override willUpdate(changed: PropertyValues): void {
    if (this.layout === 'single') this.reading = this.article || this.shown?.items[0]?.id;
    else if (this.client) this.#addExtras().catch(reportError);
    if (changed.has('reading') && this.reading) this.#read(this.reading).catch(reportError);
  }

  fetch(after?: string, signal?: AbortSignal): Promise<PublicationPage> {
    const { client, site, fromKommun, schoolForm, topic, limit } = this;
    if (!client) return Promise.reject(new OfflineError('The SDK is not there yet'));
    return client.call(
      'publication.list',
      {
        site,
        limit,
        ...(fromKommun && { kommun: fromKommun }),
        ...(schoolForm && { schoolForm: schoolForm as SchoolForm }),
        ...(topic && { topic: topic as Topic }),
        ...(after && { after }),
      },
      signal ? { signal } : {},
    );
  }

  retry(): void {
    void this.#first.run();
  }

  async close(): Promise<void> {
    const id = this.reading;
    this.reading = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-article="${id}"]`)?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="dk" lang=${this.words.lang}>${this.reading ? this.#article() : this.#list()}</div>`;
  }

  #list(): TemplateResult {
    const { text } = this.words;
    return html`<div class="top">
        ${this.heading ? heading(this.headingLevel, this.heading, 'heading') : nothing}
        ${this.layout === 'single' ? nothing : html`<div class="filters">${this.#extras?.filters(text.schoolForms)}</div>`}
      </div>
      <p class="visually-hidden" role="status">${this.shown ? text.shown(this.shown.items.length) : text.loading}</p>
      <div class="stage">${this.#extras?.fresh()} ${this.#stage()}</div>
      ${this.extensions('article-feed.end')}`;
  }

  #stage(): TemplateResult {
    if (this.#first.status === TaskStatus.ERROR)
      return this.#extras?.failed(this.#first.error) ?? html`<p role="alert">${this.words.text.failed}</p>`;
    if (!this.shown || (this.shown.items.length === 0 && !this.#extras)) return this.#skeleton();
    if (this.shown.items.length === 0) return this.#extras!.empty();
    return html`<ul
        class="cards"
        data-layout=${this.layout}
        ?data-stale=${this.#first.status === TaskStatus.PENDING}
        aria-labelledby=${this.heading ? 'heading' : nothing}
        aria-label=${this.heading ? nothing : this.words.text.articles}
      >
        ${this.shown.items.map((card) => this.#card(card))}
      </ul>
      ${this.#extras?.moreButton()}`;
  }

  #card(card: PublicationCard): TemplateResult {
    return articleCard(card, {
      tile: this.#extras?.tile(card),
      updated: this.#extras?.updated(card),
      words: this.words.text,
      lang: this.words.lang,
      headingLevel: this.heading ? this.headingLevel + 1 : this.headingLevel,
      href: addressOf(card, this.client?.endpoint),
      open: (event) => this.#open(event, card.id),
    });
  }

  #skeleton(): TemplateResult {
    const one = html`<li class="card"><span class="tile"></span>${skeletonLines('half', 'long', 'full', 'short')}</li>`;
    return html`<ul class="cards" data-layout=${this.layout} aria-hidden="true">
      ${Array.from({ length: this.limit }, () => one)}
    </ul>`;
  }

  #article(): TemplateResult {
    return this.#reader?.render() ?? skeletonLines('half', 'long', 'full', 'full', 'long');
  }

  /** A plain click opens the article in place; every other way of following a link is the browser's. */
  #open(event: MouseEvent, id: string): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.emit('dk-article-open', { article: id });
    this.reading = id;
  }

  async #read(id: string): Promise<void> {
    const { ArticleReader } = await import('./article-reader.ts');
    this.#reader ??= new ArticleReader(this);
    this.#reader.open(id);
  }

  /** What a reader may want next: filters, more articles, word of new ones. Not needed for the first sight. */
  async #addExtras(): Promise<void> {
    if (this.#extras) return;
    const { FeedExtras } = await import('./feed-extras.ts');
    this.#extras ??= new FeedExtras(this);
    this.requestUpdate();
  }
}
