import type { Guideline, Lang } from '@delakultur/contracts/client';
import { focusSoon } from '@delakultur/elements';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import type { Form } from './form.ts';
import { guidelinePage } from './guideline-page.ts';

/** The site's guidelines: whether they are accepted, the page where they stand, and the yes to them. */
export class Guidelines {
  readonly #form: Form;
  readonly #task: Task<readonly unknown[], Guideline | undefined>;

  constructor(form: Form) {
    this.#form = form;
    this.#task = new Task(form, {
      args: () => [form.client, form.person, form.site, form.language] as const,
      task: ([client, person, site, lang], { signal }): Promise<Guideline> | undefined =>
        client && person ? client.call('guideline.read', { site, lang: lang as Lang }, { signal }) : undefined,
    });
  }

  /** Undefined while nobody knows. */
  get areAccepted(): boolean | undefined {
    const { value } = this.#task;
    return value ? value.acceptedAt !== null : undefined;
  }

  readonly fetchAnew = (): void => void this.#task.run();

  show(): void {
    this.#form.view = 'guidelines';
    focusSoon(this.#form, '#guidelines');
  }

  /** `signIn` stands in place of them for whoever is not signed in. */
  render(signIn: TemplateResult | undefined): TemplateResult {
    const { busy, problem, text, headingLevel } = this.#form;
    return guidelinePage({
      guideline: this.#task.value,
      hasFailed: this.#task.error !== undefined,
      isAccepting: busy === 'accepting',
      problem,
      words: text,
      headingLevel: headingLevel + 1,
      signIn,
      accept: this.#accept,
      back: this.#backToText,
      retry: this.fetchAnew,
    });
  }

  readonly #backToText = (): void => {
    this.#form.view = 'write';
    this.#form.problem = undefined;
    focusSoon(this.#form, '#send');
  };

  readonly #accept = (): void => {
    const { value } = this.#task;
    if (value) this.#form.carryOut('accepting', () => this.#sayYes(value)).catch(reportError);
  };

  async #sayYes({ version: guidelineVersion }: Guideline): Promise<void> {
    await this.#form.api.call('guideline.accept', { site: this.#form.site, guidelineVersion });
    await this.#task.run();
    this.#backToText();
    this.#form.say(this.#form.text.acceptedNotice);
  }
}
