import type { Wish, WishList } from '@delakultur/contracts/client';
import { emptyState, Fetched, field, focusSoon, heading } from '@delakultur/elements';
import { Localized, ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Part } from './part.ts';
import { chosenOf, EVERYTHING, FILTERS, type TopicChoice, type TopicFilter } from './topic-filter.ts';
import { TopicForm } from './topic-form.ts';
import { TopicItem, type Plan } from './topic-item.ts';
import { topicsWords, type TopicsWords } from './topics.words.ts';
import type { Town } from './town.ts';

const CURRENT: TopicChoice = { state: 'current', kommun: '', schoolForm: '' };

/** The plan of topics that chief editor and contact persons keep together, and that authors take up (C29). */
export class Topics implements Part, Plan {
  readonly words: Localized<TopicsWords>;
  readonly #town: Town;
  readonly #list: Fetched<WishList>;
  readonly #form: TopicForm;
  readonly #item: TopicItem;
  #choice = CURRENT;

  constructor(town: Town) {
    this.#town = town;
    this.words = new Localized(town, topicsWords);
    this.#list = new Fetched(town, (client, site, signal) => client.call('wish.list', { site }, { signal }));
    this.#item = new TopicItem(town, this);
    this.#form = new TopicForm(
      town,
      (wish, isNew) => this.took(wish, isNew ? this.words.text.nominatedDone : this.words.text.changedDone),
      (error, id) => this.refused(error, id),
    );
  }

  refresh(): void {
    this.#list.refresh(this.#site);
  }

  forget(all: boolean): void {
    this.#list.forget();
    this.#item.forget(all);
    if (!all) return;
    this.#form.close();
    this.#choice = CURRENT;
  }

  get text(): TopicsWords {
    return this.words.text;
  }

  get #site(): string {
    return this.#town.facts.slug;
  }

  // ── Rendering

  render(): TemplateResult {
    const { text } = this.words;
    const list = this.#list.get(this.#site);
    const failure = this.#list.failure(this.#site);
    return html`<section class="topics" aria-labelledby="topics-heading">
      ${heading(this.#town.headingLevel + 1, text.heading, 'topics-heading')}
      <p>${text.lead}</p>
      ${list ? this.#content(list, failure !== undefined) : this.#town.awaited(failure, () => this.refresh())}
    </section>`;
  }

  #content({ items, mayNominate }: WishList, isStale: boolean): TemplateResult {
    const { text } = this.words;
    const shown = chosenOf(items, this.#choice);
    return html`${isStale ? html`<p class="muted" role="status">${this.#town.text.stale}</p>` : nothing}
    ${mayNominate ? this.#nomination() : nothing} ${items.length > 0 ? this.#filters(shown.length) : nothing}
    ${
      items.length === 0
        ? emptyState({ heading: text.emptyHeading, text: text.emptyText(mayNominate) })
        : shown.length === 0
          ? emptyState({ heading: text.noneHeading, text: text.noneText, act: { label: text.showAll, run: this.#showAll } })
          : shown.map((wish) => (this.#form.isOpenFor(wish.id) ? this.#form.render(text) : this.#item.render(wish)))
    }`;
  }

  #nomination(): TemplateResult {
    const { text } = this.words;
    if (this.#form.isNewOpen) return this.#form.render(text);
    return html`<button class="button primary" type="button" data-act="nominate" @click=${() => this.#form.begin()}>
      ${text.nominate}
    </button>`;
  }

  #filters(count: number): TemplateResult {
    const { text } = this.words;
    const { state, kommun, schoolForm } = this.#choice;
    return html`<div class="columns filters">
        ${this.#filter(
          'filter-state',
          text.show,
          state,
          FILTERS.map((one) => [one, text.filters[one]] as const),
          (chosen) => ({
            state: chosen as TopicFilter,
          }),
        )}
        ${this.#filter(
          'filter-kommun',
          text.forKommun,
          kommun,
          [['', text.anyKommun], ...this.#town.members.map((one) => [one.kommun, one.name] as const)],
          (chosen) => ({ kommun: chosen }),
        )}
        ${this.#filter(
          'filter-school-form',
          text.forSchoolForm,
          schoolForm,
          [['', text.anySchoolForm], ...Object.entries(text.schoolForms)],
          (chosen) => ({ schoolForm: chosen }),
        )}
      </div>
      <p class="visually-hidden" role="status">${text.shown(count)}</p>`;
  }

  #filter(
    name: string,
    label: string,
    chosen: string,
    options: readonly (readonly [value: string, label: string])[],
    choose: (value: string) => Partial<TopicChoice>,
  ): TemplateResult {
    const change = (event: Event): void => {
      this.#choice = { ...this.#choice, ...choose((event.target as HTMLSelectElement).value) };
      this.#town.requestUpdate();
    };
    return field(
      { id: name, label },
      ({ id }) =>
        html`<select id=${id} @change=${change}>
          ${options.map(([value, shown]) => html`<option value=${value} .selected=${live(value === chosen)}>${shown}</option>`)}
        </select>`,
    );
  }

  readonly #showAll = (): void => {
    this.#choice = EVERYTHING;
    focusSoon(this.#town, '#topics-heading');
  };

  // ── What the topics ask for

  change(wish: Wish): void {
    this.#form.begin(wish);
  }

  took(wish: Wish, said: string, undo?: () => void): void {
    this.#put(wish);
    this.#town.say(said, undo);
    focusSoon(this.#town, `[id="topic-${wish.id}"]`);
  }

  /** What a command answered is in sight at once. */
  #put(wish: Wish): void {
    const list = this.#list.get(this.#site);
    if (!list) return;
    const isKnown = list.items.some(({ id }) => id === wish.id);
    const items = isKnown ? list.items.map((one) => (one.id === wish.id ? wish : one)) : [wish, ...list.items];
    this.#list.put({ ...list, items }, this.#site);
  }

  /** When somebody was faster, the plan is fetched as it is now; what is typed stays and is about that from then on. */
  refused(error: unknown, id: string): string {
    const sentence = this.#town.problemOf(error);
    const isStale =
      error instanceof ProblemError && ['wish-version-stale', 'wish-transition-refused', 'wish-not-found'].includes(error.slug);
    if (!isStale) return sentence;
    this.#renew(id);
    return `${sentence} ${this.words.text.staleNext}`;
  }

  readonly #renew = (id: string): void => void this.#fetchNow(id).catch(reportError);

  async #fetchNow(id: string): Promise<void> {
    const list = await this.#town.client?.call('wish.list', { site: this.#site }).catch((error: unknown) => {
      this.#town.problemOf(error);
      return undefined;
    });
    if (!list) return;
    this.#list.put(list, this.#site);
    this.#form.renew(list.items.find((wish) => wish.id === id));
  }
}
