import type { Publication } from '@delakultur/contracts/client';
import { adoptStyles, buttons, documentStyles, failedState, icons, skeleton, skeletonLines, states } from '@delakultur/elements';
import { Localized, OfflineError, ProblemError } from '@delakultur/sdk';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { readerWords } from './article-reader.words.ts';
import { articleView } from './article-view.ts';
import { viewStyles } from './article-view.styles.ts';
import type { Feed } from './feed.ts';
import { printArticle } from './print-article.ts';

/** Shows one article in the feed's place: fetched when it is opened, its heading in focus, and a way back. */
export class ArticleReader {
  readonly #feed: Feed;
  readonly #words: Localized<typeof readerWords.sv>;
  readonly #article: Task<readonly [id: string], Publication>;

  constructor(feed: Feed) {
    this.#feed = feed;
    this.#words = new Localized(feed, readerWords);
    this.#article = new Task(feed, {
      autoRun: false,
      task: ([id], { signal }) => this.#fetch(id, signal),
      onComplete: () => this.#arrive().catch(reportError),
    });
    adoptStyles(feed, buttons, states, skeleton, viewStyles, documentStyles);
  }

  open(id: string): void {
    void this.#article.run([id]);
  }

  render(): TemplateResult {
    const { text, lang } = this.#words;
    return html`<div class="reader-acts">${this.#feed.layout === 'single' ? nothing : this.#backButton()} ${this.#printButton()}</div>
      ${this.#article.render({
        pending: () =>
          html`<p class="visually-hidden" role="status">${text.loading}</p>
            ${skeletonLines('half', 'long', 'full', 'full', 'long')}`,
        complete: (article) =>
          articleView(article, { words: text, lang, headingLevel: this.#feed.headingLevel, endpoint: this.#feed.client?.endpoint }),
        error: (error) => this.#failed(error),
      })}`;
  }

  #backButton(): TemplateResult {
    const press = (): void => void this.#feed.close().catch(reportError);
    return html`<button class="button plain" type="button" @click=${press}>${icons.icon(icons.arrowLeft)}${this.#words.text.back}</button>`;
  }

  #printButton(): TemplateResult | typeof nothing {
    const { value: article, status } = this.#article;
    // While another comes, the value still is the one that was here before.
    if (!article || status !== TaskStatus.COMPLETE) return nothing;
    const press = (): void =>
      void printArticle(this.#feed.renderRoot.querySelector('.article')!, article.title, [viewStyles, documentStyles]).catch(reportError);
    return html`<button class="button plain" type="button" @click=${press}>${icons.icon(icons.printer)}${this.#words.text.print}</button>`;
  }

  #failed(error: unknown): TemplateResult {
    const { text } = this.#words;
    if (error instanceof ProblemError && error.problem.status === 404)
      return failedState({ heading: text.goneHeading, text: text.goneText });
    return failedState({
      heading: text.failedHeading,
      text: error instanceof OfflineError ? text.offlineText : text.failedText,
      act: { label: text.retry, run: () => this.open(this.#feed.reading ?? '') },
    });
  }

  #fetch(publicationId: string, signal: AbortSignal): Promise<Publication> {
    const { client } = this.#feed;
    if (!client) throw new OfflineError('The SDK is not there yet');
    return client.call('publication.read', { publicationId }, { signal });
  }

  /** Whoever opened the article goes on reading at its title; an article that stands alone takes no focus from the page. */
  async #arrive(): Promise<void> {
    await this.#feed.updateComplete;
    if (this.#feed.layout !== 'single') this.#feed.renderRoot.querySelector<HTMLElement>('#article-title')?.focus();
  }
}
