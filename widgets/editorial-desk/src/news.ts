import type { Lang, MailPreference, MailRhythm, Notice, NoticeList } from '@delakultur/contracts/client';
import { emptyState, Fetched, radioGroup } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { newsWords, type NewsWords } from './news.words.ts';
import { retryState } from './retry-state.ts';
import { when } from './time.ts';
import type { UnreadNotices } from './unread-notices.ts';

const SHOWN = 50;

export interface NewsParts {
  readonly unread: UnreadNotices;
  readonly titleOf: (articleId: string) => string | undefined;
  readonly open: (articleId: string) => void;
}

/** What has happened that concerns the person, newest first, and how often they get mail about it. */
export class News {
  readonly #desk: Desk;
  readonly #parts: NewsParts;
  readonly #words: Localized<NewsWords>;
  readonly #notices: Fetched<NoticeList>;
  readonly #mail: Fetched<MailPreference>;

  constructor(desk: Desk, parts: NewsParts) {
    this.#desk = desk;
    this.#parts = parts;
    this.#words = new Localized(desk, newsWords);
    this.#notices = new Fetched(desk, (client, _, signal) => client.call('notice.list', { limit: SHOWN }, { signal }));
    this.#mail = new Fetched(desk, (client, _, signal) => client.call('mail.read', {}, { signal }));
  }

  refresh(): void {
    this.#notices.refresh();
  }

  forget(): void {
    this.#notices.forget();
    this.#mail.forget();
  }

  render(): TemplateResult {
    return html`${this.#list()} ${this.#rhythm()}`;
  }

  #list(): TemplateResult {
    const { text } = this.#words;
    const found = this.#notices.get();
    const failure = this.#notices.failure();
    if (!found && failure) return retryState(this.#desk.text, text.failed, failure, () => this.refresh());
    if (!found) return html`<p class="muted" role="status">${text.loading}</p>`;
    if (found.items.length === 0) return emptyState(text.empty);
    const hasUnread = found.items.some((notice) => this.#isUnread(notice));
    return html`<ul class="rows" aria-label=${text.list}>
        ${found.items.map((notice) => this.#row(notice))}
      </ul>
      ${hasUnread ? html`<button class="button" type="button" @click=${this.#markAll}>${text.markAll}</button>` : nothing}`;
  }

  #row(notice: Notice): TemplateResult {
    const { articleId, kind, at } = notice;
    const { text } = this.#words;
    const sentence = text.kinds[kind] ?? text.other;
    const title = articleId && this.#parts.titleOf(articleId);
    const mark = this.#isUnread(notice) ? html` <span class="new">${text.unread}</span>` : nothing;
    const content = html`${title ? html`<span class="row-title">${title}</span>` : nothing}
      <span class="row-status">${sentence}${mark}</span> <span class="row-meta">${when(at, this.#desk.viewpoint())}</span>`;
    return articleId
      ? html`<li>
          <button class="row-button" type="button" data-article=${articleId} @click=${() => this.#parts.open(articleId)}>${content}</button>
        </li>`
      : html`<li class="row-text">${content}</li>`;
  }

  #isUnread({ id, readAt }: Notice): boolean {
    return readAt === null && this.#parts.unread.has(id);
  }

  readonly #markAll = (): void => {
    this.#parts.unread.markAllRead();
    this.#desk.say(this.#words.text.marked);
  };

  #rhythm(): TemplateResult | typeof nothing {
    const { text } = this.#words;
    const preference = this.#mail.get();
    if (!preference) return nothing;
    return html`<div class="mail">
      ${radioGroup({
        name: 'rhythm',
        legend: text.mail,
        hint: text.mailHint,
        options: (Object.keys(text.rhythms) as MailRhythm[]).map((value) => ({ value, label: text.rhythms[value] })),
        chosen: preference.rhythm,
        choose: (value) => void this.#set(value as MailRhythm, preference.rhythm).catch(reportError),
      })}
    </div>`;
  }

  async #set(rhythm: MailRhythm, before: MailRhythm | undefined): Promise<void> {
    const { text, lang } = this.#words;
    try {
      this.#mail.put(await this.#desk.client!.call('mail.set', { rhythm, lang: lang as Lang }));
      const undo = before && (() => void this.#set(before, undefined).catch(reportError));
      this.#desk.say(text.saved[rhythm], undo);
    } catch (error) {
      this.#desk.say(this.#desk.problemOf(error));
      this.#mail.refresh();
    }
  }
}
