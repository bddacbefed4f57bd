import type { Assignment } from '@delakultur/contracts/client';
import { dateWords, Fetched, radioGroup } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, type TemplateResult } from 'lit';
import type { ActForm, FormAnswer, FormContext } from './act-form.ts';
import type { Desk } from './desk.ts';
import { editorFormsWords, type EditorFormsWords } from './editor-forms.words.ts';

/** Which of the site's editors takes over. */
export class EditorForm implements ActForm {
  readonly #desk: Desk;
  readonly #words: Localized<EditorFormsWords>;
  readonly #editors: Fetched<readonly Assignment[]>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#words = new Localized(desk, editorFormsWords);
    this.#editors = new Fetched(desk, async (client, site, signal) => {
      const { items } = await client.call('assignment.list', { place: `site/${site}` }, { signal });
      return items.filter(({ role }) => role === 'editor');
    });
  }

  /** Asks each time that it is opened: who edits a site changes. */
  opened(site: string): void {
    this.#editors.refresh(site);
  }

  render({ article: { site, editor }, typed, choose, isChecked }: FormContext): TemplateResult {
    const { text, lang } = this.#words;
    const editors = this.#editors.get(site);
    if (!editors && this.#editors.failure(site)) return html`<p class="error" role="alert">${text.editorsFailed}</p>`;
    if (!editors) return html`<p class="muted" role="status">${text.editorsLoading}</p>`;
    const others = [...new Map(editors.map((one) => [one.personId, one])).values()].filter(({ personId }) => personId !== editor);
    if (others.length === 0) return html`<p class="muted">${text.noEditors}</p>`;
    return radioGroup({
      name: 'editor',
      legend: text.editorLegend,
      options: others.map(({ personId, until }) => {
        const name = this.#nameOf(personId);
        return { value: personId, label: until ? text.until(name, dateWords(until, this.#desk.viewpoint().now, lang)) : name };
      }),
      chosen: typed('editor'),
      error: isChecked && typed('editor') === '' ? text.editorMissing : undefined,
      choose: (value) => choose('editor', value),
    });
  }

  read({ typed }: FormContext): FormAnswer {
    const editorId = typed('editor');
    if (editorId === '') return { missing: '[name="editor"]' };
    return {
      step: (client, at, options) => client.call('article.hand-over', { ...at, editorId }, options),
      done: this.#words.text.handedOver(this.#nameOf(editorId)),
    };
  }

  #nameOf(person: string): string {
    return this.#desk.viewpoint().nameOf(person) ?? this.#words.text.theEditor;
  }
}
