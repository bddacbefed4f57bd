import type { Article, ArticleComment, Operations } from '@delakultur/contracts/client';
import { blockText } from '@delakultur/document';
import { focusSoon, heading } from '@delakultur/elements';
import type { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { commentIcon } from './comment-icon.ts';
import type { Desk } from './desk.ts';
import type { PieceWords } from './piece.words.ts';
import { textArea } from './text-area.ts';
import { when } from './time.ts';
import { TypedTexts } from './typed-texts.ts';

type Anchor = NonNullable<Operations['article.comment']['input']['anchor']>;
const TEXT_MAX = 4_000;
const QUOTE_MAX = 300;
/** As much of a passage as tells which one is meant. */
const SHOWN_QUOTE = 80;

/** What those who work on an article say to each other: about the whole of it, and about a passage beside the passage. */
export class Conversation {
  readonly #desk: Desk;
  readonly #words: Localized<PieceWords>;
  readonly #typed = new TypedTexts();
  /** What is being written about, sent, or was wrong: by the key of its text. */
  #open: string | undefined;
  #busy: string | undefined;
  #missing: string | undefined;
  #problem: { readonly key: string; readonly text: string } | undefined;

  constructor(desk: Desk, words: Localized<PieceWords>) {
    this.#desk = desk;
    this.#words = words;
  }

  reset({ forgets }: { readonly forgets: boolean }): void {
    this.#open = undefined;
    this.#missing = undefined;
    this.#problem = undefined;
    if (forgets) this.#typed.forget();
  }

  /** `isBeside`: what is said about a passage stands beside it, and need not be said twice. */
  render(article: Article, { isBeside }: { readonly isBeside: boolean }): TemplateResult {
    const { headingLevel } = this.#desk;
    const { text } = this.#words;
    const comments = article.comments.filter(({ anchor }) => !isBeside || anchor === null || anchor.block === null);
    return html`<section class="conversation" aria-labelledby="conversation-heading">
      ${heading(headingLevel + 2, text.conversation, 'conversation-heading')}
      ${
        comments.length === 0
          ? html`<p class="muted">${text.noComments}</p>`
          : html`<ol class="comments" aria-live="polite">
              ${comments.map((comment) => this.#comment(comment, true))}
            </ol>`
      }
      ${article.acts.includes('comment') ? this.#form(article, null) : nothing}
    </section>`;
  }

  /** A block of the text with what is said about it beside it, and the way to say something. */
  beside(article: Article, block: TemplateResult, index: number): TemplateResult {
    const { text } = this.#words;
    const quote = blockText(article.body, index).trim().slice(0, QUOTE_MAX);
    const comments = article.comments.filter(({ anchor }) => anchor?.block === index);
    const mayComment = mayCommentOnPassages(article) && quote !== '';
    const anchor = { block: index, quote };
    const isOpen = this.#open === keyOf(article, anchor);
    if (!mayComment && comments.length === 0) return html`<div class="passage">${block}</div>`;
    return html`<div class="passage" data-commented=${isOpen || comments.length > 0}>
      ${block}${mayComment ? this.#opener(article, anchor, isOpen) : nothing}
      ${
        isOpen || comments.length > 0
          ? html`<div class="thread" role="group" aria-label=${text.comments(index + 1)}>
              ${
                comments.length > 0
                  ? html`<ol class="comments" aria-live="polite">
                      ${comments.map((comment) => this.#comment(comment, false))}
                    </ol>`
                  : nothing
              }
              ${isOpen ? this.#form(article, anchor) : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  #opener(article: Article, anchor: Anchor, isOpen: boolean): TemplateResult {
    const label = this.#words.text.commentOn(anchor.block + 1);
    const press = (): void => {
      this.#open = isOpen ? undefined : keyOf(article, anchor);
      this.#missing = undefined;
      focusSoon(this.#desk, isOpen ? `[data-passage="${anchor.block}"]` : `#comment-${anchor.block}`);
    };
    return html`<button
      class="button plain comment-on"
      type="button"
      data-passage=${anchor.block}
      aria-label=${label}
      title=${label}
      aria-expanded=${String(isOpen)}
      @click=${press}
    >
      ${commentIcon()}
    </button>`;
  }

  #comment({ by, role, at, text: said, anchor }: ArticleComment, saysWhere: boolean): TemplateResult {
    const view = this.#desk.viewpoint();
    const { me, words, nameOf } = view;
    const { text } = this.#words;
    const who = by === me ? words.you : (nameOf(by) ?? words.roles[role]);
    const where = anchor && (anchor.block === null ? text.aboutGone : text.about)(shortened(anchor.quote));
    return html`<li>
      <p class="who">${text.said(who, text.roleNames[role], when(at, view))}</p>
      ${where && saysWhere ? html`<p class="where">${where}</p>` : nothing}
      <p class="said-text">${said}</p>
    </li>`;
  }

  #form(article: Article, anchor: Anchor | null): TemplateResult {
    const { text } = this.#words;
    const key = keyOf(article, anchor);
    const id = anchor ? `comment-${anchor.block}` : 'comment';
    const send = (): void => void this.#send(article, anchor).catch(reportError);
    const close = (): void => {
      this.#open = undefined;
      focusSoon(this.#desk, `[data-passage="${anchor?.block}"]`);
    };
    return html`${textArea({
        id,
        label: anchor ? text.onPassage : text.comment,
        hint: text.commentHint,
        error: this.#missing === key ? text.commentMissing : undefined,
        value: this.#typed.of(key),
        maxLength: TEXT_MAX,
        write: (typed) => this.#typed.keep(key, typed),
      })}
      <div class="row">
        <button class="button" type="button" aria-disabled=${this.#busy ? 'true' : nothing} @click=${send}>
          ${this.#busy === key ? text.sending : text.send}
        </button>
        ${anchor ? html`<button class="button plain" type="button" @click=${close}>${text.cancel}</button>` : nothing}
      </div>
      ${this.#problem?.key === key ? html`<p class="error" role="alert">${this.#problem.text}</p>` : nothing}`;
  }

  async #send(article: Article, anchor: Anchor | null): Promise<void> {
    const key = keyOf(article, anchor);
    const said = this.#typed.of(key).trim();
    this.#missing = said === '' ? key : undefined;
    this.#problem = undefined;
    this.#desk.requestUpdate();
    if (this.#missing || this.#busy || !this.#desk.client) return;
    this.#busy = key;
    try {
      const updated = await this.#desk.client.call('article.comment', { articleId: article.id, text: said, anchor });
      this.#typed.sent(key);
      if (this.#open === key) this.#open = undefined;
      this.#desk.took(updated, undefined);
      if (anchor) focusSoon(this.#desk, `[data-passage="${anchor.block}"]`);
    } catch (error) {
      this.#problem = { key, text: this.#desk.problemOf(error) };
    } finally {
      this.#busy = undefined;
      this.#desk.requestUpdate();
    }
  }
}

/** A draft that nobody else has seen has nobody to talk with. */
export const mayCommentOnPassages = ({ acts, history }: Article): boolean => acts.includes('comment') && history.length > 0;

/** What is typed about a passage belongs to its words: it finds them again when the text above has grown. */
const keyOf = ({ id }: Pick<Article, 'id'>, anchor: Anchor | null): string => `${id}:${anchor?.quote ?? ''}\n`;

const shortened = (quote: string): string => (quote.length <= SHOWN_QUOTE ? quote : `${quote.slice(0, SHOWN_QUOTE).trimEnd()} …`);
