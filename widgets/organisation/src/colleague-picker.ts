import type { PersonCard } from '@delakultur/contracts/client';
import { ColleagueLookup, field, focusSoon } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Office } from './office.ts';

export interface ColleagueFacts {
  readonly label: string;
  readonly error: string | undefined;
  /** Who is not offered. */
  readonly without: readonly string[];
}

/** Finds one colleague by name: a field, and those who are found as buttons below it. */
export class ColleaguePicker {
  readonly #office: Office;
  readonly #lookup: ColleagueLookup;
  chosen: PersonCard | undefined;
  #query = '';

  constructor(office: Office) {
    this.#office = office;
    this.#lookup = new ColleagueLookup(office);
  }

  clear(): void {
    this.#lookup.stop();
    this.chosen = undefined;
    this.#query = '';
  }

  render({ label, error, without }: ColleagueFacts): TemplateResult {
    const { text, me } = this.#office;
    return html`<div class="picker">
      ${
        this.chosen
          ? this.#shown(label, this.chosen)
          : field(
              { id: 'colleague', label, hint: text.colleagueHint(me?.kommunName ?? ''), error },
              ({ id, describedBy, invalid }) =>
                html`<input
                    id=${id}
                    type="text"
                    autocomplete="off"
                    aria-describedby=${describedBy}
                    aria-invalid=${invalid}
                    .value=${live(this.#query)}
                    @input=${this.#input}
                  />
                  ${this.#found(without)}`,
            )
      }
      <p class="visually-hidden" role="status">${this.#status(without)}</p>
    </div>`;
  }

  #shown(label: string, { name, title, workplace }: PersonCard): TemplateResult {
    const { text } = this.#office;
    return html`<p class="label" id="colleague-label">${label}</p>
      <p class="chosen">
        <span><strong>${name}</strong> <span class="muted">${[title, workplace].filter(Boolean).join(', ')}</span></span>
        <button class="button plain" type="button" id="colleague" aria-describedby="colleague-label" @click=${this.#change}>
          ${text.changeColleague}
        </button>
      </p>`;
  }

  #found(without: readonly string[]): TemplateResult | typeof nothing {
    const { text } = this.#office;
    if (this.#lookup.phase === 'failed') return html`<p class="error">${text.searchFailed}</p>`;
    if (this.#lookup.phase !== 'found') return nothing;
    const people = this.#lookup.without(without);
    if (people.length === 0) return html`<p class="hint">${text.noneFound}</p>`;
    return html`<ul class="rows found">
      ${people.map(
        (person) =>
          html`<li>
            <button class="row-button" type="button" @click=${() => this.#choose(person)}>
              <strong>${person.name}</strong>
              <span class="muted">${[person.title, person.workplace].filter(Boolean).join(', ')}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #status(without: readonly string[]): string {
    const { text } = this.#office;
    if (this.chosen) return text.chosen(this.chosen.name);
    const { phase } = this.#lookup;
    if (phase === 'off') return '';
    if (phase === 'searching') return text.searching;
    if (phase === 'failed') return text.searchFailed;
    const count = this.#lookup.without(without).length;
    return count === 0 ? text.noneFound : text.found(count);
  }

  #choose(person: PersonCard): void {
    this.#lookup.stop();
    this.chosen = person;
    this.#query = '';
    this.#office.names.remember(person);
    focusSoon(this.#office, '#colleague');
  }

  readonly #change = (): void => {
    this.chosen = undefined;
    focusSoon(this.#office, '#colleague');
  };

  readonly #input = (event: InputEvent): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#lookup.ask(this.#query);
  };
}
