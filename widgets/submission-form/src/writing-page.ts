import type { SchoolForm, Topic } from '@delakultur/contracts/client';
import type { MediaLookup } from '@delakultur/document';
import { errorSummary, field, focusErrorSummary, focusSoon, skeletonLines, titleInput } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isBlank } from './draft.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import { problemWords } from './problem.words.ts';
import { DECLARATIONS, type Check, type Declaration } from './readiness.ts';
import type { FormWords } from './submission-form.words.ts';
import { TEMPLATE_NAMES, templatesIn, type TemplateName } from './templates.ts';

const CONTROL_OF = {
  title: 'title',
  text: 'body',
  schoolForm: 'school-form',
  topic: 'topic',
  guidelines: 'send',
  producer: 'producer',
  manager: 'manager',
  agreement: 'agreement',
  statement: 'statement',
  media: 'media-heading',
} as const satisfies Record<Check, string>;

const NO_MEDIA = (): undefined => undefined;
/** Between the text and the school form, where it stands on the page. */
const BEFORE_MEDIA: readonly Check[] = ['title', 'text'];

interface WritingMedia {
  readonly lookup: MediaLookup;
  /** What is missing of pictures and files, as the summary of what is missing says it. */
  readonly errors: readonly { readonly id: string; readonly text: string }[];
  render(): TemplateResult;
}

const isDeclaration = (check: Check): check is Declaration => (DECLARATIONS as readonly Check[]).includes(check);
const errorWords = (check: Exclude<Check, 'media'>, text: FormWords): string =>
  isDeclaration(check) ? text.declarations[check] : text.checks[check].error;

export interface WritingFacts {
  readonly missing: readonly Check[];
  /** Pictures and files; absent until they are there. */
  readonly media: WritingMedia | undefined;
  /** Where a text can begin, beside the templates. */
  readonly beginnings: TemplateResult | undefined;
  /** What else can be said of the article; absent until it is there. */
  readonly after: TemplateResult | undefined;
}

/** The fields in which an article is written, in any order. */
export class WritingPage {
  readonly #form: Form;
  readonly #drafting: Drafting;

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
  }

  render({ missing, media, beginnings, after }: WritingFacts): TemplateResult {
    const { text, headingLevel, showsErrors } = this.#form;
    const { title } = this.#drafting.saver.draft;
    const wrong = showsErrors ? missing.filter((check) => check !== 'guidelines' && check !== 'media') : [];
    const errorOf = (check: (typeof wrong)[number]): string | undefined =>
      wrong.includes(check) ? errorWords(check, text) : this.#refused(check);
    const errorLine = (check: (typeof wrong)[number]): { id: string; text: string } => ({
      id: CONTROL_OF[check],
      text: errorWords(check, text),
    });
    return html`${errorSummary(text.errors, [
        ...wrong.filter((check) => BEFORE_MEDIA.includes(check)).map(errorLine),
        ...(showsErrors ? (media?.errors ?? []) : []),
        ...wrong.filter((check) => !BEFORE_MEDIA.includes(check)).map(errorLine),
      ])}
      ${field(
        { id: 'title', label: text.title, hint: text.titleHint, error: errorOf('title') },
        titleInput(title, (written) => this.#drafting.write({ title: written })),
      )}
      <div class="body">
        ${this.#drafting.editor.render({ label: text.body, hint: text.bodyHint, error: errorOf('text'), headingLevel, media: media?.lookup ?? NO_MEDIA })}
        ${this.#templates()} ${beginnings}
      </div>
      ${media?.render() ?? skeletonLines('short', 'full')}
      <div class="pair">
        ${this.#select('schoolForm', text.schoolForm, text.chooseSchoolForm, text.schoolForms, errorOf('schoolForm'))}
        ${this.#select('topic', text.topic, text.chooseTopic, text.topics, errorOf('topic'))}
      </div>
      ${after}`;
  }

  /** Why the server does not take what is written in the field, until it is changed. */
  #refused(check: Check): string | undefined {
    const { state } = this.#drafting.saver;
    const isHere = state.phase === 'refused' && state.field === check;
    return isHere ? problemWords(this.#form.text.problems, state.problem) : undefined;
  }

  focus(check: Check): void {
    if (check === 'text') this.#drafting.editor.focus();
    else focusSoon(this.#form, `#${CONTROL_OF[check]}`);
  }

  /** Says beside each field what is missing in it, and all of it at the top. */
  readonly showErrors = (): void => {
    this.#form.showsErrors = true;
    void this.#form.updateComplete.then(() => focusErrorSummary(this.#form.renderRoot));
  };

  #select(
    name: 'schoolForm' | 'topic',
    label: string,
    choose: string,
    options: Readonly<Record<string, string>>,
    error: string | undefined,
  ): TemplateResult {
    const chosen = this.#drafting.saver.draft[name];
    const change = (event: Event): void => {
      const value = (event.target as HTMLSelectElement).value || null;
      this.#drafting.write(name === 'topic' ? { topic: value as Topic | null } : { schoolForm: value as SchoolForm | null });
    };
    return field(
      { id: CONTROL_OF[name], label, error },
      ({ id, describedBy, invalid }) =>
        html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${change}>
          <option value="" .selected=${live(chosen === null)}>${choose}</option>
          ${Object.entries(options).map(([value, words]) => html`<option value=${value} .selected=${live(chosen === value)}>${words}</option>`)}
        </select>`,
    );
  }

  #templates(): TemplateResult | typeof nothing {
    const { text } = this.#form;
    if (!isBlank(this.#drafting.saver.draft.body)) return nothing;
    return html`<div class="templates">
      <span>${text.templates}</span>
      ${TEMPLATE_NAMES.map(
        (name) => html`<button class="button plain small" type="button" @click=${() => this.#begin(name)}>${text[name]}</button>`,
      )}
    </div>`;
  }

  #begin(name: TemplateName): void {
    const template = templatesIn(this.#form.language)[name];
    this.#drafting.editor.set(template);
    this.#drafting.write({ body: template });
    this.#drafting.editor.focus();
  }
}
