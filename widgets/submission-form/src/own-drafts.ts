import type { ArticleSummary } from '@delakultur/contracts/client';
import { focusSoon } from '@delakultur/elements';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { putAway } from './discarding.ts';
import { draftChoice } from './draft-choice.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';

/** Older drafts of the person's own, offered before they begin on something new. */
export class OwnDrafts {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #task: Task<readonly unknown[], readonly ArticleSummary[]>;

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    this.#task = new Task(form, {
      args: () => [form.client, form.person, form.site] as const,
      task: async ([client, person, site], { signal }): Promise<readonly ArticleSummary[]> => {
        if (!client || !person) return [];
        const { items } = await client.call('article.list', { view: 'to-do' }, { signal });
        return items.filter((one) => one.site === site && one.acts.includes('save'));
      },
      onComplete: (drafts) => this.#offer(drafts),
    });
  }

  /** They are on their way, and may take the place of an empty page. */
  get mayCome(): boolean {
    const { person, article, view } = this.#form;
    const mayOffer = person !== undefined && !article && this.#drafting.saver.state.phase === 'blank';
    return mayOffer && view === 'write' && this.#task.status === TaskStatus.PENDING;
  }

  render(): TemplateResult {
    const { text, language, headingLevel } = this.#form;
    return draftChoice({
      drafts: this.#task.value ?? [],
      words: text,
      lang: language,
      headingLevel: headingLevel + 1,
      goOn: (id) => void this.#drafting.open(id).catch(reportError),
      putAway: (draft) => this.#putAway(draft),
      startNew: this.#drafting.startNew,
    });
  }

  /** That they could not be fetched hinders nobody who writes something new. */
  renderFailure(): TemplateResult | typeof nothing {
    if (!this.#task.error) return nothing;
    const { text } = this.#form;
    return html`<div class="templates" role="status">
      <span>${text.draftsFailed}</span>
      <button class="button plain small" type="button" @click=${() => void this.#task.run()}>${text.retry}</button>
    </div>`;
  }

  #putAway({ id: articleId, version }: ArticleSummary): void {
    this.#form
      .carryOut('discarding', async () => {
        await putAway(this.#form, this.#drafting, { articleId, version });
        await this.#task.run();
        if (this.#task.value?.length === 0) this.#drafting.startNew();
        else focusSoon(this.#form, '#choice');
      })
      .catch(reportError);
  }

  #offer(drafts: readonly ArticleSummary[]): void {
    const { view, article, shadowRoot } = this.#form;
    const isAtRest = this.#drafting.saver.state.phase === 'blank' && !shadowRoot?.activeElement;
    if (view === 'write' && !article && drafts.length > 0 && isAtRest) this.#form.view = 'choose';
  }
}
