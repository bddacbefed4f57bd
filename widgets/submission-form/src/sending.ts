import type { Article, ArticleAction } from '@delakultur/contracts/client';
import { focusSoon } from '@delakultur/elements';
import { Localized, ProblemError } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import type { Declarations } from './declarations.ts';
import { isElsewhere } from './draft-saver.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import type { Guidelines } from './guidelines.ts';
import { missingChecks, type Check } from './readiness.ts';
import { sentPage } from './sent-page.ts';
import { sentWords } from './sent.words.ts';

type Parts = {
  readonly drafting: Drafting;
  readonly guidelines: Guidelines;
  readonly declarations: Declarations;
  readonly media: MediaPort;
};

/** What sending asks of pictures and files. */
interface MediaPort {
  readonly isReady: boolean;
  /** True when the server has all that has been said of them. */
  settle(): Promise<boolean>;
  /** The server missed something, and says where. */
  refuse(errors: readonly { readonly pointer: string }[]): Promise<void>;
}

const SENDINGS: readonly ArticleAction[] = ['submit', 'attest', 'return'];
const isSent = ({ state, history }: Article): boolean => state !== 'draft' && SENDINGS.includes(history.at(-1)?.action ?? 'discard');

/** The article on its way to the manager or the editor, and back while there is no answer yet. */
export class Sending {
  readonly #form: Form;
  readonly #parts: Parts;
  readonly #words: Localized<typeof sentWords.sv>;

  constructor(form: Form, parts: Parts) {
    this.#form = form;
    this.#parts = parts;
    this.#words = new Localized(form, sentWords);
  }

  get missing(): readonly Check[] {
    const { drafting, guidelines, declarations, media } = this.#parts;
    const checks = missingChecks(drafting.saver.draft, guidelines.areAccepted);
    return [...checks, ...(media.isReady ? [] : (['media'] as const)), ...declarations.missing];
  }

  /** Sends, when everything is in place; else `showMissing` shows what is not. */
  send(showMissing: () => void): void {
    if (this.#form.busy) return;
    const { missing } = this;
    if (missing.some((check) => check !== 'guidelines')) showMissing();
    else if (missing.includes('guidelines')) this.#parts.guidelines.show();
    else
      this.#form
        .carryOut(
          'sending',
          () => this.#submit(),
          (slug) => this.#refused(slug, showMissing),
        )
        .catch(reportError);
  }

  renderSent(): TemplateResult {
    const { sent } = this.#parts.drafting;
    return sentPage(this.#form, { sent, words: this.#words.text, recall: this.#recall, startNew: this.#parts.drafting.startNew });
  }

  async #submit(): Promise<void> {
    const { drafting } = this.#parts;
    drafting.editor.flush();
    if (!(await drafting.saver.flush()) || !(await this.#parts.media.settle())) return;
    const { articleId, version } = drafting.saver;
    const article = await this.#submitOnce(articleId, version);
    drafting.hasSent(article);
    this.#form.view = 'sent';
    this.#form.tellSent(article);
    focusSoon(this.#form, '#sent');
  }

  /** An answer that got lost is found by reading: the last that happened to the article is that it was sent. */
  async #submitOnce(articleId: string, version: number): Promise<Article> {
    const { api } = this.#form;
    try {
      return await api.call('article.submit', { articleId, version, ...this.#parts.declarations.input });
    } catch (error) {
      if (error instanceof ProblemError && error.slug === 'media-not-described') await this.#parts.media.refuse(error.problem.errors ?? []);
      if (!(error instanceof ProblemError && isElsewhere(error.slug))) throw error;
      const article = await api.call('article.read', { articleId });
      if (!isSent(article)) throw error;
      return article;
    }
  }

  #refused(slug: string, showMissing: () => void): void {
    const { drafting, guidelines, declarations } = this.#parts;
    const { text } = this.#form;
    if (slug === 'attestation-missing' || slug === 'manager-unknown') {
      const name = this.#form.nameOf(declarations.managerId ?? '') ?? text.colleague;
      this.#form.problem = undefined;
      declarations.refuse('manager', slug === 'manager-unknown' ? text.managerUnknown(name) : text.declarations.manager);
    } else if (slug === 'guideline-not-accepted') {
      this.#form.problem = undefined;
      declarations.refuse('statement', text.guidelineChanged);
      guidelines.fetchAnew();
      guidelines.show();
    } else if (slug === 'media-not-described' && !this.#parts.media.isReady) {
      this.#form.problem = undefined;
      showMissing();
    } else if (isElsewhere(slug)) {
      const { saver } = drafting;
      saver.resume(saver);
      drafting.saveNow();
    }
  }

  readonly #recall = (): void => {
    const { sent } = this.#parts.drafting;
    if (!sent) return;
    this.#form
      .carryOut(
        'recalling',
        () => this.#takeBack(sent),
        (slug) => this.#recallRefused(slug),
      )
      .catch(reportError);
  };

  async #takeBack({ id: articleId, version }: Article): Promise<void> {
    const { drafting } = this.#parts;
    await this.#form.api.call('article.recall', { articleId, version });
    drafting.sent = undefined;
    await drafting.open(articleId);
    this.#form.say(this.#words.text.recalled);
  }

  #recallRefused(slug: string): void {
    if (isElsewhere(slug)) this.#form.problem = this.#form.text.problems.recallTooLate;
  }
}
