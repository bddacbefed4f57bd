import type { Guideline, Lang } from '@delakultur/contracts/client';
import { failedState, focusSoon, icons, skeletonLines } from '@delakultur/elements';
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import type { Form } from './form.ts';
import type { GuidelinePage } from './guideline-page.ts';

/** The site's guidelines: whether they are accepted, the page where they stand, and the yes to them. */
export class Guidelines {
  readonly #form: Form;
  readonly #task: Task<readonly unknown[], Guideline | undefined>;
  /** The page itself comes when somebody reads it. */
  readonly #page: Task<readonly [], GuidelinePage>;

  constructor(form: Form) {
    this.#form = form;
    this.#task = new Task(form, {
      args: () => [form.client, form.person, form.site, form.language] as const,
      task: ([client, person, site, lang], { signal }): Promise<Guideline> | undefined =>
        client && person ? client.call('guideline.read', { site, lang: lang as Lang }, { signal }) : undefined,
    });
    this.#page = new Task(form, {
      autoRun: false,
      task: async () => new (await import('./guideline-page.ts')).GuidelinePage(form),
      onComplete: () => focusSoon(form, '#guidelines'),
    });
  }

  /** The version in force; absent while it is on its way, or when it cannot be had. */
  get guideline(): Guideline | undefined {
    return this.#task.value;
  }

  /** Undefined while nobody knows. */
  get areAccepted(): boolean | undefined {
    const { value } = this.#task;
    return value && !value.mustAccept;
  }

  readonly fetchAnew = (): void => {
    void this.#task.run();
    if (!this.#page.value) void this.#page.run();
  };

  readonly show = (): void => {
    this.#form.view = 'guidelines';
    if (!this.#page.value) void this.#page.run();
    focusSoon(this.#form, '#guidelines');
  };

  /** `signIn` stands in place of them for whoever is not signed in. */
  render(signIn: TemplateResult | undefined): TemplateResult {
    return html`<section class="guidelines">
      <button class="button plain" type="button" @click=${this.#backToText}>
        ${icons.icon(icons.arrowLeft)}${this.#form.text.backToText}
      </button>
      ${signIn ?? this.#content()}
    </section>`;
  }

  #content(): TemplateResult {
    const { text } = this.#form;
    if (this.#task.error !== undefined || this.#page.error !== undefined) {
      return failedState({
        heading: text.guidelinesFailedHeading,
        text: text.guidelinesFailedText,
        act: { label: text.retry, run: this.fetchAnew },
      });
    }
    const { guideline } = this;
    if (!guideline || !this.#page.value) {
      return html`<p class="visually-hidden" role="status">${text.guidelinesLoading}</p>
        ${skeletonLines('half', 'full', 'full', 'long', 'full', 'long')}`;
    }
    return this.#page.value.render({ guideline, accept: this.#accept });
  }

  readonly #backToText = (): void => {
    this.#form.view = 'write';
    this.#form.problem = undefined;
    focusSoon(this.#form, '#send');
  };

  readonly #accept = (): void => {
    const { guideline } = this;
    if (guideline) this.#form.carryOut('accepting', () => this.#sayYes(guideline)).catch(reportError);
  };

  async #sayYes({ version: guidelineVersion }: Guideline): Promise<void> {
    await this.#form.api.call('guideline.accept', { site: this.#form.site, guidelineVersion });
    await this.#task.run();
    this.#backToText();
    this.#form.say(this.#form.text.acceptedNotice);
  }
}
