import { failedState, focusSoon, icons, skeletonLines } from '@delakultur/elements';
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import type { VersionsPage } from './versions-page.ts';

/** The way to what was written before, and back. The page itself comes when somebody goes there. */
export class Versions {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #page: Task<readonly [], VersionsPage>;

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    this.#page = new Task(form, {
      autoRun: false,
      task: async () => new (await import('./versions-page.ts')).VersionsPage(form, drafting, this.#backToText),
      onComplete: () => focusSoon(form, '#versions'),
    });
  }

  /** There is something to look at as soon as something has been saved. */
  get areThere(): boolean {
    return this.#form.person !== undefined && this.#drafting.saver.version > 0;
  }

  /** What is unsaved is saved first: it belongs among them. */
  readonly show = (): void => {
    this.#drafting.saveNow();
    this.#form.hush();
    this.#form.view = 'versions';
    if (this.#page.value) this.#page.value.fetchAnew();
    else void this.#page.run();
    focusSoon(this.#form, '#versions');
  };

  render(): TemplateResult {
    const { text } = this.#form;
    const loading = (): TemplateResult =>
      html`<p class="visually-hidden" role="status">${text.versionsLoading}</p>
        ${skeletonLines('half', 'full', 'long', 'full', 'long')}`;
    return html`<section class="versions">
      <button class="button plain" type="button" @click=${this.#backToText}>${icons.icon(icons.arrowLeft)}${text.backToText}</button>
      ${this.#page.render({
        initial: loading,
        pending: loading,
        error: () =>
          failedState({
            heading: text.versionsFailedHeading,
            text: text.versionsFailedText,
            act: { label: text.retry, run: () => void this.#page.run() },
          }),
        complete: (page) => page.render(),
      })}
    </section>`;
  }

  readonly #backToText = (): void => {
    this.#form.view = 'write';
    focusSoon(this.#form, '[data-versions]');
  };
}
