import type { Article, ArticleAct, ArticleProposal, Document } from '@delakultur/contracts/client';
import { adoptStyles, ArticleMedia, type DocumentOptions, heading, radioGroup, renderDocument, statusTile } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ActPanel } from './act-panel.ts';
import { actsOn } from './act-facts.ts';
import { Conversation, mayCommentOnPassages } from './conversation.ts';
import { commentIcon } from './comment-icon.ts';
import type { Desk } from './desk.ts';
import { articleFacts } from './article-facts.ts';
import { licenceName } from './licence-name.ts';
import type { Phrase } from './phrase.ts';
import { historyList, stepPhrase } from './history.ts';
import type { Proposal } from './proposal.ts';
import type { Review } from './review.ts';
import { nextPhrases } from './next-steps.ts';
import { pieceStyles } from './piece.styles.ts';
import { pieceWords, type PieceWords } from './piece.words.ts';
import { statusPhrase, statusTone } from './status.ts';
import type { PieceView } from './viewpoint.ts';
import { WordingEditor } from './wording-editor.ts';

type Showing = 'changes' | 'proposed' | 'current';
const SHOWING: readonly Showing[] = ['changes', 'proposed', 'current'];

/** What tells that somebody reviews it. */
const REVIEWS: readonly ArticleAct[] = ['release', 'propose'];

/** While a proposal waits for its answer, and after it when the editor goes on. */
const COMPARES: readonly Article['state'][] = ['with-author', 'with-editor'];

