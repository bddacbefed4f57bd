import type { Article } from '@delakultur/contracts/client';
import { type ArticleMedia, heading, icons } from '@delakultur/elements';
import { hintsOf, type Hint } from '@delakultur/hints';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { licenceName } from './licence-name.ts';
import type { Phrase } from './phrase.ts';
import { Pictures } from './pictures.ts';
import { reviewWords, type ReviewWords } from './review.words.ts';
import { when } from './time.ts';
import { namesOf, type Viewpoint } from './viewpoint.ts';

interface Check {
  readonly isMet: boolean;
  readonly phrase: Phrase | string;
}

/** What an editor and a chief editor have to know: who agreed, who approved, who answers for it; and what an automatic reading would look at. */
export class Review {
  readonly #desk: Desk;
  readonly #words: Localized<ReviewWords>;
  readonly #pictures: Pictures;
  #hinted: { readonly of: Article; readonly hints: readonly Hint[] } | undefined;

  constructor(desk: Desk, media: ArticleMedia) {
    this.#desk = desk;
    this.#words = new Localized(desk, reviewWords);
    this.#pictures = new Pictures(desk, media);
  }

  /** What a release stands on, for whoever may release. */
  checks(article: Article, level: number): TemplateResult | typeof nothing {
    const { text } = this.#words;
    if (!article.acts.includes('release')) return nothing;
    return html`<section class="preflight" aria-labelledby="preflight-heading">
      ${heading(level, text.preflight, 'preflight-heading')}
      <ul class="checks">
        ${this.#checks(article).map(
          ({ isMet, phrase }) =>
            html`<li data-met=${isMet}>${icons.icon(isMet ? icons.check : icons.attention)}<span>${phrase}</span></li>`,
        )}
      </ul>
    </section>`;
  }

  /** What has been said of each picture. */
  pictures(article: Article, level: number): TemplateResult | typeof nothing {
    return this.#pictures.render(article, level);
  }

  /** What an automatic reading would look at. It never stops anybody. */
  hints(article: Article, level: number): TemplateResult {
    return html`<section class="hints" aria-labelledby="hints-heading">
      ${heading(level, this.#words.text.hints, 'hints-heading')} ${this.#hints(article)}
    </section>`;
  }

  #checks(article: Article): readonly Check[] {
    const view = this.#desk.viewpoint();
    const { text } = this.#words;
    const licence = licenceName(article.licence);
    return [
      agreement(article, text, view),
      approval(article, text, view),
      declaration(article, text, view),
      ...this.#pictures.checks(article),
      { isMet: true, phrase: licence ? text.licence(licence) : text.allRights },
    ];
  }

  #hints(article: Article): TemplateResult {
    const { text } = this.#words;
    const hints = this.#hintsOf(article);
    if (hints.length === 0) return html`<p class="muted">${text.noHints}</p>`;
    return html`<p class="muted">${text.hintsLead}</p>
      <ul class="checks">
        ${hints.map(
          (hint) =>
            html`<li>
              ${icons.icon(icons.question)}<span
                >${text.hint[hint.kind](hint)}${hint.block === null ? nothing : this.#show(hint.block)}</span
              >
            </li>`,
        )}
      </ul>`;
  }

  #show(block: number): TemplateResult {
    const press = (): void => this.#desk.renderRoot.querySelector<HTMLElement>(`[data-passage="${block}"]`)?.focus();
    return html` <button class="link" type="button" @click=${press}>${this.#words.text.show}</button>`;
  }

  #hintsOf(article: Article): readonly Hint[] {
    if (this.#hinted?.of !== article) this.#hinted = { of: article, hints: hintsOf(article) };
    return this.#hinted.hints;
  }
}

const authorsOf = ({ authors }: Article, { nameOf, lang, words }: Viewpoint): string =>
  namesOf(authors, nameOf, lang) ?? words.roles.author;

function agreement(article: Article, text: ReviewWords, view: Viewpoint): Check {
  const { agreement: given } = article;
  if (!given) return { isMet: false, phrase: text.notAgreed };
  const manager = view.nameOf(given.by);
  const at = when(given.at, view);
  return {
    isMet: true,
    phrase: given.how === 'confirmed' ? text.agreed(manager, at) : text.attested(authorsOf(article, view), manager, at),
  };
}

/** The author's word on the text since it was sent last, or the editor's that it is as the author wrote it. */
function approval(article: Article, text: ReviewWords, view: Viewpoint): Check {
  const { history } = article;
  const sent = history.findLastIndex(({ action }) => action === 'submit' || action === 'attest' || action === 'return');
  const since = history.slice(sent);
  const step = since.findLast(({ action }) => action === 'approve' || action === 'pass-on');
  if (!step) return { isMet: false, phrase: text.notApproved };
  if (step.action === 'pass-on' && since.some(({ action }) => action === 'settle'))
    return { isMet: true, phrase: text.settled(authorsOf(article, view)) };
  if (step.action === 'pass-on') return { isMet: true, phrase: text.asWritten(namesOf(article.authors, view.nameOf, view.lang)) };
  return { isMet: true, phrase: text.approved((step.by && view.nameOf(step.by)) || view.words.roles.author, when(step.at, view)) };
}

function declaration({ declared }: Article, text: ReviewWords, view: Viewpoint): Check {
  if (!declared) return { isMet: false, phrase: text.notDeclared };
  const { by, at, guidelineVersion } = declared;
  return { isMet: true, phrase: text.declared(view.nameOf(by) ?? view.words.roles.author, guidelineVersion, when(at, view)) };
}
