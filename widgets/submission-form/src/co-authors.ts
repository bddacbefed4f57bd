import type { PersonCard } from '@delakultur/contracts/client';
import { focusSoon, icons, type PersonNames } from '@delakultur/elements';
import type { WidgetClient } from '@delakultur/sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { ColleagueSearch } from './colleague-search.ts';
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

const MOST = 10;

/** Colleagues who wrote it too: found by name, and kept as chips. */
export class CoAuthors {
  readonly #host: Host;
  readonly #names: PersonNames;
  readonly #search: ColleagueSearch;
  #said = '';

  constructor(host: Host, names: PersonNames) {
    this.#host = host;
    this.#names = names;
    this.#search = new ColleagueSearch(host);
  }

  render(facts: CoAuthorFacts): TemplateResult {
    const { words, chosen, kommunName, isSignedIn } = facts;
    const hint = isSignedIn ? words.coAuthorsHint(kommunName ?? '…') : words.coAuthorsSignedOut;
    return html`<div class="field co-authors">
      <label for="co-authors" id="co-authors-label">${words.coAuthors}</label>
      <div class="hint" id="co-authors-hint">${hint}</div>
      ${chosen.length > 0 ? this.#chips(facts) : nothing} ${isSignedIn && chosen.length < MOST ? this.#combobox(facts) : nothing}
      <p class="visually-hidden" role="status">${this.#search.status(words) || this.#said}</p>
    </div>`;
  }

  #chips(facts: CoAuthorFacts): TemplateResult {
    const { words, chosen } = facts;
    return html`<ul class="chips" aria-labelledby="co-authors-label">
      ${chosen.map((id) => {
        const name = this.#names.card(id)?.name ?? words.colleague;
        return html`<li class="chip">
          <span>${name}</span>
          <button type="button" aria-label=${words.remove(name)} @click=${() => this.#remove(id, name, facts)}>
            ${icons.icon(icons.cross)}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #combobox(facts: CoAuthorFacts): TemplateResult {
    const { words, chosen, others } = facts;
    return this.#search.render({
      id: 'co-authors',
      label: words.coAuthors,
      describedBy: 'co-authors-hint',
      words,
      omit: [...chosen, ...others],
      choose: (person) => this.#add(person, facts),
    });
  }

  #add(person: PersonCard, { chosen, change, words }: CoAuthorFacts): void {
    this.#names.remember(person);
    this.#said = words.added(person.name);
    change([...chosen, person.id]);
  }

  #remove(id: string, name: string, { chosen, change, words }: CoAuthorFacts): void {
    this.#said = words.removed(name);
    change(chosen.filter((other) => other !== id));
    focusSoon(this.#host, '#co-authors');
  }
}
