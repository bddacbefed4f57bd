import type { ArticleSummary } from '@delakultur/contracts/client';
import { relativeTime } from '@delakultur/elements';
import type { Localized } from '@delakultur/sdk';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { BeginningsWords } from './beginnings.words.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';

/** Drafts that the author has put away, and the way to take one out again. */
export class PutAway {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #words: Localized<BeginningsWords>;
  readonly #task: Task<readonly [], readonly ArticleSummary[]>;
  #problem: string | undefined;

  constructor(form: Form, { drafting, words }: { readonly drafting: Drafting; readonly words: Localized<BeginningsWords> }) {
    this.#form = form;
    this.#drafting = drafting;
    this.#words = words;
    this.#task = new Task(form, {
      autoRun: false,
      task: async (_, { signal }) => {
        const { items } = await form.api.call('article.list', { view: 'done', limit: 100 }, { signal });
        return items.filter(({ site, state, acts }) => site === form.site && state === 'discarded' && acts.includes('restore'));
      },
    });
  }

  list(): TemplateResult {
    const { text } = this.#words;
    return html`<details class="beginning" @toggle=${this.#toggled}>
      <summary>${text.putAway}</summary>
      ${this.#task.render({
        initial: () => nothing,
        pending: () => html`<p class="muted" role="status">${text.putAwayLoading}</p>`,
        error: () =>
          html`<p role="status">${text.putAwayFailed}</p>
            <button class="button small" type="button" @click=${() => void this.#task.run()}>${text.retry}</button>`,
        complete: (drafts) =>
          drafts.length === 0
            ? html`<p class="muted">${text.nothingPutAway}</p>`
            : html`<ul class="wish-list">
                ${drafts.map((draft) => this.#draft(draft))}
              </ul>`,
      })}
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
    </details>`;
  }

  #draft({ id, version, title, updatedAt }: ArticleSummary): TemplateResult {
    const { text, lang } = this.#words;
    const name = title || text.untitled;
    return html`<li>
      <p><strong>${name}</strong></p>
      <p class="muted">${relativeTime(updatedAt, lang)}</p>
      <button class="button small" type="button" aria-label="${text.putBack}: ${name}" @click=${() => this.#restore(id, version)}>
        ${text.putBack}
      </button>
    </li>`;
  }

  #restore(articleId: string, version: number): void {
    this.#problem = undefined;
    this.#form
      .carryOut(
        'restoring',
        async () => {
          await this.#form.api.call('article.restore', { articleId, version });
          await this.#drafting.open(articleId);
        },
        () => {
          this.#problem = this.#form.problem;
          this.#form.problem = undefined;
          void this.#task.run();
        },
      )
      .catch(reportError);
  }

  readonly #toggled = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) void this.#task.run();
  };
}
