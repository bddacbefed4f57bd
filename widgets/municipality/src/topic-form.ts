import type { Operations, SchoolForm, Topic, Wish } from '@delakultur/contracts/client';
import { errorSummary, field, focusErrorSummary, focusSoon, heading } from '@delakultur/elements';
import { newId } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TopicsWords } from './topics.words.ts';
import type { Town } from './town.ts';

type Nomination = Operations['wish.nominate']['input'];
type Written = Pick<Nomination, 'title' | 'kommun' | 'schoolForm' | 'topic'> & { readonly note: string };

const EMPTY: Written = { title: '', note: '', kommun: null, schoolForm: null, topic: null };

/** The form that puts a topic on the plan, or changes one. What is typed stays until it is sent or put away. */
export class TopicForm {
  readonly #town: Town;
  readonly #done: (wish: Wish, isNew: boolean) => void;
  readonly #refused: (error: unknown, wishId: string) => string;
  #open: 'new' | Wish | undefined;
  #id = newId();
  #written: Written = EMPTY;
  #isChecked = false;
  #isBusy = false;
  #problem: string | undefined;

  constructor(town: Town, done: (wish: Wish, isNew: boolean) => void, refused: (error: unknown, wishId: string) => string) {
    this.#town = town;
    this.#done = done;
    this.#refused = refused;
  }

  get isNewOpen(): boolean {
    return this.#open === 'new';
  }

  isOpenFor(wishId: string): boolean {
    return typeof this.#open === 'object' && this.#open.id === wishId;
  }

  close(): void {
    this.#open = undefined;
    this.#id = newId();
    this.#written = EMPTY;
    this.#isChecked = false;
    this.#problem = undefined;
  }

  begin(wish?: Wish): void {
    this.close();
    this.#open = wish ?? 'new';
    if (wish) this.#written = { ...wish, note: wish.note ?? '' };
    focusSoon(this.#town, '#topic-title');
  }

  /** The topic as it is now stands behind what is typed, so that sending again is about that. */
  renew(wish: Wish | undefined): void {
    if (wish && this.isOpenFor(wish.id)) this.#open = wish;
  }

  render(words: TopicsWords): TemplateResult {
    const { text, headingLevel } = this.#town;
    const isNew = this.#open === 'new';
    const error = this.#error(words);
    return html`<section class="form" aria-labelledby="topic-form-heading">
      ${heading(headingLevel + 2, isNew ? words.nominateHeading : words.changeHeading, 'topic-form-heading')}
      ${errorSummary(text.errors, error ? [{ id: 'topic-title', text: error }] : [])} ${this.#fields(words, error)}
      <div class="row">
        <button
          class="button primary"
          type="button"
          aria-describedby="topic-follows"
          aria-disabled=${this.#isBusy ? 'true' : nothing}
          @click=${() => void this.#send(words).catch(reportError)}
        >
          ${this.#isBusy ? text.busy : isNew ? words.send : words.save}
        </button>
        <button class="button plain" type="button" @click=${this.#cancel}>${text.cancel}</button>
      </div>
      <p class="consequence" id="topic-follows">${isNew ? words.follows : words.changeFollows}</p>
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
    </section>`;
  }

  #fields(words: TopicsWords, error: string | undefined): TemplateResult {
    const { title, note, kommun, schoolForm, topic } = this.#written;
    const { members } = this.#town;
    return html`${field(
        { id: 'topic-title', label: words.title, hint: words.titleHint, error },
        ({ id, describedBy, invalid }) =>
          html`<input
            id=${id}
            type="text"
            maxlength="160"
            autocomplete="off"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(title)}
            @input=${(event: InputEvent) => this.#write({ title: (event.target as HTMLInputElement).value })}
          />`,
      )}
      ${field(
        { id: 'topic-note', label: words.note },
        ({ id }) =>
          html`<textarea
            id=${id}
            rows="3"
            maxlength="1000"
            .value=${live(note)}
            @input=${(event: InputEvent) => this.#write({ note: (event.target as HTMLTextAreaElement).value })}
          ></textarea>`,
      )}
      <div class="columns">
        ${this.#select(
          'topic-kommun',
          words.from,
          words.anyKommun,
          members.map((one) => [one.kommun, one.name] as const),
          kommun,
          (chosen) => this.#write({ kommun: chosen }),
        )}
        ${this.#select('topic-school-form', words.schoolForm, words.any, Object.entries(words.schoolForms), schoolForm, (chosen) =>
          this.#write({ schoolForm: chosen as SchoolForm | null }),
        )}
        ${this.#select('topic-topic', words.topic, words.any, Object.entries(words.topics), topic, (chosen) =>
          this.#write({ topic: chosen as Topic | null }),
        )}
      </div>`;
  }

  #select(
    name: string,
    label: string,
    any: string,
    options: readonly (readonly [value: string, label: string])[],
    chosen: string | null,
    choose: (value: string | null) => void,
  ): TemplateResult {
    return field(
      { id: name, label },
      ({ id }) =>
        html`<select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || null)}>
          <option value="" .selected=${chosen === null}>${any}</option>
          ${options.map(([value, shown]) => html`<option value=${value} .selected=${value === chosen}>${shown}</option>`)}
        </select>`,
    );
  }

  #write(part: Partial<Written>): void {
    this.#written = { ...this.#written, ...part };
    this.#town.requestUpdate();
  }

  #error(words: TopicsWords): string | undefined {
    return this.#isChecked && this.#written.title.trim() === '' ? words.titleMissing : undefined;
  }

  readonly #cancel = (): void => {
    const opener = typeof this.#open === 'object' ? `[data-change="${this.#open.id}"]` : '[data-act="nominate"]';
    this.close();
    focusSoon(this.#town, opener);
  };

  async #send(words: TopicsWords): Promise<void> {
    const { client, facts } = this.#town;
    this.#isChecked = true;
    this.#problem = undefined;
    this.#town.requestUpdate();
    if (this.#error(words)) {
      await this.#town.updateComplete;
      return focusErrorSummary(this.#town.renderRoot);
    }
    if (this.#isBusy || !client || !this.#open) return;
    this.#isBusy = true;
    const known = this.#open === 'new' ? undefined : this.#open;
    const { title, note, kommun, schoolForm, topic } = this.#written;
    const nomination: Nomination = {
      wishId: known?.id ?? this.#id,
      version: known?.version ?? 0,
      site: facts.slug,
      kommun,
      schoolForm,
      topic,
      title: title.trim(),
      note: note.trim() || null,
    };
    try {
      const wish = await client.call('wish.nominate', nomination);
      this.close();
      this.#done(wish, known === undefined);
    } catch (error) {
      this.#problem = this.#refused(error, nomination.wishId);
    } finally {
      this.#isBusy = false;
      this.#town.requestUpdate();
    }
  }
}
