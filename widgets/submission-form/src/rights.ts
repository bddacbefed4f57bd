import type { Licence } from '@delakultur/contracts/client';
import { field, focusSoon } from '@delakultur/elements';
import { licenceAddress } from '@delakultur/kernel';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import type { Check } from './readiness.ts';
import { rightsWords } from './rights.words.ts';
import { rememberLicence } from './usual-licence.ts';

/** How others may use the article, and who made it when the municipality's own people did not (C8). Folded away: most leave it as it is. */
export class Rights {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #words: Localized<typeof rightsWords.sv>;

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    this.#words = new Localized(form, rightsWords);
  }

  render(missing: readonly Check[]): TemplateResult {
    const { text, lang } = this.#words;
    const { licence } = this.#drafting.saver.draft;
    const address = licenceAddress(licence, lang);
    const error = this.#form.showsErrors && missing.includes('producer') ? this.#form.text.declarations.producer : undefined;
    return html`<details class="rights" ?open=${error !== undefined}>
      <summary>${text.summary(text.licences[licence].name)}</summary>
      ${field(
        { id: 'licence', label: text.licence, hint: text.licences[licence].means },
        ({ id, describedBy }) =>
          html`<select id=${id} aria-describedby=${describedBy} @change=${this.#choose}>
            ${Object.entries(text.licences).map(
              ([value, { name }]) => html`<option value=${value} .selected=${live(value === licence)}>${name}</option>`,
            )}
          </select>`,
      )}
      <p class="muted">
        ${address ? html`<a href=${address} target="_blank" rel="noopener">${text.readLicence}</a>.` : nothing} ${text.remembered}
      </p>
      ${this.#commission(error)}
    </details>`;
  }

  #commission(error: string | undefined): TemplateResult {
    const { text } = this.#words;
    const { producer } = this.#drafting.saver.draft;
    return html`<label class="tick" for="commissioned"
        ><input
          id="commissioned"
          type="checkbox"
          .checked=${live(producer !== null)}
          @change=${(event: Event) => this.#setCommissioned((event.target as HTMLInputElement).checked)}
        /><span>${text.commissioned}</span></label
      >
      ${
        producer === null
          ? nothing
          : field(
              { id: 'producer', label: text.producer, hint: text.producerHint, error },
              ({ id, describedBy, invalid }) =>
                html`<input
                  id=${id}
                  type="text"
                  maxlength="120"
                  autocomplete="organization"
                  aria-describedby=${describedBy}
                  aria-invalid=${invalid}
                  .value=${live(producer)}
                  @input=${(event: InputEvent) => this.#drafting.write({ producer: (event.target as HTMLInputElement).value })}
                />`,
            )
      }`;
  }

  readonly #choose = (event: Event): void => {
    const licence = (event.target as HTMLSelectElement).value as Licence;
    rememberLicence(this.#form.person, licence);
    this.#drafting.write({ licence });
  };

  #setCommissioned(isCommissioned: boolean): void {
    this.#drafting.write({ producer: isCommissioned ? '' : null });
    if (isCommissioned) focusSoon(this.#form, '#producer');
  }
}
