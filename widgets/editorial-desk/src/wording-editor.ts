import type { Article } from '@delakultur/contracts/client';
import { plainText, type Document } from '@delakultur/document';
import { failedState, field, focusSoon, heading, skeletonLines, titleInput, type ArticleMedia } from '@delakultur/elements';
import { defineElement, ProblemError, type Localized } from '@delakultur/sdk';
import type { TextChange, TextEditor } from '@delakultur/text-editor';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isStale } from './act-facts.ts';
import { actContext } from './act-context.ts';
import type { Desk } from './desk.ts';
import type { PieceWords } from './piece.words.ts';

const TAG = 'dk-text-editor';

interface Wording {
  readonly title: string;
  readonly body: Document;
}

/** Where an editor rewords an article for its author. What is typed stays here, article by article, until it is sent. */
export class WordingEditor {
  readonly #desk: Desk;
  readonly #words: Localized<PieceWords>;
  readonly #media: ArticleMedia;
  /** What one writes with comes when somebody is going to write. */
  readonly #load: Task<readonly [], true>;
  readonly #kept = new Map<string, Wording>();
  #article: Article | undefined;
  #isBusy = false;
  #isChecked = false;
  #problem: string | undefined;

  constructor(desk: Desk, words: Localized<PieceWords>, media: ArticleMedia) {
    this.#desk = desk;
    this.#words = words;
    this.#media = media;
    this.#load = new Task(desk, {
      autoRun: false,
      task: async () => {
        const { TextEditor } = await import('@delakultur/text-editor');
        defineElement(TAG, TextEditor);
        return true as const;
      },
    });
  }

  isOpenFor(articleId: string): boolean {
    return this.#article?.id === articleId;
  }

  /** Puts it away; `forgets` when somebody else signs in. */
  close({ forgets = false } = {}): void {
    this.#article = undefined;
    this.#problem = undefined;
    if (forgets) this.#kept.clear();
    this.#desk.requestUpdate();
  }

  /** Begins with what was typed before, else with the latest wording. */
  open(article: Article): void {
    this.#article = article;
    this.#isChecked = false;
    this.#problem = undefined;
    const { title, body } = article.proposal ?? article;
    if (!this.#kept.has(article.id)) this.#kept.set(article.id, { title, body });
    if (!this.#load.value) void this.#load.run();
    this.#desk.requestUpdate();
    focusSoon(this.#desk, '#wording-title');
  }

  render(): TemplateResult {
    const { headingLevel } = this.#desk;
    const { text } = this.#words;
    const wording = this.#article && this.#kept.get(this.#article.id);
    if (!this.#article || !wording) return html``;
    const isMissing = (value: string): boolean => this.#isChecked && value.trim() === '';
    return html`<section class="wording" aria-labelledby="wording-heading">
      ${heading(headingLevel + 2, text.wordingHeading, 'wording-heading')}
      ${field(
        { id: 'wording-title', label: text.wordingTitle, error: isMissing(wording.title) ? text.wordingTitleMissing : undefined },
        titleInput(wording.title, (title) => this.#keep({ title })),
      )}
      ${this.#text(this.#article, wording.body)}
      <div class="act">
        <div class="row">
          <button
            class="button primary"
            type="button"
            aria-describedby="wording-follows"
            aria-disabled=${this.#isBusy ? 'true' : nothing}
            @click=${this.#send}
          >
            ${this.#isBusy ? text.busy : text.act.propose.send}
          </button>
          <button class="button plain" type="button" @click=${this.#cancel}>${text.cancel}</button>
        </div>
        <p class="consequence" id="wording-follows">
          ${text.act.propose.follows(actContext(this.#article, this.#desk))} ${text.wordingKept}
        </p>
        ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
      </div>
    </section>`;
  }

  #text(article: Article, body: Document): TemplateResult {
    const { text } = this.#words;
    const waits = (): TemplateResult =>
      html`<p class="muted" role="status">${text.wordingLoading}</p>
        ${skeletonLines('full', 'long', 'full', 'half')}`;
    return this.#load.render({
      initial: waits,
      pending: waits,
      error: () =>
        failedState({
          heading: text.wordingFailedHeading,
          text: text.wordingFailedText,
          act: { label: this.#desk.text.retry, run: () => void this.#load.run() },
        }),
      complete: () =>
        html`${keyed(
          article.id,
          html`<dk-text-editor
            id="wording-body"
            words-alone
            .label=${text.wordingBody}
            .error=${this.#isChecked && isBlank(body) ? text.wordingBodyMissing : ''}
            .headingLevel=${this.#desk.headingLevel + 1}
            .pictures=${this.#media.lookup(article)}
            .value=${body}
            @dk-text-change=${({ detail }: CustomEvent<TextChange>) => this.#keep({ body: detail.value }, article.id)}
          ></dk-text-editor>`,
        )}`,
    });
  }

  /** Of the article that it was typed about: the editor's last word may come when another stands open. */
  #keep(part: Partial<Wording>, id = this.#article?.id): void {
    const wording = id && this.#kept.get(id);
    if (!id || !wording) return;
    this.#kept.set(id, { ...wording, ...part });
    if (this.#isChecked) this.#desk.requestUpdate();
  }

  readonly #cancel = (): void => {
    this.close();
    focusSoon(this.#desk, '[data-act="propose"]');
  };

  readonly #send = (): void => void this.#propose().catch(reportError);

  async #propose(): Promise<void> {
    this.#desk.renderRoot.querySelector<TextEditor>('#wording-body')?.flush();
    const article = this.#article;
    const wording = article && this.#kept.get(article.id);
    if (this.#isBusy || !wording) return;
    this.#isChecked = true;
    if (wording.title.trim() === '') return focusSoon(this.#desk, '#wording-title');
    if (isBlank(wording.body)) return focusSoon(this.#desk, '#wording-body');
    this.#isBusy = true;
    this.#problem = undefined;
    this.#desk.requestUpdate();
    try {
      const { id: articleId, version } = article;
      const updated = await this.#desk.client!.call('article.propose', {
        articleId,
        version,
        title: wording.title.trim(),
        body: wording.body,
      });
      this.#kept.delete(articleId);
      this.close();
      this.#desk.took(updated, this.#words.text.act.propose.done?.(actContext(article, this.#desk)));
    } catch (error) {
      if (error instanceof ProblemError && isStale(error.slug)) {
        this.close();
        await this.#desk.wasStale(article.id);
      } else this.#problem = this.#desk.problemOf(error);
    } finally {
      this.#isBusy = false;
      this.#desk.requestUpdate();
    }
  }
}

const isBlank = (body: Document): boolean => plainText(body).trim() === '';
