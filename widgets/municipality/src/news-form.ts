import type { Broadcast, VacancyList } from '@delakultur/contracts/client';
import { errorSummary, Fetched, field, focusErrorSummary, focusSoon, heading, icons } from '@delakultur/elements';
import { newId } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NewsWords } from './news.words.ts';
import { paragraphs } from './paragraphs.ts';
import type { Town } from './town.ts';

type Step = 'closed' | 'writing' | 'preview';

/** Where the chief editor writes a word to the contact persons: written, seen as it will look, and then sent, since it cannot be taken back. */
export class NewsForm {
  readonly #town: Town;
  readonly #vacancies: Fetched<VacancyList>;
  readonly #sent: (broadcast: Broadcast) => void;
  #step: Step = 'closed';
  #id = newId();
  #subject = '';
  #text = '';
  #isChecked = false;
  #isBusy = false;
  #problem: string | undefined;

  constructor(town: Town, sent: (broadcast: Broadcast) => void) {
    this.#town = town;
    this.#sent = sent;
    this.#vacancies = new Fetched(town, (client, place, signal) => client.call('assignment.vacancies', { place }, { signal }));
  }

  forget(all: boolean): void {
    this.#vacancies.forget();
    if (all) this.#clear();
  }

  /** The next news is another one; the same one is sent again after a lost answer. */
  #clear(): void {
    this.#step = 'closed';
    this.#id = newId();
    this.#subject = '';
    this.#text = '';
    this.#isChecked = false;
    this.#problem = undefined;
  }

  render(words: NewsWords): TemplateResult {
    const { headingLevel } = this.#town;
    if (this.#step === 'closed')
      return html`<button class="button primary" type="button" data-act="write" @click=${() => this.#go('writing', '#news-subject')}>
        ${words.write}
      </button>`;
    const isWriting = this.#step === 'writing';
    return html`<section class="form" aria-labelledby="news-form-heading">
      ${heading(headingLevel + 2, isWriting ? words.writeHeading : words.previewHeading, 'news-form-heading')}
      ${isWriting ? this.#writing(words) : this.#preview(words)}
    </section>`;
  }

  #writing(words: NewsWords): TemplateResult {
    const { text } = this.#town;
    const errors = this.#errors(words);
    const error = (id: string): string | undefined => errors.find((one) => one.id === id)?.text;
    return html`${errorSummary(text.errors, errors)}
      ${field(
        { id: 'news-subject', label: words.subject, error: error('news-subject') },
        ({ id, describedBy, invalid }) =>
          html`<input
            id=${id}
            type="text"
            maxlength="160"
            autocomplete="off"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(this.#subject)}
            @input=${(event: InputEvent) => this.#write({ subject: (event.target as HTMLInputElement).value })}
          />`,
      )}
      ${field(
        { id: 'news-text', label: words.text, hint: words.textHint, error: error('news-text') },
        ({ id, describedBy, invalid }) =>
          html`<textarea
            id=${id}
            rows="8"
            maxlength="4000"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(this.#text)}
            @input=${(event: InputEvent) => this.#write({ text: (event.target as HTMLTextAreaElement).value })}
          ></textarea>`,
      )}
      <div class="row">
        <button class="button primary" type="button" @click=${() => this.#check(words)}>${words.preview}</button>
        <button class="button plain" type="button" @click=${() => this.#go('closed', '[data-act="write"]')}>${text.cancel}</button>
      </div>
      <p class="consequence">${words.kept}</p>`;
  }

  #preview(words: NewsWords): TemplateResult {
    const { text, headingLevel } = this.#town;
    const send = (): void => void this.#send(words).catch(reportError);
    return html`<div class="sheet">${heading(headingLevel + 3, this.#subject.trim())} ${paragraphs(this.#text)}</div>
      ${this.#lacking(words)}
      <p class="consequence" id="news-follows">${this.#follows(words)}</p>
      <div class="row">
        <button
          class="button primary"
          type="button"
          aria-describedby="news-follows"
          aria-disabled=${this.#isBusy ? 'true' : nothing}
          @click=${send}
        >
          ${this.#isBusy ? text.busy : words.send}
        </button>
        <button class="button" type="button" @click=${() => this.#go('writing', '#news-subject')}>${words.change}</button>
      </div>
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}`;
  }

  /** The municipalities whose contact person's role nobody holds today; undefined while that is not known. */
  get #without(): readonly string[] | undefined {
    const vacancies = this.#vacancies.get(`site/${this.#town.facts.slug}`);
    return vacancies?.items.flatMap(({ role, kommun, from }) => (role === 'contact-person' && kommun && !from ? [kommun] : []));
  }

  #lacking(words: NewsWords): TemplateResult | typeof nothing {
    const without = this.#without ?? [];
    if (without.length === 0) return nothing;
    return html`<ul class="warnings" aria-label=${words.lacking}>
      ${without.map(
        (kommun) =>
          html`<li>
            ${icons.icon(icons.attention)}
            <p>${words.lacksContact(this.#town.kommunNameOf(kommun))}</p>
          </li>`,
      )}
    </ul>`;
  }

  #follows(words: NewsWords): string {
    const all = this.#town.members.length;
    return this.#without ? words.follows(all - this.#without.length, all) : words.followsUnknown;
  }

  #errors(words: NewsWords): readonly { readonly id: string; readonly text: string }[] {
    if (!this.#isChecked) return [];
    return [
      ...(this.#subject.trim() === '' ? [{ id: 'news-subject', text: words.subjectMissing }] : []),
      ...(this.#text.trim() === '' ? [{ id: 'news-text', text: words.textMissing }] : []),
    ];
  }

  #write({ subject = this.#subject, text = this.#text }: { readonly subject?: string; readonly text?: string }): void {
    this.#subject = subject;
    this.#text = text;
    if (this.#isChecked) this.#town.requestUpdate();
  }

  #go(step: Step, focus: string): void {
    this.#step = step;
    this.#problem = undefined;
    focusSoon(this.#town, focus);
  }

  #check(words: NewsWords): void {
    this.#isChecked = true;
    if (this.#errors(words).length === 0) return this.#go('preview', '#news-form-heading');
    this.#town.requestUpdate();
    void this.#town.updateComplete.then(() => focusErrorSummary(this.#town.renderRoot));
  }

  async #send(words: NewsWords): Promise<void> {
    const { client, facts } = this.#town;
    if (this.#isBusy || !client) return;
    this.#isBusy = true;
    this.#problem = undefined;
    this.#town.requestUpdate();
    try {
      const news = { broadcastId: this.#id, site: facts.slug, subject: this.#subject.trim(), text: this.#text.trim() };
      const broadcast = await client.call('broadcast.send', news);
      this.#clear();
      this.#sent(broadcast);
      this.#town.say(words.sent);
      focusSoon(this.#town, '#news-heading');
    } catch (error) {
      this.#problem = this.#town.problemOf(error);
    } finally {
      this.#isBusy = false;
      this.#town.requestUpdate();
    }
  }
}
