import type { Article } from '@delakultur/contracts/client';
import { focusSoon, heading } from '@delakultur/elements';
import { OfflineError, type Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { actContext } from './act-context.ts';
import { actsOn, factsOf, toneOf, type DeskAct, type Need } from './act-facts.ts';
import { reasonForm, type ActForm, type FormContext } from './act-form.ts';
import { ActTaking } from './act-taking.ts';
import type { Desk } from './desk.ts';
import type { PieceWords } from './piece.words.ts';
import { isPlain, plainly } from './steps.ts';
import { TypedTexts } from './typed-texts.ts';
import type { WordingEditor } from './wording-editor.ts';

/** The acts that the server allows now, and no others; each with what follows from it beside its button. */
export class ActPanel {
  readonly #desk: Desk;
  readonly #words: Localized<PieceWords>;
  readonly #wording: WordingEditor;
  readonly #taking: ActTaking;
  /** Each article's and act's own. */
  readonly #typed = new TypedTexts();
  readonly #forms = new Map<Need, ActForm>([['reason', reasonForm]]);
  #open: DeskAct | undefined;
  /** Which act's form somebody has tried to send before it was complete. */
  #checked: DeskAct | undefined;

  constructor(desk: Desk, words: Localized<PieceWords>, wording: WordingEditor) {
    this.#desk = desk;
    this.#words = words;
    this.#wording = wording;
    this.#taking = new ActTaking(desk, words);
  }

  /** A form that another part of the desk has fetched. */
  bring(need: Need, form: ActForm): void {
    this.#forms.set(need, form);
  }

  /** Puts away what was open and typed, for when another article is shown or somebody else signs in. */
  reset({ forgets }: { readonly forgets: boolean }): void {
    this.#open = undefined;
    this.#taking.problem = undefined;
    this.#checked = undefined;
    if (forgets) this.#typed.forget();
  }

  render(article: Article): TemplateResult {
    const { headingLevel } = this.#desk;
    const { text } = this.#words;
    const { problem } = this.#taking;
    const acts = actsOn(article, this.#desk.person ?? '');
    return html`<section class="acts-panel" id="acts" tabindex="-1" aria-labelledby="acts-heading">
        ${heading(headingLevel + 2, text.acts, 'acts-heading')} ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
        ${acts.length === 0 ? html`<p class="muted">${this.#idle(article)}</p>` : acts.map((act) => this.#act(article, act, acts))}
      </section>
      ${this.#taking.render()}`;
  }

  #idle({ wait, acts }: Article): string {
    const { person } = this.#desk;
    const { text } = this.#words;
    if (person && wait.helper?.persons.includes(person)) return text.onlyHelp;
    return acts.length === 0 ? text.onlyReading : text.noActs;
  }

  /** What has to be answered in the text is answered there, and sent from here. */
  #answer(article: Article, tone: string): TemplateResult {
    const { text } = this.#words;
    const form = this.#forms.get('answers');
    const context = this.formContext(article, 'answer');
    if (!form) return html`<p class="muted" role="status">${this.#desk.text.loadingPiece}</p>`;
    return html`<div class="act">
      <div class="act-form">${form.render(context)}</div>
      <button
        class="button ${tone}"
        type="button"
        data-act="answer"
        data-send="answer"
        aria-describedby="follows-answer"
        aria-disabled=${this.#taking.busy ? 'true' : nothing}
        @click=${() => void this.#send(form, article, 'answer').catch(reportError)}
      >
        ${this.#taking.busy === 'answer' ? text.busy : text.act.answer.label}
      </button>
      <p class="consequence" id="follows-answer">${form.follows?.(context)}</p>
    </div>`;
  }

  #act(article: Article, act: DeskAct, acts: readonly DeskAct[]): TemplateResult {
    const { text } = this.#words;
    const words = text.act[act];
    const form = this.#forms.get(factsOf(act).needs);
    const isOpen = this.#open === act;
    const tone = toneOf(act, acts, article);
    if (act === 'answer') return this.#answer(article, tone);
    return html`<div class="act">
      <button
        class="button ${tone}"
        type="button"
        data-act=${act}
        aria-describedby="follows-${act}"
        aria-disabled=${this.#taking.busy ? 'true' : nothing}
        aria-expanded=${OPENS.includes(factsOf(act).needs) ? String(isOpen) : nothing}
        @click=${() => this.#press(article, act)}
      >
        ${this.#taking.busy === act && !isOpen ? text.busy : words.label}
      </button>
      <p class="consequence" id="follows-${act}">${words.follows(actContext(article, this.#desk))}</p>
      ${isOpen && form ? this.#form(form, this.formContext(article, act), tone) : nothing}
    </div>`;
  }

  #form(form: ActForm, context: FormContext, tone: string): TemplateResult {
    const { article, act, text, words } = context;
    const send = (): void => void this.#send(form, article, act).catch(reportError);
    return html`<div class="act-form" data-form=${act}>
      ${form.render(context)}
      <div class="row">
        <button class="button ${tone}" type="button" data-send=${act} aria-disabled=${this.#taking.busy ? 'true' : nothing} @click=${send}>
          ${this.#taking.busy === act ? text.busy : words.send}
        </button>
        <button class="button plain" type="button" @click=${() => this.#close(act)}>${text.cancel}</button>
      </div>
    </div>`;
  }

  /** What a form of this act has to work with, wherever it stands. */
  formContext(article: Article, act: DeskAct): FormContext {
    const { text } = this.#words;
    const key = `${article.id}:${act}:`;
    return {
      article,
      act,
      text,
      words: text.act[act],
      isChecked: this.#checked === act,
      typed: (name) => this.#typed.of(key + name),
      keep: (name, value) => this.#typed.keep(key + name, value),
      choose: (name, value) => {
        this.#typed.keep(key + name, value);
        this.#desk.requestUpdate();
      },
    };
  }

  #press(article: Article, act: DeskAct): void {
    if (this.#taking.busy) return;
    this.#taking.problem = undefined;
    if (isPlain(act)) this.#taking.take(article, act, plainly(act)).catch(reportError);
    else if (act === 'edit') this.#desk.write(article.id);
    else if (act === 'propose') this.#wording.open(article);
    else if (act === 'revise') this.#taking.revise(article).catch(reportError);
    else this.#toggle(article, act).catch(reportError);
  }

  async #toggle({ site }: Article, act: DeskAct): Promise<void> {
    this.#checked = undefined;
    if (this.#open === act) return this.#close(act);
    if (!(await this.#hasForm(factsOf(act).needs))) return;
    this.#open = act;
    this.#forms.get(factsOf(act).needs)?.opened?.(site);
    focusSoon(this.#desk, `[data-form="${act}"] :is(input, textarea)`);
  }

  /** Forms that only editors need are fetched by the first who does. */
  async #hasForm(need: Need): Promise<boolean> {
    if (this.#forms.has(need)) return true;
    try {
      const { editorForms } = await import('./editor-forms.ts');
      for (const [name, form] of editorForms(this.#desk)) this.#forms.set(name, form);
    } catch (cause) {
      this.#taking.problem = this.#desk.problemOf(new OfflineError('The form could not be fetched', { cause }));
      this.#desk.requestUpdate();
    }
    return this.#forms.has(need);
  }

  #close(act: DeskAct): void {
    this.#open = undefined;
    focusSoon(this.#desk, `[data-act="${act}"]`);
  }

  async #send(form: ActForm, article: Article, act: DeskAct): Promise<void> {
    const answer = form.read(this.formContext(article, act));
    this.#checked = 'missing' in answer ? act : undefined;
    if ('missing' in answer) return focusSoon(this.#desk, answer.missing);
    if (!(await this.#taking.take(article, act, answer.step, answer.done))) return;
    this.#typed.sent(`${article.id}:${act}:`);
    this.#open = undefined;
    this.#desk.requestUpdate();
  }
}

/** What opens below its button rather than happening at once. */
const OPENS: readonly Need[] = ['reason', 'coded-reason', 'time', 'editor'];
