import { field, focusSoon, heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Office } from './office.ts';
import { matching, type PlaceFacts, type PlaceGroup } from './places.ts';

/** Few enough to be seen at a glance. */
const NEEDS_NO_SEARCH = 8;

/** The places to choose from, and a field that finds one among many. */
export class PlaceList {
  readonly #office: Office;
  #query = '';

  constructor(office: Office) {
    this.#office = office;
  }

  forget(): void {
    this.#query = '';
  }

  render(groups: readonly PlaceGroup[]): TemplateResult {
    const { text, headingLevel } = this.#office;
    const count = groups.reduce((sum, { places }) => sum + places.length, 0);
    const found = matching(groups, this.#query);
    return html`<nav class="places" aria-labelledby="places-heading">
      ${heading(headingLevel + 1, text.places, 'places-heading')} ${count > NEEDS_NO_SEARCH ? this.#search(found) : nothing}
      ${found.length === 0 ? html`<p class="muted">${text.noPlaces}</p>` : found.map((group, at) => this.#group(group, at))}
    </nav>`;
  }

  #search(found: readonly PlaceGroup[]): TemplateResult {
    const { text } = this.#office;
    const count = found.reduce((sum, { places }) => sum + places.length, 0);
    return html`${field(
        { id: 'search-place', label: text.searchPlace, hint: text.searchPlaceHint },
        ({ id, describedBy }) =>
          html`<input
            id=${id}
            type="search"
            autocomplete="off"
            aria-describedby=${describedBy}
            .value=${live(this.#query)}
            @input=${this.#input}
          />`,
      )}
      <p class="visually-hidden" role="status">${this.#query ? text.placesFound(count) : ''}</p>`;
  }

  readonly #input = (event: InputEvent): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#office.requestUpdate();
  };

  #group({ name, places }: PlaceGroup, at: number): TemplateResult {
    const rows = places.map((place) => this.#row(place));
    if (name === undefined)
      return html`<ul class="rows" aria-labelledby="places-heading">
        ${rows}
      </ul>`;
    return html`<p class="group" id="group-${at}">${name}</p>
      <ul class="rows" aria-labelledby="group-${at}">
        ${rows}
      </ul>`;
  }

  #row({ place, name, kind }: PlaceFacts): TemplateResult {
    const { text } = this.#office;
    return html`<li>
      <button
        class="row-button"
        type="button"
        data-place=${place}
        aria-current=${place === this.#office.place ? 'true' : nothing}
        @click=${() => this.#open(place)}
      >
        ${name}${kind === 'municipality' ? html` <span class="muted">${text.wholeMunicipality}</span>` : nothing}
      </button>
    </li>`;
  }

  #open(place: string): void {
    this.#office.place = place;
    focusSoon(this.#office, '#place-heading');
  }
}
