import type { Wish, WishList } from '@delakultur/contracts/client';
import { emptyState, Fetched, field, focusSoon, heading, statusTile, type StatusTone } from '@delakultur/elements';
import { Localized, ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Part } from './part.ts';
import { chosenOf, EVERYTHING, FILTERS, type TopicChoice, type TopicFilter } from './topic-filter.ts';
import { TopicForm } from './topic-form.ts';
import { topicsWords, type TopicsWords } from './topics.words.ts';
import type { Town } from './town.ts';

const CURRENT: TopicChoice = { state: 'current', kommun: '', schoolForm: '' };
const TONES: Readonly<Record<Wish['state'], StatusTone>> = { open: 'act', taken: 'waiting', done: 'good', closed: 'stopped' };
type PlainAct = 'take' | 'give-back';

/** The plan of topics that chief editor and contact persons keep together, and that authors take up (C29). */
export class Topics implements Part {
  readonly words: Localized<TopicsWords>;
  readonly #town: Town;
  readonly #list: Fetched<WishList>;
  readonly #form: TopicForm;
  readonly #reasons = new Map<string, string>();
  #choice = CURRENT;
  #closing: string | undefined;
  #isMissing = false;
  #busy: string | undefined;
  #problem: { readonly id: string; readonly text: string } | undefined;

