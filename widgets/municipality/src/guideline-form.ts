import type { Guideline } from '@delakultur/contracts/client';
import {
  errorSummary,
  field,
  focusErrorSummary,
  focusSoon,
  heading,
  loadMarkdown,
  MarkdownEditor,
  statusTile,
  titleInput,
} from '@delakultur/elements';
import { OfflineError, ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { draftOf, LANGUAGES, missingIn, textOf, type GuidelineDraft, type GuidelineField, type GuidelineLang } from './guideline-draft.ts';
import type { GuidelinesWords } from './guidelines.words.ts';
import type { Town } from './town.ts';

type Drafts = Readonly<Record<GuidelineLang, GuidelineDraft>>;
type Editors = Readonly<Record<GuidelineLang, Readonly<Record<'body' | 'policy', MarkdownEditor>>>>;
type Labelled = Readonly<Record<GuidelineField, string>>;

const idOf = (name: GuidelineField, lang: GuidelineLang): string => `guideline-${name}-${lang}`;

/** Where the chief editor writes the next version of the guidelines, in both languages side by side. What is typed stays until it is published. */
export class GuidelineForm {
  readonly #town: Town;
  readonly #editors: Editors;
  readonly #published: (guideline: Guideline) => void;
  /** The version in force when it was opened, or when somebody else was faster. */
  #base = 0;
  #drafts: Drafts | undefined;
  #isOpen = false;
  #matters = false;
  #isChecked = false;
  #isBusy = false;
  #stale: Guideline | undefined;
  #problem: string | undefined;

  constructor(town: Town, published: (guideline: Guideline) => void) {
    this.#town = town;
    this.#published = published;
    const editors = (lang: GuidelineLang) => ({
      body: new MarkdownEditor(town, (body) => this.#write(lang, { body })),
      policy: new MarkdownEditor(town, (policy) => this.#write(lang, { policy })),
    });
    this.#editors = { sv: editors('sv'), en: editors('en') };
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  clear(): void {
    this.#isOpen = false;
    this.#drafts = undefined;
    this.#matters = false;
    this.#isChecked = false;
    this.#stale = undefined;
    this.#problem = undefined;
  }

  /** Goes on with what was typed before, else begins with the version in force. */
  async open(words: GuidelinesWords): Promise<void> {
    this.#isOpen = true;
    this.#problem = undefined;
    this.#town.requestUpdate();
    if (!this.#drafts) await this.#begin(words);
    focusSoon(this.#town, this.#drafts ? '#guideline-form-heading' : '[data-act="write-guideline"]');
  }

  async #begin(words: GuidelinesWords): Promise<void> {
    try {
      const codec = await loadMarkdown().catch((cause: unknown) => {
        throw new OfflineError(words.couldNotOpen, { cause });
      });
      const [sv, en] = await Promise.all(LANGUAGES.map((lang) => this.#inForce(lang)));
      this.#base = sv?.version ?? 0;
      this.#drafts = { sv: draftOf(sv, codec), en: draftOf(en, codec) };
      for (const lang of LANGUAGES) {
        this.#editors[lang].body.set(this.#drafts[lang].body);
        this.#editors[lang].policy.set(this.#drafts[lang].policy);
      }
    } catch (error) {
      this.#isOpen = false;
      this.#problem = this.#town.problemOf(error);
      this.#town.requestUpdate();
    }
  }

  async #inForce(lang: GuidelineLang): Promise<Guideline | undefined> {
    try {
      return await this.#town.client!.call('guideline.read', { site: this.#town.facts.slug, lang });
    } catch (error) {
      if (error instanceof ProblemError && error.slug === 'guideline-not-found') return undefined;
      throw error;
    }
  }

  render(words: GuidelinesWords): TemplateResult {
    if (!this.#isOpen) {
      const open = (): void => void this.open(words).catch(reportError);
      return html`<div class="act">
        <button class="button" type="button" data-act="write-guideline" @click=${open}>${words.write}</button>
        ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
      </div>`;
    }
    return html`<section class="form wide" aria-labelledby="guideline-form-heading">
      ${heading(this.#town.headingLevel + 2, words.writeHeading(this.#base + 1), 'guideline-form-heading')}
      ${this.#drafts ? this.#fields(words, this.#drafts) : html`<p class="muted" role="status">${words.opening}</p>`}
    </section>`;
  }

  #fields(words: GuidelinesWords, drafts: Drafts): TemplateResult {
    const { text } = this.#town;
    return html`<p>${words.writeLead}</p>
      ${this.#stale ? html`<div id="guideline-stale" tabindex="-1" role="status">${this.#staleTile(words, this.#stale)}</div>` : nothing}
      ${errorSummary(text.errors, this.#errors(words))}
      <div class="languages">${LANGUAGES.map((lang) => this.#language(words, lang, drafts[lang]))}</div>
      <label class="check">
        <input type="checkbox" aria-describedby="matters-follows" .checked=${live(this.#matters)} @change=${this.#mark} />
        <span>${words.mattersLabel}</span>
      </label>
      <p class="consequence" id="matters-follows">${this.#matters ? words.mattersFollows : words.mattersNotFollows}</p>
      <div class="row">
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.#isBusy ? 'true' : nothing}
          @click=${() => void this.#publish(words).catch(reportError)}
        >
          ${this.#isBusy ? text.busy : words.publish}
        </button>
        <button class="button plain" type="button" @click=${this.#putAway}>${text.cancel}</button>
      </div>
      <p class="consequence">${words.kept}</p>
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}`;
  }

  #staleTile(words: GuidelinesWords, { version, changes }: Guideline): TemplateResult {
    return statusTile('stopped', html`${words.stale(version)} ${changes ? words.news(changes) : nothing}`, words.staleNext);
  }

  #language(words: GuidelinesWords, lang: GuidelineLang, draft: GuidelineDraft): TemplateResult {
    const labels = labelsOf(words);
    const facts = (name: GuidelineField) => ({
      id: idOf(name, lang),
      label: words.inLanguage(labels[name], words.languages[lang]),
      error: this.#lacks(lang, name) ? words.missing(labels[name], words.languages[lang]) : undefined,
    });
    const headingLevel = this.#town.headingLevel + 3;
    return html`<div class="language" lang=${this.#town.spoken}>
      <p class="label">${words.languages[lang]}</p>
      ${field(
        facts('title'),
        titleInput(draft.title, (title) => this.#write(lang, { title })),
      )}
      ${this.#area({ ...facts('changes'), hint: words.changesHint }, 500, draft.changes, (changes) => this.#write(lang, { changes }))}
      ${this.#editors[lang].body.render({ ...facts('body'), headingLevel, rows: 16 })}
      ${this.#editors[lang].policy.render({ ...facts('policy'), hint: words.policyHint, headingLevel, rows: 5 })}
      ${this.#area({ ...facts('statement'), hint: words.statementHint }, 1_000, draft.statement, (statement) => this.#write(lang, { statement }))}
    </div>`;
  }

  #area(facts: Parameters<typeof field>[0], most: number, value: string, write: (value: string) => void): TemplateResult {
    return field(
      facts,
      ({ id, describedBy, invalid }) =>
        html`<textarea
          id=${id}
          rows="3"
          maxlength=${most}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${live(value)}
          @input=${(event: InputEvent) => write((event.target as HTMLTextAreaElement).value)}
        ></textarea>`,
    );
  }

  #write(lang: GuidelineLang, part: Partial<GuidelineDraft>): void {
    if (!this.#drafts) return;
    this.#drafts = { ...this.#drafts, [lang]: { ...this.#drafts[lang], ...part } };
    if (this.#isChecked) this.#town.requestUpdate();
  }

  readonly #mark = (event: Event): void => {
    this.#matters = (event.target as HTMLInputElement).checked;
    this.#town.requestUpdate();
  };

  readonly #putAway = (): void => {
    this.#isOpen = false;
    focusSoon(this.#town, '[data-act="write-guideline"]');
  };

  #lacks(lang: GuidelineLang, name: GuidelineField): boolean {
    return this.#isChecked && this.#drafts !== undefined && missingIn(this.#drafts[lang], this.#base === 0).includes(name);
  }

  #errors(words: GuidelinesWords): readonly { readonly id: string; readonly text: string }[] {
    const labels = labelsOf(words);
    return LANGUAGES.flatMap((lang) =>
      (Object.keys(labels) as GuidelineField[])
        .filter((name) => this.#lacks(lang, name))
        .map((name) => ({ id: idOf(name, lang), text: words.missing(labels[name], words.languages[lang]) })),
    );
  }

  async #publish(words: GuidelinesWords): Promise<void> {
    this.#isChecked = true;
    this.#problem = undefined;
    this.#town.requestUpdate();
    if (this.#errors(words).length > 0) {
      await this.#town.updateComplete;
      return focusErrorSummary(this.#town.renderRoot);
    }
    if (this.#isBusy || !this.#drafts || !(await this.#isSure(words))) return;
    this.#isBusy = true;
    this.#town.requestUpdate();
    try {
      await this.#send(words, this.#drafts);
    } catch (error) {
      if (error instanceof ProblemError && error.slug === 'guideline-version-stale') await this.#wasStale();
      else this.#problem = this.#town.problemOf(error);
    } finally {
      this.#isBusy = false;
      this.#town.requestUpdate();
    }
  }

  async #send(words: GuidelinesWords, drafts: Drafts): Promise<void> {
    const codec = await loadMarkdown();
    const guideline = await this.#town.client!.call('guideline.publish', {
      site: this.#town.facts.slug,
      guidelineVersion: this.#base + 1,
      matters: this.#matters,
      sv: textOf(drafts.sv, codec),
      en: textOf(drafts.en, codec),
    });
    this.clear();
    this.#published(guideline);
    this.#town.say(words.publishedDone(guideline.version));
    focusSoon(this.#town, '#guidelines-heading');
  }

  async #isSure(words: GuidelinesWords): Promise<boolean> {
    const follows = this.#matters ? words.mattersFollows : words.mattersNotFollows;
    const answer = await this.#town.dialog.ask({
      heading: words.publishQuestion(this.#base + 1),
      body: html`<p>${words.publishText}</p>
        <p>${follows}</p>`,
      acts: (close) =>
        html`<button class="button primary" type="button" @click=${() => close('yes')}>${words.publishYes}</button>
          <button class="button" type="button" @click=${() => close('')}>${words.publishNo}</button>`,
    });
    return answer === 'yes';
  }

  /** Somebody else published meanwhile: the draft stays, and becomes the version after theirs once the person has seen it. */
  async #wasStale(): Promise<void> {
    const latest = await this.#inForce(this.#town.spoken === 'en' ? 'en' : 'sv');
    if (!latest) return;
    this.#stale = latest;
    this.#base = latest.version;
    this.#published(latest);
    focusSoon(this.#town, '#guideline-stale');
  }
}

const labelsOf = (words: GuidelinesWords): Labelled => ({
  title: words.title,
  changes: words.changes,
  body: words.body,
  policy: words.policyField,
  statement: words.statementField,
});
