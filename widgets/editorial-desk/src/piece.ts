import type { Article, Document } from '@delakultur/contracts/client';
import { heading, icons, renderDocument, statusTile } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActPanel } from './act-panel.ts';
import { actsOn } from './act-facts.ts';
import type { Conversation } from './conversation.ts';
import type { Desk } from './desk.ts';
import { historyList, stepPhrase } from './history.ts';
import { preflight } from './preflight.ts';
import { statusPhrase, statusTone } from './status.ts';
import type { WordingEditor } from './wording-editor.ts';

type ChangesView = typeof import('./changes-view.ts').changesView;
type Showing = 'changes' | 'proposed' | 'current';
const SHOWING: readonly Showing[] = ['changes', 'proposed', 'current'];

export interface PieceParts {
  readonly acts: ActPanel;
  readonly conversation: Conversation;
  readonly wording: WordingEditor;
}

/** One article: where it stands, the text as it will look, what the person can do, what is said about it and what has happened. */
export class Piece {
  readonly #desk: Desk;
  readonly #parts: PieceParts;
  #showing: Showing = 'changes';
  #changesView: ChangesView | undefined;

  constructor(desk: Desk, parts: PieceParts) {
    this.#desk = desk;
    this.#parts = parts;
  }

  /** `hasChanged`: the article is not what the person had before them a moment ago. */
  render(
    article: Article,
    { hasChanged, kommunName }: { readonly hasChanged: boolean; readonly kommunName: string | undefined },
  ): TemplateResult {
    const { text, headingLevel } = this.#desk;
    const isRewording = this.#parts.wording.isOpenFor(article.id);
    const hasLink = actsOn(article).length > 0 && !isRewording;
    return html`<article class="piece" aria-labelledby="piece-title">
      <header class="piece-header">
        ${heading(headingLevel + 1, article.title || text.untitled, 'piece-title')}
        <p class="muted">${this.#facts(article, kommunName)}</p>
        ${this.#status(article, hasChanged)} ${hasLink ? this.#toActs('before') : nothing}
      </header>
      <div class="columns">
        <div class="main">
          ${isRewording ? this.#parts.wording.render() : this.#text(article)} ${hasLink ? this.#toActs('after') : nothing}
        </div>
        <div class="aside">
          ${article.acts.includes('release') ? preflight(article, this.#desk.viewpoint(), headingLevel + 2) : nothing}
          ${isRewording ? nothing : this.#parts.acts.render(article)} ${this.#parts.conversation.render(article)}
          <section aria-labelledby="history-heading">
            ${heading(headingLevel + 2, text.history, 'history-heading')} ${historyList(article, this.#desk.viewpoint())}
          </section>
        </div>
      </div>
    </article>`;
  }

  #facts(article: Article, kommunName: string | undefined): string {
    const { text } = this.#desk;
    const { schoolForm, topic } = article;
    return [text.by(this.#desk.authorsOf(article)), kommunName, schoolForm && text.schoolForms[schoolForm], topic && text.topics[topic]]
      .filter(Boolean)
      .join('\u00A0· ');
  }

  #status(article: Article, hasChanged: boolean): TemplateResult {
    const view = this.#desk.viewpoint();
    const { text } = this.#desk;
    const last = article.history.at(-1);
    const changed = html`<div id="changed" tabindex="-1" role="status">
      ${statusTile('stopped', html`${text.changedMeanwhile} ${last ? stepPhrase(last, view) : nothing}`, text.changedMeanwhileNext)}
    </div>`;
    return html`${hasChanged ? changed : nothing}
    ${statusTile(statusTone(article, view.me), html`${statusPhrase(article, view)}`, text.next[article.state] || undefined)}`;
  }

  #text(article: Article): TemplateResult {
    const { text, headingLevel } = this.#desk;
    const { proposal, body } = article;
    if (!proposal || article.state !== 'with-author') return this.#readView(body, article.lang, text.text);
    return html`<fieldset class="showing">
        <legend>${text.showing}</legend>
        ${SHOWING.map(
          (one) =>
            html`<label
              ><input type="radio" name="showing" .checked=${one === this.#showing} @change=${() => this.#show(one)} />${text[one]}</label
            >`,
        )}
      </fieldset>
      ${
        this.#showing === 'changes'
          ? this.#changes(article)
          : html`${heading(headingLevel + 1, this.#showing === 'proposed' ? proposal.title : article.title)}
            ${this.#readView(this.#showing === 'proposed' ? proposal.body : body, article.lang, text[this.#showing])}`
      }`;
  }

  #readView(body: Document, lang: string, label: string): TemplateResult {
    return html`<section lang=${lang} aria-label=${label}>${renderDocument(body, { headingLevel: this.#desk.headingLevel + 1 })}</section>`;
  }

  /** The comparison is fetched when there is something to compare. */
  #changes(article: Article): TemplateResult | typeof nothing {
    const { text, headingLevel } = this.#desk;
    if (!article.proposal) return nothing;
    if (this.#changesView) {
      return html`<section lang=${article.lang} aria-label=${text.changes}>
        ${this.#changesView(article, article.proposal, text, headingLevel + 2)}
      </section>`;
    }
    this.#fetchChanges().catch(reportError);
    return this.#readView(article.proposal.body, article.lang, text.proposed);
  }

  async #fetchChanges(): Promise<void> {
    this.#changesView = (await import('./changes-view.ts')).changesView;
    this.#desk.requestUpdate();
  }

  #show(showing: Showing): void {
    this.#showing = showing;
    this.#desk.requestUpdate();
  }

  /** The acts come after the text on a narrow page and beside its beginning on a wide one: the link stands where they are not in sight. */
  #toActs(place: 'before' | 'after'): TemplateResult {
    return html`<a class="to-acts" data-place=${place} href="#acts" @click=${this.#goToActs}>${this.#desk.text.toActs}</a>`;
  }

  readonly #goToActs = (event: Event): void => {
    event.preventDefault();
    this.#desk.renderRoot.querySelector<HTMLElement>('#acts')?.focus();
  };
}

export const backButton = (label: string, press: () => void): TemplateResult =>
  html`<button class="button plain back" type="button" @click=${press}>${icons.icon(icons.arrowLeft)}${label}</button>`;