  constructor(town: Town) {
    this.#town = town;
    this.words = new Localized(town, topicsWords);
    this.#list = new Fetched(town, (client, site, signal) => client.call('wish.list', { site }, { signal }));
    this.#form = new TopicForm(
      town,
      (wish, isNew) => this.#took(wish, isNew ? this.words.text.nominatedDone : this.words.text.changedDone),
      (error, id) => this.#refused(error, id),
    );
  }

  refresh(): void {
    this.#list.refresh(this.#site);
  }

  forget(all: boolean): void {
    this.#list.forget();
    this.#problem = undefined;
    if (!all) return;
    this.#form.close();
    this.#reasons.clear();
    this.#closing = undefined;
    this.#choice = CURRENT;
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
          : shown.map((wish) => this.#item(wish))
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

  #item(wish: Wish): TemplateResult {
    const { text } = this.words;
    const { id, title, note, reason } = wish;
    if (this.#form.isOpenFor(id)) return this.#form.render(text);
    return html`<article class="item" aria-labelledby="topic-${id}">
      ${heading(this.#town.headingLevel + 2, title, `topic-${id}`)}
      <p class="muted">${this.#facts(wish)}</p>
      ${note ? html`<p class="note">${note}</p>` : nothing} ${statusTile(TONES[wish.state], html`${this.#status(wish)}`)}
      ${wish.state === 'closed' && reason ? html`<blockquote class="reason">${reason}</blockquote>` : nothing} ${this.#acts(wish)}
    </article>`;
  }

  #facts({ kommun, schoolForm, topic }: Wish): string {
    const { text } = this.words;
    return [
      kommun ? text.wantedFrom(this.#town.kommunNameOf(kommun)) : text.wantedFromAny,
      schoolForm && text.schoolForms[schoolForm],
      topic && text.topics[topic],
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #status({ state, nominatedBy, nominatedAt, takenBy, takenAt }: Wish): unknown {
    const { text } = this.words;
    const { when, me } = { when: (instant: string) => this.#town.when(instant), me: this.#town.me.id };
    if (state === 'closed') return text.closed;
    if (state === 'done') return takenBy ? text.done(this.#town.nameOf(takenBy)) : text.doneByNobody;
    if (state === 'taken' && takenBy && takenAt)
      return takenBy === me ? text.takenByMe(when(takenAt)) : text.taken(this.#town.nameOf(takenBy), when(takenAt));
    return text.nominated(this.#town.nameOf(nominatedBy), when(nominatedAt));
  }

  #acts(wish: Wish): TemplateResult | typeof nothing {
    const { text } = this.words;
    const { id, acts, title } = wish;
    if (acts.length === 0) return nothing;
    return html`${acts.includes('take') ? this.#plain(wish, 'take', text.take, text.takeFollows) : nothing}
      ${acts.includes('give-back') ? this.#plain(wish, 'give-back', text.giveBack, text.giveBackFollows) : nothing}
      <div class="row">
        ${
          acts.includes('change')
            ? html`<button
                class="button plain"
                type="button"
                data-change=${id}
                aria-label=${text.changeOf(title)}
                @click=${() => this.#form.begin(wish)}
              >
                ${text.change}
              </button>`
            : nothing
        }
        ${
          acts.includes('close')
            ? html`<button
                class="button plain"
                type="button"
                data-close=${id}
                aria-label=${text.closeOf(title)}
                aria-expanded=${this.#closing === id}
                @click=${() => this.#toggleClosing(id)}
              >
                ${text.close}
              </button>`
            : nothing
        }
      </div>
      ${this.#closing === id && acts.includes('close') ? this.#closeForm(wish) : nothing}
      ${this.#problem?.id === id ? html`<p class="error" role="alert">${this.#problem.text}</p>` : nothing}`;
  }

  #plain(wish: Wish, act: PlainAct, label: string, follows: string): TemplateResult {
    return html`<div class="act">
      <button
        class="button"
        type="button"
        aria-describedby="follows-${act}-${wish.id}"
        aria-disabled=${this.#busy ? 'true' : nothing}
        @click=${() => void this.#act(wish, act).catch(reportError)}
      >
        ${this.#busy === wish.id ? this.#town.text.busy : label}
      </button>
      <p class="consequence" id="follows-${act}-${wish.id}">${follows}</p>
    </div>`;
  }

  #closeForm(wish: Wish): TemplateResult {
    const { text } = this.words;
    return html`<div class="form">
      ${field(
        { id: 'close-reason', label: text.closeReason, hint: text.closeHint, error: this.#isMissing ? text.closeReasonMissing : undefined },
        ({ id, describedBy, invalid }) =>
          html`<textarea
            id=${id}
            rows="2"
            maxlength="2000"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(this.#reasons.get(wish.id) ?? '')}
            @input=${(event: InputEvent) => this.#reasons.set(wish.id, (event.target as HTMLTextAreaElement).value)}
          ></textarea>`,
      )}
      <div class="row">
        <button
          class="button danger"
          type="button"
          aria-describedby="close-follows"
          aria-disabled=${this.#busy ? 'true' : nothing}
          @click=${() => void this.#close(wish).catch(reportError)}
        >
          ${this.#busy === wish.id ? this.#town.text.busy : text.closeSend}
        </button>
        <button class="button plain" type="button" @click=${() => this.#toggleClosing(wish.id)}>${this.#town.text.cancel}</button>
      </div>
      <p class="consequence" id="close-follows">${text.closeFollows}</p>
    </div>`;
  }

  // ── Acting

  #toggleClosing(id: string): void {
    const isOpen = this.#closing === id;
    this.#closing = isOpen ? undefined : id;
    this.#isMissing = false;
    this.#problem = undefined;
    focusSoon(this.#town, isOpen ? `[data-close="${id}"]` : '#close-reason');
  }

  /** What can be undone by the other act is offered back at once. */
  async #act(wish: Wish, act: PlainAct, { isUndo = false } = {}): Promise<void> {
    const { text } = this.words;
    const other = act === 'take' ? ('give-back' as const) : ('take' as const);
    await this.#carryOut(wish, async () => {
      const taken = await this.#town.client!.call(`wish.${act}`, { wishId: wish.id, version: wish.version });
      const undo = (): void => void this.#act(taken, other, { isUndo: true }).catch(reportError);
      const said = act === 'take' ? text.takeDone : text.giveBackDone;
      this.#took(taken, said, !isUndo && taken.acts.includes(other) ? undo : undefined);
    });
  }

  async #close(wish: Wish): Promise<void> {
    const reason = this.#reasons.get(wish.id)?.trim() ?? '';
    this.#isMissing = reason === '';
    if (this.#isMissing) return focusSoon(this.#town, '#close-reason');
    await this.#carryOut(wish, async () => {
      const closed = await this.#town.client!.call('wish.close', { wishId: wish.id, version: wish.version, reason });
      this.#reasons.delete(wish.id);
      this.#closing = undefined;
      this.#took(closed, this.words.text.closeDone);
    });
  }

  async #carryOut({ id }: Wish, act: () => Promise<void>): Promise<void> {
    if (this.#busy || !this.#town.client) return;
    this.#busy = id;
    this.#problem = undefined;
    this.#town.requestUpdate();
    try {
      await act();
    } catch (error) {
      this.#problem = { id, text: this.#refused(error, id) };
    } finally {
      this.#busy = undefined;
      this.#town.requestUpdate();
    }
  }

  #took(wish: Wish, said: string, undo?: () => void): void {
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
  #refused(error: unknown, id: string): string {
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
