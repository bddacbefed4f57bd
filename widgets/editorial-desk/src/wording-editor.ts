import type { Article } from '@delakultur/contracts/client';
import { field, focusSoon, heading, loadMarkdown, MarkdownEditor, titleInput } from '@delakultur/elements';
import { OfflineError, ProblemError, type Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { isStale } from './act-facts.ts';
import { actContext } from './act-context.ts';
import type { Desk } from './desk.ts';
import type { PieceWords } from './piece.words.ts';

interface Wording {
  readonly title: string;
  readonly text: string;
}

/** Where an editor rewords an article for its author. What is typed stays here, article by article, until it is sent. */
export class WordingEditor {
  readonly #desk: Desk;
  readonly #words: Localized<PieceWords>;
  readonly #editor: MarkdownEditor;
  readonly #kept = new Map<string, Wording>();
  #article: Article | undefined;
  #isBusy = false;
  #isLoading = false;
  #isChecked = false;
  #problem: string | undefined;

  constructor(desk: Desk, words: Localized<PieceWords>) {
    this.#desk = desk;
    this.#words = words;
    this.#editor = new MarkdownEditor(desk, (text) => this.#keep({ text }));
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
  async open(article: Article): Promise<void> {
    this.#article = article;
    this.#isChecked = false;
    this.#problem = undefined;
    this.#isLoading = true;
    this.#desk.requestUpdate();
    try {
      const { toMarkdown } = await loadMarkdown();
      const { title, body } = article.proposal ?? article;
      const wording = this.#kept.get(article.id) ?? { title, text: toMarkdown(body) };
      this.#kept.set(article.id, wording);
      this.#editor.set(wording.text);
    } catch (cause) {
      this.#article = undefined;
      this.#problem = this.#desk.problemOf(new OfflineError('The Markdown parser could not be fetched', { cause }));
    }
    this.#isLoading = false;
    focusSoon(this.#desk, '#wording-title');
  }

  render(): TemplateResult {
    const { headingLevel } = this.#desk;
    const { text } = this.#words;
    const wording = this.#article && this.#kept.get(this.#article.id);
    if (this.#isLoading || !wording) return html`<p class="muted" role="status">${text.wordingLoading}</p>`;
    const isMissing = (value: string): boolean => this.#isChecked && value.trim() === '';
    return html`<section class="wording" aria-labelledby="wording-heading">
      ${heading(headingLevel + 2, text.wordingHeading, 'wording-heading')}
      ${field(
        { id: 'wording-title', label: text.wordingTitle, error: isMissing(wording.title) ? text.wordingTitleMissing : undefined },
        titleInput(wording.title, (title) => this.#keep({ title })),
      )}
      ${this.#editor.render({
        id: 'wording-body',
        label: text.wordingBody,
        error: isMissing(wording.text) ? text.wordingBodyMissing : undefined,
        headingLevel: headingLevel + 1,
        rows: 18,
      })}
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
          ${text.act.propose.follows(actContext(this.#article!, this.#desk))} ${text.wordingKept}
        </p>
        ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
      </div>
    </section>`;
  }

  #keep(part: Partial<Wording>): void {
    const id = this.#article?.id;
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
    const article = this.#article;
    const wording = article && this.#kept.get(article.id);
    if (this.#isBusy || !wording) return;
    this.#isChecked = true;
    if (wording.title.trim() === '') return focusSoon(this.#desk, '#wording-title');
    if (wording.text.trim() === '') return focusSoon(this.#desk, '#wording-body');
    this.#isBusy = true;
    this.#problem = undefined;
    this.#desk.requestUpdate();
    try {
      const { fromMarkdown } = await loadMarkdown();
      const { id: articleId, version } = article;
      const updated = await this.#desk.client!.call('article.propose', {
        articleId,
        version,
        title: wording.title.trim(),
        body: fromMarkdown(wording.text),
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
