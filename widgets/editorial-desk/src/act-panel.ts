import type { Article } from '@delakultur/contracts/client';
import { focusSoon, FreshSignIn, heading } from '@delakultur/elements';
import { newId, OfflineError, ProblemError, type Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { actContext } from './act-context.ts';
import { actsOn, factsOf, isStale, toneOf, type DeskAct, type Need } from './act-facts.ts';
import { reasonForm, type ActForm, type FormContext } from './act-form.ts';
import { undoOf } from './act-undo.ts';
import type { Desk } from './desk.ts';
import type { PieceWords } from './piece.words.ts';
import { isPlain, plainly, type Step } from './steps.ts';
import { TypedTexts } from './typed-texts.ts';
import type { WordingEditor } from './wording-editor.ts';

/** The acts that the server allows now, and no others; each with what follows from it beside its button. */
export class ActPanel {
  readonly #desk: Desk;
  readonly #words: Localized<PieceWords>;
  readonly #wording: WordingEditor;
  readonly #fresh: FreshSignIn;
  /** Each article's and act's own. */
  readonly #typed = new TypedTexts();
  readonly #forms = new Map<Need, ActForm>([['reason', reasonForm]]);
  /** Ids of revisions that have been asked for: a lost answer makes no second one. */
  readonly #revisions = new Map<string, string>();
  #open: DeskAct | undefined;
  #busy: DeskAct | undefined;
  #problem: string | undefined;
  #isChecked = false;

  constructor(desk: Desk, words: Localized<PieceWords>, wording: WordingEditor) {
    this.#desk = desk;
    this.#words = words;
    this.#wording = wording;
    this.#fresh = new FreshSignIn(desk);
  }

  /** A form that another part of the desk has fetched. */
  bring(need: Need, form: ActForm): void {
    this.#forms.set(need, form);
  }

  /** Puts away what was open and typed, for when another article is shown or somebody else signs in. */
  reset({ forgets }: { readonly forgets: boolean }): void {
    this.#open = undefined;
    this.#problem = undefined;
    this.#isChecked = false;
    if (forgets) this.#typed.forget();
  }

  render(article: Article): TemplateResult {
    const { headingLevel } = this.#desk;
    const { text } = this.#words;
    const acts = actsOn(article, this.#desk.person ?? '');
    return html`<section class="acts-panel" id="acts" tabindex="-1" aria-labelledby="acts-heading">
        ${heading(headingLevel + 2, text.acts, 'acts-heading')}
        ${acts.length === 0 ? html`<p class="muted">${this.#idle(article)}</p>` : acts.map((act) => this.#act(article, act, acts))}
        ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
      </section>
      ${this.#fresh.render()}`;
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
        aria-disabled=${this.#busy ? 'true' : nothing}
        @click=${() => void this.#send(form, article, 'answer').catch(reportError)}
      >
        ${this.#busy === 'answer' ? text.busy : text.act.answer.label}
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
        aria-disabled=${this.#busy ? 'true' : nothing}
        aria-expanded=${OPENS.includes(factsOf(act).needs) ? String(isOpen) : nothing}
        @click=${() => this.#press(article, act)}
      >
        ${this.#busy === act && !isOpen ? text.busy : words.label}
      </button>
      <p class="consequence" id="follows-${act}">${words.follows(actContext(article, this.#desk))}</p>
      ${isOpen && form ? this.#form(form, this.formContext(article, act), tone) : nothing}
    </div>`;
  }

  #form(form: ActForm, context: FormContext, tone: string): TemplateResult {
    const { article, act, text, words } = context;
    const send = (): void => void this.#send(form, article, act).catch(reportError);
    return html`<div class="act-form">
      ${form.render(context)}
      <div class="row">
        <button class="button ${tone}" type="button" data-send=${act} aria-disabled=${this.#busy ? 'true' : nothing} @click=${send}>
          ${this.#busy === act ? text.busy : words.send}
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
      isChecked: this.#isChecked,
      typed: (name) => this.#typed.of(key + name),
      keep: (name, value) => this.#typed.keep(key + name, value),
      choose: (name, value) => {
        this.#typed.keep(key + name, value);
        this.#desk.requestUpdate();
      },
    };
  }

  #press(article: Article, act: DeskAct): void {
    if (this.#busy) return;
    this.#problem = undefined;
    if (isPlain(act)) this.#take(article, act, plainly(act)).catch(reportError);
    else if (act === 'edit') this.#desk.write(article.id);
    else if (act === 'propose') this.#wording.open(article).catch(reportError);
    else if (act === 'revise') this.#revise(article).catch(reportError);
    else this.#toggle(article, act).catch(reportError);
  }

  async #toggle({ site }: Article, act: DeskAct): Promise<void> {
    this.#isChecked = false;
    if (this.#open === act) return this.#close(act);
    if (!(await this.#hasForm(factsOf(act).needs))) return;
    this.#open = act;
    this.#forms.get(factsOf(act).needs)?.opened?.(site);
    focusSoon(this.#desk, '.act-form :is(input, select, textarea)');
  }

  /** Forms that only editors need are fetched by the first who does. */
  async #hasForm(need: Need): Promise<boolean> {
    if (this.#forms.has(need)) return true;
    try {
      const { editorForms } = await import('./editor-forms.ts');
      for (const [name, form] of editorForms(this.#desk)) this.#forms.set(name, form);
    } catch (cause) {
      this.#problem = this.#desk.problemOf(new OfflineError('The form could not be fetched', { cause }));
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
    this.#isChecked = 'missing' in answer;
    if ('missing' in answer) return focusSoon(this.#desk, answer.missing);
    await this.#take(article, act, answer.step, answer.done);
  }

  async #take(article: Article, act: DeskAct, step: Step, done?: string): Promise<void> {
    await this.#tryOut(article, act, async (client) => {
      const { id: articleId, version } = article;
      const updated = await this.#fresh.run((options) => step(client, { articleId, version }, options));
      this.#typed.sent(`${articleId}:${act}:`);
      this.#open = undefined;
      const said = done ?? this.#words.text.act[act].done?.(actContext(article, this.#desk));
      const undo = undoOf(act, article, updated);
      this.#desk.took(updated, said, undo && (() => void this.#undo(updated, undo).catch(reportError)));
    });
  }

  async #undo(article: Article, step: Step): Promise<void> {
    await this.#tryOut(article, undefined, async (client) => {
      const { id: articleId, version } = article;
      const updated = await this.#fresh.run((options) => step(client, { articleId, version }, options));
      this.#desk.took(updated, this.#words.text.undone);
    });
  }

  async #revise(article: Article): Promise<void> {
    await this.#tryOut(article, 'revise', async (client) => {
      const { id: articleId } = article;
      const revisionId = this.#revisions.get(articleId) ?? newId();
      this.#revisions.set(articleId, revisionId);
      const revision = await client.call('article.revise', { articleId, revisionId });
      this.#revisions.delete(articleId);
      this.#desk.write(revision.id);
    });
  }

  async #tryOut(article: Article, act: DeskAct | undefined, call: (client: NonNullable<Desk['client']>) => Promise<void>): Promise<void> {
    const { client } = this.#desk;
    if (this.#busy || !client) return;
    this.#busy = act;
    this.#problem = undefined;
    this.#desk.requestUpdate();
    try {
      await call(client);
    } catch (error) {
      if (error instanceof ProblemError && isStale(error.slug)) await this.#desk.wasStale(article.id);
      else this.#problem = this.#desk.problemOf(error);
    } finally {
      this.#busy = undefined;
      this.#desk.requestUpdate();
    }
  }
}

/** What opens below its button rather than happening at once. */
const OPENS: readonly Need[] = ['reason', 'coded-reason', 'time', 'editor'];
