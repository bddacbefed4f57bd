import type { PublicationCard } from '@delakultur/contracts/client';
import { adoptStyles, buttons, emptyState, failedState, fields, relativeTime, schoolFormTile, states } from '@delakultur/elements';
import { Localized, OfflineError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedWords } from './article-feed.words.ts';
import { FeedChanges } from './feed-changes.ts';
import { extrasWords } from './feed-extras.words.ts';
import { extrasStyles } from './feed-extras.styles.ts';
import { filter } from './feed-filters.ts';
import { cardPicture } from './card-picture.ts';
import type { Feed } from './feed.ts';

/** What a reader may want after the first sight: filters, more articles, and word of new ones. */
export class FeedExtras {
  readonly #feed: Feed;
  readonly #words: Localized<typeof extrasWords.sv>;
  readonly #changes: FeedChanges;
  /** What the page has decided is not the reader's to choose. */
  readonly #decided: { readonly schoolForm: boolean; readonly topic: boolean };
  #moreFailed = false;
  /** Articles whose picture did not come. */
  readonly #withoutPicture = new Set<string>();

  constructor(feed: Feed) {
    this.#feed = feed;
    this.#words = new Localized(feed, extrasWords);
    this.#changes = new FeedChanges(feed);
    this.#decided = { schoolForm: feed.schoolForm !== '', topic: feed.topic !== '' };
    adoptStyles(feed, buttons, fields, states, extrasStyles);
  }

  filters(schoolForms: FeedWords['schoolForms']): TemplateResult {
    const { text } = this.#words;
    const feed = this.#feed;
    return html`${
      this.#decided.schoolForm
        ? nothing
        : filter({
            id: 'school-form',
            label: text.schoolForm,
            all: text.allSchoolForms,
            choices: schoolForms,
            chosen: feed.schoolForm,
            choose: (value) => {
              this.#changes.forget();
              feed.schoolForm = value;
            },
          })
    }
    ${
      this.#decided.topic
        ? nothing
        : filter({
            id: 'topic',
            label: text.topic,
            all: text.allTopics,
            choices: text.topics,
            chosen: feed.topic,
            choose: (value) => {
              this.#changes.forget();
              feed.topic = value;
            },
          })
    }`;
  }

  /** «1 ny artikel – visa». Lies over the list's edge, so that nothing moves when it comes. */
  fresh(): TemplateResult {
    const { count } = this.#changes;
    const show = async (): Promise<void> => {
      this.#changes.show();
      await this.#feed.updateComplete;
      this.#feed.renderRoot.querySelector<HTMLElement>('.title')?.focus();
    };
    const button = html`<button class="button fresh" part="button" type="button" @click=${show}>${this.#words.text.fresh(count)}</button>`;
    return html`<div role="status">${count > 0 ? button : nothing}</div>`;
  }

  /** The article's picture; where there is none, or it does not come, a calm tile with the school form's sign. */
  tile({ id, lang, picture, schoolForm }: PublicationCard): TemplateResult {
    if (!picture || this.#withoutPicture.has(id)) return schoolFormTile(schoolForm);
    const failed = (): void => {
      this.#withoutPicture.add(id);
      this.#feed.requestUpdate();
    };
    return cardPicture(picture, { endpoint: this.#feed.client?.endpoint, lang, failed });
  }

  /** « · uppdaterad i går», for what has been. */
  updated({ updatedAt }: PublicationCard): TemplateResult | undefined {
    const { text, lang } = this.#words;
    return updatedAt ? html` · ${text.updated} ${relativeTime(updatedAt, lang)}` : undefined;
  }

  empty(): TemplateResult {
    const { text } = this.#words;
    const feed = this.#feed;
    if (!feed.schoolForm && !feed.topic) return emptyState({ heading: text.emptyHeading, text: text.emptyText });
    const run = (): void => {
      if (!this.#decided.schoolForm) feed.schoolForm = '';
      if (!this.#decided.topic) feed.topic = '';
    };
    return emptyState({ heading: text.noneChosenHeading, text: text.noneChosenText, act: { label: text.showAll, run } });
  }

  failed(error: unknown): TemplateResult {
    const { text } = this.#words;
    return failedState({
      heading: text.failedHeading,
      text: error instanceof OfflineError ? text.offlineText : text.failedText,
      act: { label: text.retry, run: () => this.#feed.retry() },
    });
  }

  moreButton(): TemplateResult | typeof nothing {
    if (!this.#feed.shown?.next) return nothing;
    const { text } = this.#words;
    const press = (): void => void this.#more().catch(reportError);
    return html`<div class="more">
      <button class="button" part="button" type="button" @click=${press}>${text.more}</button>
      <p role="status">${this.#moreFailed ? text.moreFailed : nothing}</p>
    </div>`;
  }

  async #more(): Promise<void> {
    const { shown } = this.#feed;
    if (!shown?.next) return;
    try {
      const page = await this.#feed.fetch(shown.next);
      this.#moreFailed = false;
      this.#feed.shown = { items: [...shown.items, ...page.items], next: page.next };
      await this.#feed.updateComplete;
      this.#feed.renderRoot.querySelector<HTMLElement>(`[data-article="${page.items[0]?.id}"]`)?.focus();
    } catch (error) {
      this.#moreFailed = true;
      this.#feed.requestUpdate();
      throw error;
    }
  }
}
