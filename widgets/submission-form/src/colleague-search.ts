import type { PersonCard } from '@delakultur/contracts/client';
import { ColleagueLookup } from '@delakultur/elements';
import type { WidgetClient } from '@delakultur/sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormWords } from './submission-form.words.ts';

type Host = LitElement & { readonly client: WidgetClient | undefined };

/** What the search is told at each rendering. */
export interface SearchFacts {
  /** Unique within the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly invalid?: 'true' | typeof nothing;
  readonly words: FormWords;
  /** Who needs not be offered. */
  readonly omit: readonly string[];
  readonly choose: (person: PersonCard) => void;
}

/** Finds a colleague by name: a combobox with a list, for keys, pointer and screen reader alike. */
export class ColleagueSearch {
  readonly #host: Host;
  readonly #lookup: ColleagueLookup;
  #facts: SearchFacts | undefined;
  #query = '';
  #active = -1;

  constructor(host: Host) {
    this.#host = host;
    this.#lookup = new ColleagueLookup(host);
  }

  render(facts: SearchFacts): TemplateResult {
    this.#facts = facts;
    const { id, label, describedBy, invalid, words } = facts;
    const people = this.#offered;
    return html`<div class="combobox" @focusout=${this.#left}>
      <input
        id=${id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${people.length > 0}
        aria-controls="${id}-list"
        aria-describedby=${describedBy}
        aria-invalid=${invalid ?? nothing}
        aria-activedescendant=${people[this.#active] ? `${id}-${this.#active}` : nothing}
        .value=${live(this.#query)}
        @input=${this.#input}
        @keydown=${this.#key}
      />
      <ul class="options" id="${id}-list" role="listbox" aria-label=${label} ?hidden=${people.length === 0}>
        ${people.map(
          (person, at) =>
            html`<li
              role="option"
              id="${id}-${at}"
              aria-selected=${at === this.#active}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#choose(person)}
            >
              <strong>${person.name}</strong><span>${[person.title, person.workplace].filter(Boolean).join(', ')}</span>
            </li>`,
        )}
      </ul>
      ${this.#message(words)}
    </div>`;
  }

  /** How the search stands, for a live region. */
  status(words: FormWords): string {
    const { phase } = this.#lookup;
    if (phase === 'searching') return words.searching;
    if (phase === 'failed') return words.searchFailed;
    if (phase === 'off') return '';
    return this.#offered.length === 0 ? words.noneFound : words.found(this.#offered.length);
  }

  #message(words: FormWords): TemplateResult | typeof nothing {
    if (this.#lookup.phase === 'failed') return html`<p class="error">${words.searchFailed}</p>`;
    if (this.#lookup.phase === 'found' && this.#offered.length === 0) return html`<p class="hint">${words.noneFound}</p>`;
    return nothing;
  }

  get #offered(): readonly PersonCard[] {
    return this.#facts ? this.#lookup.without(this.#facts.omit) : [];
  }

  readonly #input = (event: InputEvent): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#active = -1;
    this.#lookup.ask(this.#query);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const people = this.#offered;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && people.length > 0) {
      event.preventDefault();
      this.#active = this.#active === -1 && step === -1 ? people.length - 1 : (this.#active + step + people.length) % people.length;
      this.#host.requestUpdate();
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const person = people[this.#active] ?? (people.length === 1 ? people[0] : undefined);
      if (person) this.#choose(person);
    }
    if (event.key === 'Escape' && (this.#query !== '' || people.length > 0)) {
      event.stopPropagation();
      this.#close();
    }
  };

  readonly #left = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && (event.currentTarget as Element).contains(next))) this.#close();
  };

  #choose(person: PersonCard): void {
    const { choose } = this.#facts!;
    this.#close();
    choose(person);
  }

  #close(): void {
    this.#query = '';
    this.#active = -1;
    this.#lookup.stop();
  }
}
