import type { Article, ArticleProposal, Document } from '@delakultur/contracts/client';
import { heading, icons, renderDocument, statusTile } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActPanel } from './act-panel.ts';
import { actsOn } from './act-facts.ts';
import type { Conversation } from './conversation.ts';
import type { Desk } from './desk.ts';
import { articleFacts } from './article-facts.ts';
import type { Phrase } from './phrase.ts';
import { historyList, stepPhrase } from './history.ts';
import { preflight } from './preflight.ts';
import type { Proposal } from './proposal.ts';
import { radioGroup } from './radio-group.ts';
import { nextPhrases, statusPhrase, statusTone } from './status.ts';
import type { WordingEditor } from './wording-editor.ts';

type Showing = 'changes' | 'proposed' | 'current';
const SHOWING: readonly Showing[] = ['changes', 'proposed', 'current'];

/** While a proposal waits for its answer, and after it when the editor goes on. */
const COMPARES: readonly Article['state'][] = ['with-author', 'with-editor'];

export interface PieceParts {
  readonly acts: ActPanel;
  readonly conversation: Conversation;
  readonly wording: WordingEditor;
}

/** One article: where it stands, the text as it will look, what the person can do, what is said about it and what has happened. */
export class Piece {
  readonly #desk: Desk;
  readonly #parts: PieceParts;
  /** What the person has chosen to see; until then the changes, while they wait for an answer. */
  #showing: Showing | undefined;
  #proposal: Proposal | undefined;

  constructor(desk: Desk, parts: PieceParts) {
    this.#desk = desk;
    this.#parts = parts;
  }

  /** `hasChanged`: the article is not what the person had before them a moment ago. */
  render(article: Article, { hasChanged }: { readonly hasChanged: boolean }): TemplateResult {
    const { text, headingLevel } = this.#desk;
    const view = this.#desk.viewpoint();
    const isRewording = this.#parts.wording.isOpenFor(article.id);
    const hasLink = actsOn(article, view.me).length > 0 && !isRewording;
    return html`<article class="piece" aria-labelledby="piece-title">
      <header class="piece-header">
        ${heading(headingLevel + 1, article.title || text.untitled, 'piece-title')}
        <p class="muted">${this.#facts(article)}</p>
        ${this.#status(article, hasChanged)} ${articleFacts(article, view)} ${hasLink ? this.#toActs('before') : nothing}
      </header>
      <div class="columns">
        <div class="main">
          ${isRewording ? this.#parts.wording.render() : this.#text(article)} ${hasLink ? this.#toActs('after') : nothing}
        </div>
        <div class="aside">
          ${article.acts.includes('release') ? preflight(article, view, headingLevel + 2) : nothing}
          ${isRewording ? nothing : this.#parts.acts.render(article)} ${this.#parts.conversation.render(article)}
          <section aria-labelledby="history-heading">
            ${heading(headingLevel + 2, text.history, 'history-heading')} ${historyList(article, view)}
          </section>
        </div>
      </div>
    </article>`;
  }

  #facts(article: Article): string {
    const { text } = this.#desk;
    const kommunName = this.#desk.viewpoint().kommunNameOf(article.kommun);
    const { schoolForm, topic } = article;
    return [text.by(this.#desk.authorsOf(article)), kommunName, schoolForm && text.schoolForms[schoolForm], topic && text.topics[topic]]
      .filter(Boolean)
      .join('\u00A0· ');
  }

  #status(article: Article, hasChanged: boolean): TemplateResult {
    const view = this.#desk.viewpoint();
    const { text } = this.#desk;
    const last = article.history.at(-1);
    const next = nextPhrases(article, view);
    const changed = html`<div id="changed" tabindex="-1" role="status">
      ${statusTile('stopped', html`${text.changedMeanwhile} ${last ? stepPhrase(last, article.site, view) : nothing}`, text.changedMeanwhileNext)}
    </div>`;
    return html`${hasChanged ? changed : nothing}
    ${statusTile(statusTone(article, view.me), html`${statusPhrase(article, view)}`, next.length > 0 ? html`${spaced(next)}` : undefined)}`;
  }

  #text(article: Article): TemplateResult {
    const { text, headingLevel } = this.#desk;
    const { proposal, body, state } = article;
    if (!proposal || !COMPARES.includes(state)) return this.#readView(body, article.lang, text.text);
    const showing = this.#showing ?? (state === 'with-author' ? 'changes' : 'current');
    return html`${radioGroup({
      name: 'showing',
      legend: text.showing,
      options: SHOWING.map((value) => ({ value, label: text[value] })),
      chosen: showing,
      choose: (value) => this.#show(value as Showing),
    })}
    ${
      showing === 'changes'
        ? this.#changes(article, proposal)
        : html`${heading(headingLevel + 1, showing === 'proposed' ? proposal.title : article.title)}
          ${this.#readView(showing === 'proposed' ? proposal.body : body, article.lang, text[showing])}`
    }`;
  }

  #readView(body: Document, lang: string, label: string): TemplateResult {
    return html`<section lang=${lang} aria-label=${label}>${renderDocument(body, { headingLevel: this.#desk.headingLevel + 1 })}</section>`;
  }

  /** The comparison is fetched when there is something to compare. */
  #changes(article: Article, proposal: ArticleProposal): TemplateResult {
    const { text } = this.#desk;
    if (!this.#proposal) {
      this.#fetchProposal().catch(reportError);
      return this.#readView(proposal.body, article.lang, text.proposed);
    }
    const { acts } = this.#parts;
    const mayAnswer = actsOn(article, this.#desk.person ?? '').includes('answer');
    return html`<section lang=${article.lang} aria-label=${text.changes}>
      ${this.#proposal.view(article, proposal, mayAnswer ? acts.formContext(article, 'answer') : undefined)}
    </section>`;
  }

  async #fetchProposal(): Promise<void> {
    const { Proposal: Found } = await import('./proposal.ts');
    this.#proposal ??= new Found(this.#desk);
    this.#parts.acts.bring('answers', this.#proposal);
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

const spaced = (phrases: readonly Phrase[]): Phrase => phrases.flatMap((phrase) => [...phrase, ' ']);

export const backButton = (label: string, press: () => void): TemplateResult =>
  html`<button class="button plain back" type="button" @click=${press}>${icons.icon(icons.arrowLeft)}${label}</button>`;
