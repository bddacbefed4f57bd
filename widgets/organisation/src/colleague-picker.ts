import type { PersonCard } from '@delakultur/contracts/client';
import { OfflineError, ProblemError } from '@delakultur/sdk';
import { field, focusSoon } from '@delakultur/elements';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Office } from './office.ts';

const QUIET = 250;
const SHORTEST = 2;

type Search = { readonly phase: 'off' | 'searching' | 'failed' } | { readonly phase: 'found'; readonly people: readonly PersonCard[] };

export interface ColleagueFacts {
  readonly label: string;
  readonly error: string | undefined;
  /** Who is not offered. */
  readonly without: readonly string[];
}

/** Finds one colleague by name: a field, and those who are found as buttons below it. */
export class ColleaguePicker implements ReactiveController {
  readonly #office: Office;
  chosen: PersonCard | undefined;
  #query = '';
  #search: Search = { phase: 'off' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(office: Office) {
    this.#office = office;
    office.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  clear(): void {
    this.#stop();
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
    if (this.#search.phase === 'failed') return html`<p class="error">${text.searchFailed}</p>`;
    if (this.#search.phase !== 'found') return nothing;
    const people = this.#offered(without);
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

  #offered(without: readonly string[]): readonly PersonCard[] {
    return this.#search.phase === 'found' ? this.#search.people.filter(({ id }) => !without.includes(id)) : [];
  }

  #status(without: readonly string[]): string {
    const { text } = this.#office;
    if (this.chosen) return text.chosen(this.chosen.name);
    const { phase } = this.#search;
    if (phase === 'off') return '';
    if (phase === 'searching') return text.searching;
    if (phase === 'failed') return text.searchFailed;
    const count = this.#offered(without).length;
    return count === 0 ? text.noneFound : text.found(count);
  }

  #choose(person: PersonCard): void {
    this.#stop();
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
    this.#stop();
    this.#query = (event.target as HTMLInputElement).value;
    const q = this.#query.trim();
    if (q.length >= SHORTEST) this.#timer = setTimeout(() => void this.#find(q).catch(reportError), QUIET);
    this.#office.requestUpdate();
  };

  async #find(q: string): Promise<void> {
    const { client } = this.#office;
    if (!client) return;
    const request = new AbortController();
    this.#request = request;
    this.#search = { phase: 'searching' };
    this.#office.requestUpdate();
    try {
      const { items } = await client.call('person.find', { q }, { signal: request.signal });
      if (!request.signal.aborted) this.#search = { phase: 'found', people: items };
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof OfflineError || error instanceof ProblemError)) throw error;
      this.#search = { phase: 'failed' };
    }
    this.#office.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#search = { phase: 'off' };
  }
}
