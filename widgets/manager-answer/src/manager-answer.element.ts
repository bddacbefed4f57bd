import type { ManagerQuestion } from '@delakultur/contracts/client';
import { failedState, Fetched, heading, mediaLookup, problemSlug, renderDocument, skeletonLines, whenWords } from '@delakultur/elements';
import { Localized, WidgetElement } from '@delakultur/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AnswerForm } from './answer-form.ts';
import { LinkToken } from './link-token.ts';
import { styles } from './manager-answer.styles.ts';
import { answerWords } from './manager-answer.words.ts';
import { deskAddress, outcome } from './outcome.ts';

type Answer = 'agree' | 'decline';
const ANSWERED = { agree: 'agreed', decline: 'declined' } as const;

/** A manager's yes or no to an article, by the link in a mail: nobody signs in, and the link answers once (C5, T7). */
export class ManagerAnswer extends WidgetElement {
  static override styles = styles;
  static override properties = { headingLevel: { type: Number, attribute: 'heading-level' }, token: {} };

  /** The level of the first heading, to fit the page's own. */
  headingLevel = 2;
  /** What the link says; the end of the page's own address when absent. */
  token: string | undefined;

  protected readonly words = new Localized(this, answerWords);
  readonly #question: Fetched<ManagerQuestion>;
  #form = new AnswerForm(this);
  /** The names of whom the answer goes to: the article is shown no more when it has been given. */
  #by: string | undefined;
  #given: Answer | undefined;
  #isSending = false;
  #unsent: string | undefined;
  #isOther = false;
  #isOver = false;

  constructor() {
    super();
    this.#question = new Fetched(this, (client, token, signal) => client.call('answer.read', { token }, { signal }));
    this.addController(new LinkToken(this));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('token')) this.#begin();
  }

  /** Whoever has answered goes on reading at how it stands now. */
  protected override updated(): void {
    const outcomeNow = this.#isOver && this.renderRoot.querySelector<HTMLElement>('#outcome');
    if (!outcomeNow) return;
    this.#isOver = false;
    outcomeNow.focus();
  }

  /** Another link is another question: nothing of the former is left. */
  #begin(): void {
    this.#form = new AnswerForm(this);
    this.#given = undefined;
    this.#unsent = undefined;
    this.#isOther = false;
  }

  override render(): TemplateResult {
    return html`<div class="dk" lang=${this.words.lang}>${this.token ? this.#content(this.token) : this.#missing()}</div>`;
  }

  #content(token: string): TemplateResult {
    const question = this.#question.get(token);
    const failure = this.#question.failure(token);
    if (failure) return this.#failed(problemSlug(failure), token);
    if (!question) return this.#waiting();
    return question.article ? this.#asking(question.article, token) : this.#outcome(question);
  }

  #waiting(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.words.text.loading}</p>
      ${skeletonLines('long', 'half', 'full', 'full', 'long')}`;
  }

  #asking({ title, body, media, lang, authors }: NonNullable<ManagerQuestion['article']>, token: string): TemplateResult {
    const { text, lang: spoken } = this.words;
    const by = authors.length > 0 ? new Intl.ListFormat(spoken).format(authors) : text.colleague;
    this.#by = by;
    return html`<p>${text.asks(by)}</p>
      <article aria-label=${text.article}>
        <div class="title" lang=${lang}>${heading(this.headingLevel, title)}</div>
        <p class="muted">${text.by(by)}</p>
        <div lang=${lang}>
          ${renderDocument(body, { headingLevel: this.headingLevel, lang, media: mediaLookup(media, { endpoint: this.client?.endpoint, lang }) })}
        </div>
      </article>
      ${this.#form.render({
        words: text,
        by,
        level: this.headingLevel,
        isSending: this.#isSending,
        unsent: this.#unsent,
        agree: () => void this.#give(token, 'agree').catch(reportError),
        decline: (reason) => void this.#give(token, 'decline', reason).catch(reportError),
      })}`;
  }

  #outcome({ state, since }: ManagerQuestion): TemplateResult {
    const { text, lang } = this.words;
    const level = this.headingLevel;
    if (state === 'moved' || state === 'waiting')
      return outcome({ level, heading: text.movedHeading, text: text.movedText, sign: 'moved', link: this.#toDesk() });
    const given = this.#given;
    const own = given && ANSWERED[given] === state ? text.acts[given] : undefined;
    const when = whenWords(new Date(since), new Date(), lang);
    const { heading: words, text: told } = text.answered[state];
    return html`${this.#isOther ? html`<p role="alert">${text.otherAnswer}</p>` : nothing}
    ${outcome({
      level,
      sign: 'done',
      heading: own ? own.doneHeading : words,
      text: own ? own.done(this.#by ?? text.colleague) : told(when),
      link: this.#toDesk(),
    })}`;
  }

  #failed(slug: string, token: string): TemplateResult {
    const { text } = this.words;
    if (slug === 'link-refused')
      return outcome({
        level: this.headingLevel,
        heading: text.refusedHeading,
        text: text.refusedText,
        sign: 'stopped',
        link: this.#toDesk(),
      });
    return failedState({
      heading: text.failedHeading,
      text: slug === 'offline' ? text.failedOffline : text.failedText,
      act: { label: text.retry, run: () => this.#question.refresh(token) },
    });
  }

  #missing(): TemplateResult {
    const { text } = this.words;
    return outcome({
      level: this.headingLevel,
      heading: text.missingHeading,
      text: text.missingText,
      sign: 'stopped',
      link: this.#toDesk(),
    });
  }

  #toDesk() {
    return { href: deskAddress(this.words.lang), words: this.words.text.toDesk };
  }

  async #give(token: string, answer: Answer, reason?: string): Promise<void> {
    const { client } = this;
    if (!client || this.#isSending) return;
    this.#say(true);
    try {
      const question = await client.call('answer.give', { token, answer, ...(reason && { reason }) });
      this.#given = answer;
      this.#isOver = true;
      this.#say(false);
      this.#question.put(question, token);
      this.emit('dk-done', { articleId: question.articleId });
    } catch (error) {
      this.#refused(problemSlug(error), token);
    }
  }

  /** What somebody else has answered or moved is read anew; whatever else went wrong, the answer and its reason are still here. */
  #refused(slug: string, token: string): void {
    const { text } = this.words;
    this.emit('dk-error', { problem: slug });
    if (['link-used', 'link-refused', 'article-version-stale'].includes(slug)) {
      this.#isOther = slug === 'link-used';
      this.#isOver = true;
      this.#say(false);
      this.#question.refresh(token);
    } else this.#say(false, slug === 'offline' ? text.unsentOffline : text.unsentText);
  }

  #say(isSending: boolean, unsent?: string): void {
    this.#isSending = isSending;
    this.#unsent = unsent;
    this.requestUpdate();
  }
}
