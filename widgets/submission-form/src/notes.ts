import type { Article, ArticleComment, ArticleStep } from '@delakultur/contracts/client';
import { adoptStyles, focusSoon, heading, relativeTime, statusTile } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import { notesStyles } from './notes.styles.ts';
import { notesWords } from './notes.words.ts';
import { passageOf } from './passage.ts';

/** What an author has to know of the draft that stands open: why it came back, what was said of which passage, and that it is a new version. */
export class Notes {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #words: Localized<typeof notesWords.sv>;
  #marked = '';

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    this.#words = new Localized(form, notesWords);
    adoptStyles(form, notesStyles);
    drafting.editor.pressed = (id) => focusSoon(form, `#note-${id}`);
  }

  /** Above the text. */
  render(): TemplateResult | typeof nothing {
    const { opened } = this.#drafting;
    if (!opened) return nothing;
    return html`${opened.revises ? statusTile('waiting', this.#words.text.revises) : nothing} ${this.#whyBack(opened.history.at(-1))}`;
  }

  /** Beside the text, where there is room; above it elsewhere. */
  conversation(): TemplateResult | typeof nothing {
    const comments = this.#drafting.opened?.comments ?? [];
    this.#mark(comments);
    if (comments.length === 0) return nothing;
    const { text } = this.#words;
    return html`<aside class="notes" aria-labelledby="notes">
      ${heading(this.#form.headingLevel + 1, text.heading, 'notes')}
      <ol>
        ${comments.map((comment) => this.#comment(comment))}
      </ol>
      <p class="muted">${text.replyElsewhere}</p>
    </aside>`;
  }

  /** Shows in the text which passages something is said about; they follow their words while one writes. */
  #mark(comments: readonly ArticleComment[]): void {
    const { editor, saver } = this.#drafting;
    const key = `${saver.articleId} ${comments.map(({ id }) => id).join(' ')}`;
    if (key === this.#marked) return;
    this.#marked = key;
    const passages = comments.flatMap(({ id, anchor }) => {
      const block = anchor ? passageOf(saver.draft.body, anchor.quote) : undefined;
      return anchor && block !== undefined ? [{ id, block, quote: anchor.quote }] : [];
    });
    editor.marks = { passages };
  }

  #whyBack(last: ArticleStep | undefined): TemplateResult | typeof nothing {
    if (!last?.reason || !['decline', 'request-changes'].includes(last.action)) return nothing;
    const { text } = this.#words;
    const who = (last.by && this.#form.nameOf(last.by)) ?? text.colleague;
    const code = last.code && last.code !== 'other' ? text.codes[last.code] : undefined;
    const sentence = last.action === 'decline' ? text.saidNo(who, last.reason) : text.askedForChanges(who, code, last.reason);
    return statusTile('act', sentence, text.sendAgain);
  }

  #comment({ id, by, at, text: said, anchor }: ArticleComment): TemplateResult {
    const { text, lang } = this.#words;
    const who = by === this.#form.person ? text.you : (this.#form.nameOf(by) ?? text.colleague);
    return html`<li id="note-${id}" tabindex="-1">
      <p class="muted">${text.said(who)}${relativeTime(at, lang)}</p>
      ${anchor ? this.#passage(anchor) : nothing}
      <p>${said}</p>
    </li>`;
  }

  #passage({ quote }: NonNullable<ArticleComment['anchor']>): TemplateResult {
    const { text } = this.#words;
    const block = passageOf(this.#drafting.saver.draft.body, quote);
    const show = (): void => this.#drafting.editor.focusBlock(block ?? 0, quote);
    return html`<blockquote lang=${this.#langOfText}>${quote}</blockquote>
      ${
        block !== undefined
          ? html`<button class="button plain small" type="button" aria-label="${text.show}: «${quote}»" @click=${show}>
              ${text.show}
            </button>`
          : html`<p class="muted">${text.gone}</p>`
      }`;
  }

  get #langOfText(): Article['lang'] | typeof nothing {
    return this.#drafting.opened?.lang ?? nothing;
  }
}
