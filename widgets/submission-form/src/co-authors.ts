import type { PersonCard } from '@delakultur/contracts/client';
import { icons, type PersonNames } from '@delakultur/elements';
import { OfflineError, ProblemError, type WidgetClient } from '@delakultur/sdk';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormWords } from './submission-form.words.ts';

type Host = LitElement & { readonly client: WidgetClient | undefined };

/** What the picker is told at each rendering. */
export interface CoAuthorFacts {
  readonly words: FormWords;
  readonly chosen: readonly string[];
  /** Who needs not be offered: the one who writes, and the first author. */
  readonly others: readonly string[];
  readonly kommunName: string | undefined;
  readonly isSignedIn: boolean;
  readonly change: (chosen: readonly string[]) => void;
}

const QUIET = 250;
const MOST = 10;

type Search = { readonly phase: 'off' | 'searching' | 'failed' } | { readonly phase: 'found'; readonly people: readonly PersonCard[] };

/** Finds colleagues by name and keeps the chosen ones as chips: a combobox with a list, for keys, pointer and screen reader alike. */
export class CoAuthors implements ReactiveController {
  readonly #host: Host;
  readonly #names: PersonNames;
  #facts: CoAuthorFacts | undefined;
  #query = '';
  #search: Search = { phase: 'off' };
  #active = -1;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(host: Host, names: PersonNames) {
    this.#host = host;
    this.#names = names;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  render(facts: CoAuthorFacts): TemplateResult {
    this.#facts = facts;
    const { words, chosen, kommunName, isSignedIn } = facts;
    const hint = isSignedIn ? words.coAuthorsHint(kommunName ?? '…') : words.coAuthorsSignedOut;
    return html`<div class="field co-authors">
      <label for="co-authors" id="co-authors-label">${words.coAuthors}</label>
      <div class="hint" id="co-authors-hint">${hint}</div>
      ${chosen.length > 0 ? this.#chips(words, chosen) : nothing} ${isSignedIn && chosen.length < MOST ? this.#combobox(words) : nothing}
      <p class="visually-hidden" role="status">${this.#status(words)}</p>
    </div>`;
  }

  #chips(words: FormWords, chosen: readonly string[]): TemplateResult {
    return html`<ul class="chips" aria-labelledby="co-authors-label">
      ${chosen.map((id) => {
        const name = this.#names.card(id)?.name ?? words.colleague;
        return html`<li class="chip">
          <span>${name}</span>
          <button type="button" aria-label=${words.remove(name)} @click=${() => this.#remove(id, name)}>${icons.icon(icons.cross)}</button>
        </li>`;
      })}
    </ul>`;
  }

  #combobox(words: FormWords): TemplateResult {
    const people = this.#offered;
    return html`<div class="combobox" @focusout=${this.#left}>
      <input
        id="co-authors"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${people.length > 0}
        aria-controls="co-authors-list"
        aria-describedby="co-authors-hint"
        aria-activedescendant=${people[this.#active] ? `colleague-${this.#active}` : nothing}
        .value=${live(this.#query)}
        @input=${this.#input}
        @keydown=${this.#key}
      />
      <ul class="options" id="co-authors-list" role="listbox" aria-label=${words.coAuthors} ?hidden=${people.length === 0}>
        ${people.map(
          (person, at) =>
            html`<li
              role="option"
              id="colleague-${at}"
              aria-selected=${at === this.#active}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#add(person)}
            >
              <strong>${person.name}</strong><span>${[person.title, person.workplace].filter(Boolean).join(', ')}</span>
            </li>`,
        )}
      </ul>
      ${this.#message(words)}
    </div>`;
  }

  #message(words: FormWords): TemplateResult | typeof nothing {
    if (this.#search.phase === 'failed') return html`<p class="error">${words.searchFailed}</p>`;
    if (this.#search.phase === 'found' && this.#offered.length === 0) return html`<p class="hint">${words.noneFound}</p>`;
    return nothing;
  }

  #status(words: FormWords): string {
    if (this.#said) return this.#said;
    const { phase } = this.#search;
    if (phase === 'searching') return words.searching;
    if (phase === 'failed') return words.searchFailed;
    if (phase === 'off') return '';
    return this.#offered.length === 0 ? words.noneFound : words.found(this.#offered.length);
  }

  get #offered(): readonly PersonCard[] {
    if (this.#search.phase !== 'found' || !this.#facts) return [];
    const left = new Set([...this.#facts.chosen, ...this.#facts.others]);
    return this.#search.people.filter(({ id }) => !left.has(id));
  }

  readonly #input = (event: InputEvent): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#said = '';
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
      if (person) this.#add(person);
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

  #add(person: PersonCard): void {
    const { chosen, change, words } = this.#facts!;
    this.#names.remember(person);
    this.#close();
    this.#said = words.added(person.name);
    change([...chosen, person.id]);
  }

  #remove(id: string, name: string): void {
    const { chosen, change, words } = this.#facts!;
    this.#said = words.removed(name);
    change(chosen.filter((other) => other !== id));
    this.#host.renderRoot.querySelector<HTMLElement>('#co-authors')?.focus();
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
