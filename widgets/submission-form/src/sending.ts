import type { Article } from '@delakultur/contracts/client';
import { focusSoon } from '@delakultur/elements';
import { ProblemError } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import { isElsewhere } from './draft-saver.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import type { Guidelines } from './guidelines.ts';
import { missingChecks, type Check } from './readiness.ts';
import { sentPage } from './sent-page.ts';

/** The article on its way to the manager, and back while there is no answer yet. */
export class Sending {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #guidelines: Guidelines;

  constructor(form: Form, parts: { readonly drafting: Drafting; readonly guidelines: Guidelines }) {
    this.#form = form;
    this.#drafting = parts.drafting;
    this.#guidelines = parts.guidelines;
  }

  get missing(): readonly Check[] {
    return missingChecks(this.#drafting.saver.draft, this.#guidelines.areAccepted);
  }

  /** Sends, when everything is in place; else `showMissing` shows what is not. */
  send(showMissing: () => void): void {
    if (this.#form.busy) return;
    const { missing } = this;
    if (missing.some((check) => check !== 'guidelines')) showMissing();
    else if (missing.includes('guidelines')) this.#guidelines.show();
    else
      this.#form
        .carryOut(
          'sending',
          () => this.#submit(),
          (slug) => this.#refused(slug),
        )
        .catch(reportError);
  }

  renderSent(): TemplateResult {
    const { sent } = this.#drafting;
    const [manager] = sent?.wait.persons ?? [];
    return sentPage({
      managerName: manager ? this.#form.nameOf(manager) : undefined,
      isRecalling: this.#form.busy === 'recalling',
      problem: this.#form.problem,
      words: this.#form.text,
      headingLevel: this.#form.headingLevel + 1,
      recall: this.#recall,
      startNew: this.#drafting.startNew,
    });
  }

  async #submit(): Promise<void> {
    if (!(await this.#drafting.saver.flush())) return;
    const { articleId, version } = this.#drafting.saver;
    const article = await this.#submitOnce(articleId, version);
    this.#drafting.hasSent(article);
    this.#form.view = 'sent';
    this.#form.tellSent(article);
    focusSoon(this.#form, '#sent');
  }

  /** An answer that got lost is found by reading: the article is with the manager, so it was sent. */
  async #submitOnce(articleId: string, version: number): Promise<Article> {
    const { api } = this.#form;
    try {
      return await api.call('article.submit', { articleId, version });
    } catch (error) {
      if (!(error instanceof ProblemError && isElsewhere(error.slug))) throw error;
      const article = await api.call('article.read', { articleId });
      if (article.state !== 'with-manager') throw error;
      return article;
    }
  }

  #refused(slug: string): void {
    const { saver, saveNow } = this.#drafting;
    if (slug === 'guideline-not-accepted') {
      this.#guidelines.fetchAnew();
      this.#guidelines.show();
    } else if (isElsewhere(slug)) {
      saver.resume(saver.articleId, saver.version, saver.draft);
      saveNow();
    }
  }

  readonly #recall = (): void => {
    const { sent } = this.#drafting;
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
    await this.#form.api.call('article.recall', { articleId, version });
    this.#drafting.sent = undefined;
    await this.#drafting.open(articleId);
    this.#form.say(this.#form.text.recalled);
  }

  #recallRefused(slug: string): void {
    if (isElsewhere(slug)) this.#form.problem = this.#form.text.problems.recallTooLate;
  }
}
