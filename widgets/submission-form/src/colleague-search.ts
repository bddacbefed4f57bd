import type { PersonCard } from '@delakultur/contracts/client';
import { OfflineError, ProblemError, type WidgetClient } from '@delakultur/sdk';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
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

const QUIET = 250;

type Search = { readonly phase: 'off' | 'searching' | 'failed' } | { readonly phase: 'found'; readonly people: readonly PersonCard[] };

/** Finds a colleague by name: a combobox with a list, for keys, pointer and screen reader alike. */
export class ColleagueSearch implements ReactiveController {
  readonly #host: Host;
  #facts: SearchFacts | undefined;
  #query = '';
  #search: Search = { phase: 'off' };
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
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
    const { phase } = this.#search;
    if (phase === 'searching') return words.searching;
    if (phase === 'failed') return words.searchFailed;
    if (phase === 'off') return '';
    return this.#offered.length === 0 ? words.noneFound : words.found(this.#offered.length);
  }

  #message(words: FormWords): TemplateResult | typeof nothing {
    if (this.#search.phase === 'failed') return html`<p class="error">${words.searchFailed}</p>`;
    if (this.#search.phase === 'found' && this.#offered.length === 0) return html`<p class="hint">${words.noneFound}</p>`;
    return nothing;
  }

  get #offered(): readonly PersonCard[] {
    if (this.#search.phase !== 'found' || !this.#facts) return [];
    const left = new Set(this.#facts.omit);
    return this.#search.people.filter(({ id }) => !left.has(id));
  }

  readonly #input = (event: InputEvent): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#active = -1;
    clearTimeout(this.#timer);
    this.#request?.abort();
    if (this.#query.trim().length < 2) this.#search = { phase: 'off' };
    else this.#timer = setTimeout(() => void this.#find(this.#query.trim()).catch(reportError), QUIET);
    this.#host.requestUpdate();
  };

  async #find(q: string): Promise<void> {
    const { client } = this.#host;
    if (!client) return;
    const request = new AbortController();
    this.#request = request;
    if (this.#search.phase !== 'found') this.#search = { phase: 'searching' };
    this.#host.requestUpdate();
    try {
      const { items } = await client.call('person.find', { q }, { signal: request.signal });
      this.#search = { phase: 'found', people: items };
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof OfflineError || error instanceof ProblemError)) throw error;
      this.#search = { phase: 'failed' };
    }
    this.#host.requestUpdate();
  }

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
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#query = '';
    this.#active = -1;
    this.#search = { phase: 'off' };
    this.#host.requestUpdate();
  }
}