/** One article: where it stands, the text as it will look, what the person can do, what is said about it and what has happened. */
export class Piece {
  readonly #desk: Desk;
  readonly #words: Localized<PieceWords>;
  readonly #acts: ActPanel;
  readonly #conversation: Conversation;
  readonly #wording: WordingEditor;
  /** What the person has chosen to see; until then the changes, while they wait for an answer. */
  #showing: Showing | undefined;
  #proposal: Proposal | undefined;
  #reviewing: Review | undefined;
  readonly #media: ArticleMedia;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#words = new Localized(desk, pieceWords);
    this.#media = new ArticleMedia(desk);
    this.#wording = new WordingEditor(desk, this.#words, this.#media);
    this.#acts = new ActPanel(desk, this.#words, this.#wording);
    this.#conversation = new Conversation(desk, this.#words);
    adoptStyles(desk, ...pieceStyles);
  }

  /** Puts away what stood open; what was typed is kept, unless somebody else signs in. */
  putAway(options: { readonly forgets: boolean }): void {
    this.#showing = undefined;
    this.#wording.close(options);
    this.#acts.reset(options);
    this.#conversation.reset(options);
  }

  get #view(): PieceView {
    return { ...this.#desk.viewpoint(), piece: this.#words.text };
  }

  /** `hasChanged`: the article is not what the person had before them a moment ago. */
  render(article: Article, { hasChanged }: { readonly hasChanged: boolean }): TemplateResult {
    const { headingLevel } = this.#desk;
    const { text } = this.#words;
    const view = this.#view;
    const isRewording = this.#wording.isOpenFor(article.id);
    const hasLink = actsOn(article, view.me).length > 0 && !isRewording;
    return html`<article class="piece" aria-labelledby="piece-title">
      <header class="piece-header">
        ${heading(headingLevel + 1, article.title || this.#desk.text.untitled, 'piece-title')}
        <p class="muted">${this.#facts(article)}</p>
        ${this.#status(article, hasChanged)} ${articleFacts(article, view)} ${hasLink ? this.#toActs('before') : nothing}
      </header>
      <div class="columns">
        <div class="main">${isRewording ? this.#wording.render() : this.#text(article)} ${hasLink ? this.#toActs('after') : nothing}</div>
        <div class="aside">
          ${this.#review(article)?.checks(article, headingLevel + 2)} ${isRewording ? nothing : this.#acts.render(article)}
          ${this.#review(article)?.pictures(article, headingLevel + 2)} ${this.#review(article)?.hints(article, headingLevel + 2)}
          ${this.#conversation.render(article, { isBeside: !isRewording && this.#isCurrent(article) })}
          <section aria-labelledby="history-heading">
            ${heading(headingLevel + 2, text.history, 'history-heading')} ${historyList(article, view)}
          </section>
        </div>
      </div>
    </article>`;
  }

  #facts(article: Article): string {
    const { text } = this.#words;
    const kommunName = this.#desk.viewpoint().kommunNameOf(article.kommun);
    const { schoolForm, topic, licence } = article;
    return [
      text.by(this.#desk.authorsOf(article)),
      kommunName,
      schoolForm && text.schoolForms[schoolForm],
      topic && text.topics[topic],
      licenceName(licence),
    ]
      .filter(Boolean)
      .join('\u00A0· ');
  }

  #status(article: Article, hasChanged: boolean): TemplateResult {
    const view = this.#view;
    const { text } = this.#words;
    const last = article.history.at(-1);
    const next = [...heard(article, view), ...nextPhrases(article, view)];
    const changed = html`<div id="changed" tabindex="-1" role="status">
      ${statusTile('stopped', html`${text.changedMeanwhile} ${last ? stepPhrase(last, article.site, view) : nothing}`, text.changedMeanwhileNext)}
    </div>`;
    return html`${hasChanged ? changed : nothing}
    ${statusTile(statusTone(article, view.me), html`${statusPhrase(article, view)}`, next.length > 0 ? html`${spaced(next)}` : undefined)}`;
  }

  #text(article: Article): TemplateResult {
    const { headingLevel } = this.#desk;
    const { text } = this.#words;
    const { proposal, state } = article;
    if (!proposal || !COMPARES.includes(state)) return this.#currentView(article, text.text);
    const showing = this.#showingOf(article);
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
          ${showing === 'proposed' ? this.#readView(proposal.body, article, text.proposed) : this.#currentView(article, text.current)}`
    }`;
  }

  #showingOf({ state }: Article): Showing {
    return this.#showing ?? (state === 'with-author' ? 'changes' : 'current');
  }

  /** Whether the text in sight is the article's own: what is said about a passage stands beside it there. */
  #isCurrent(article: Article): boolean {
    return !article.proposal || !COMPARES.includes(article.state) || this.#showingOf(article) === 'current';
  }

  #currentView(article: Article, label: string): TemplateResult {
    const { text } = this.#words;
    return html`${mayCommentOnPassages(article) ? html`<p class="comment-hint">${commentIcon()}${text.commentOnHint}</p>` : nothing}
      <section class="current" aria-label=${label}>
        <div lang=${article.lang}>
          ${renderDocument(article.body, {
            ...this.#documentOptions(article),
            around: (block, index) => this.#conversation.beside(article, block, index),
          })}
        </div>
      </section>`;
  }

  #readView(body: Document, article: Article, label: string): TemplateResult {
    return html`<section lang=${article.lang} aria-label=${label}>${renderDocument(body, this.#documentOptions(article))}</section>`;
  }

  #documentOptions(article: Article): DocumentOptions {
    return { headingLevel: this.#desk.headingLevel + 1, lang: article.lang, media: this.#media.lookup(article), missing: 'tile' };
  }

  /** The comparison is fetched when there is something to compare. */
  #changes(article: Article, proposal: ArticleProposal): TemplateResult {
    const { text } = this.#words;
    if (!this.#proposal) {
      this.#fetchProposal().catch(reportError);
      return this.#readView(proposal.body, article, text.proposed);
    }
    const mayAnswer = actsOn(article, this.#desk.person ?? '').includes('answer');
    return html`<section lang=${article.lang} aria-label=${text.changes}>
      ${this.#proposal.view(article, proposal, {
        context: mayAnswer ? this.#acts.formContext(article, 'answer') : undefined,
        options: this.#documentOptions(article),
      })}
    </section>`;
  }

  async #fetchProposal(): Promise<void> {
    const { Proposal: Found } = await import('./proposal.ts');
    this.#proposal ??= new Found(this.#desk);
    this.#acts.bring('answers', this.#proposal);
    this.#desk.requestUpdate();
  }

  /** Only those who review an article need it, and what it takes. */
  #review(article: Article): Review | undefined {
    const isReviewer = REVIEWS.some((act) => article.acts.includes(act));
    if (isReviewer && !this.#reviewing) this.#fetchReview().catch(reportError);
    return isReviewer ? this.#reviewing : undefined;
  }

  async #fetchReview(): Promise<void> {
    const { Review: Found } = await import('./review.ts');
    this.#reviewing ??= new Found(this.#desk, this.#media);
    this.#desk.requestUpdate();
  }

  #show(showing: Showing): void {
    this.#showing = showing;
    this.#desk.requestUpdate();
  }

  /** The acts come after the text on a narrow page and beside its beginning on a wide one: the link stands where they are not in sight. */
  #toActs(place: 'before' | 'after'): TemplateResult {
    return html`<a class="to-acts" data-place=${place} href="#acts" @click=${this.#goToActs}>${this.#words.text.toActs}</a>`;
  }

  readonly #goToActs = (event: Event): void => {
    event.preventDefault();
    this.#desk.renderRoot.querySelector<HTMLElement>('#acts')?.focus();
  };
}

/** Whoever it waits for reads at once why it came to them, in the words of whoever sent it. */
function heard({ history, site, wait, state }: Article, view: PieceView): readonly Phrase[] {
  const last = history.at(-1);
  if (!last?.reason || last.by === view.me || !wait.persons.includes(view.me)) return [];
  if (last.by === null) return [stepPhrase(last, site, view), [view.piece.failures[last.reason] ?? '']];
  const said = html`<q>${last.reason}</q>`;
  return [state === 'withdrawal-requested' ? [said] : [...stepPhrase(last, site, view), ' ', said]];
}

const spaced = (phrases: readonly Phrase[]): Phrase => phrases.flatMap((phrase) => [...phrase, ' ']);
