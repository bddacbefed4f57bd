import type { Article, ArticleComment } from '@delakultur/contracts/client';
import { heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { textArea } from './text-area.ts';
import { when } from './time.ts';

/** What those who work on an article say to each other. */
export class Conversation {
  readonly #desk: Desk;
  readonly #typed = new Map<string, string>();
  #isBusy = false;
  #isMissing = false;
  #problem: string | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  reset({ forgets }: { readonly forgets: boolean }): void {
    this.#isMissing = false;
    this.#problem = undefined;
    if (forgets) this.#typed.clear();
  }

  render(article: Article): TemplateResult {
    const { text, headingLevel } = this.#desk;
    return html`<section class="conversation" aria-labelledby="conversation-heading">
      ${heading(headingLevel + 2, text.conversation, 'conversation-heading')}
      ${
        article.comments.length === 0
          ? html`<p class="muted">${text.noComments}</p>`
          : html`<ol class="comments" aria-live="polite">
              ${article.comments.map((comment) => this.#comment(comment))}
            </ol>`
      }
      ${article.acts.includes('comment') ? this.#form(article) : nothing}
    </section>`;
  }

  #comment({ by, role, at, text: said }: ArticleComment): TemplateResult {
    const view = this.#desk.viewpoint();
    const { me, words, nameOf } = view;
    const who = by === me ? words.you : (nameOf(by) ?? words.roles[role]);
    return html`<li>
      <p class="who">${words.said(who, words.roleNames[role], when(at, view))}</p>
      <p class="said-text">${said}</p>
    </li>`;
  }

  #form(article: Article): TemplateResult {
    const { text } = this.#desk;
    const send = (): void => void this.#send(article).catch(reportError);
    return html`${textArea({
        id: 'comment',
        label: text.comment,
        hint: text.commentHint,
        error: this.#isMissing ? text.commentMissing : undefined,
        value: this.#typed.get(article.id) ?? '',
        maxLength: 4_000,
        write: (typed) => this.#typed.set(article.id, typed),
      })}
      <button class="button" type="button" aria-disabled=${this.#isBusy ? 'true' : nothing} @click=${send}>
        ${this.#isBusy ? text.sending : text.send}
      </button>
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}`;
  }

  async #send({ id: articleId }: Article): Promise<void> {
    const said = this.#typed.get(articleId)?.trim() ?? '';
    this.#isMissing = said === '';
    this.#problem = undefined;
    this.#desk.requestUpdate();
    if (this.#isMissing || this.#isBusy || !this.#desk.client) return;
    this.#isBusy = true;
    try {
      const article = await this.#desk.client.call('article.comment', { articleId, text: said });
      this.#typed.delete(articleId);
      this.#desk.took(article, undefined);
    } catch (error) {
      this.#problem = this.#desk.problemOf(error);
    } finally {
      this.#isBusy = false;
      this.#desk.requestUpdate();
    }
  }
}
