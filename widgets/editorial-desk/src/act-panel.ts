import type { Article } from '@delakultur/contracts/client';
import { Dialog, field, focusSoon, heading } from '@delakultur/elements';
import { ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { actsOn, factsOf, isPlain, isReasoned, isStale, PLAIN, REASONED, type DeskAct, type ReasonedAct } from './act-facts.ts';
import type { Desk } from './desk.ts';
import type { WordingEditor } from './wording-editor.ts';

/** The acts that the server allows now, and no others; each with what follows from it beside its button. */
export class ActPanel {
  readonly #desk: Desk;
  readonly #dialog: Dialog;
  readonly #wording: WordingEditor;
  /** Reasons as they are typed, each article's and act's own: kept until they are sent. */
  readonly #reasons = new Map<string, string>();
  #open: string | undefined;
  #busy: DeskAct | undefined;
  #problem: string | undefined;
  #isMissing = false;

  constructor(desk: Desk, wording: WordingEditor) {
    this.#desk = desk;
    this.#wording = wording;
    this.#dialog = new Dialog(desk);
  }

  /** Puts away what was open and typed, for when another article is shown or somebody else signs in. */
  reset({ forgets }: { readonly forgets: boolean }): void {
    this.#open = undefined;
    this.#problem = undefined;
    this.#isMissing = false;
    if (forgets) this.#reasons.clear();
  }

  render(article: Article): TemplateResult {
    const { text, headingLevel } = this.#desk;
    const acts = actsOn(article);
    return html`<section class="acts-panel" id="acts" tabindex="-1" aria-labelledby="acts-heading">
        ${heading(headingLevel + 2, text.acts, 'acts-heading')}
        ${acts.length === 0 ? html`<p class="muted">${text.noActs}</p>` : acts.map((act) => this.#act(article, act))}
        ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
      </section>
      ${this.#dialog.render()}`;
  }

  #act(article: Article, act: DeskAct): TemplateResult {
    const { text } = this.#desk;
    const words = text.act[act];
    const isOpen = this.#open === act;
    const isBusy = this.#busy === act;
    const follows = words.follows(this.#desk.authorsOf(article), this.#desk.siteNameOf(article.site));
    return html`<div class="act">
      <button
        class="button ${factsOf(act).tone}"
        type="button"
        data-act=${act}
        aria-describedby="follows-${act}"
        aria-disabled=${this.#busy ? 'true' : nothing}
        aria-expanded=${isReasoned(act) ? String(isOpen) : nothing}
        @click=${() => this.#press(article, act)}
      >
        ${isBusy ? text.busy : words.label}
      </button>
      <p class="consequence" id="follows-${act}">${follows}</p>
      ${isOpen && isReasoned(act) ? this.#reasonForm(article, act) : nothing}
    </div>`;
  }

  #reasonForm(article: Article, act: ReasonedAct): TemplateResult {
    const { text } = this.#desk;
    const words = text.act[act];
    const key = `${article.id}:${act}`;
    const send = (): void => void this.#sendReason(article, act).catch(reportError);
    return html`<div class="reason-form">
      ${field(
        { id: 'reason', label: words.reason ?? '', hint: text.reasonHint, error: this.#isMissing ? text.reasonMissing : undefined },
        ({ id, describedBy, invalid }) =>
          html`<textarea
            id=${id}
            rows="3"
            maxlength="2000"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(this.#reasons.get(key) ?? '')}
            @input=${(event: InputEvent) => this.#reasons.set(key, (event.target as HTMLTextAreaElement).value)}
          ></textarea>`,
      )}
      <div class="row">
        <button class="button ${factsOf(act).tone}" type="button" aria-disabled=${this.#busy ? 'true' : nothing} @click=${send}>
          ${this.#busy === act ? text.busy : words.send}
        </button>
        <button class="button plain" type="button" @click=${() => this.#close(act)}>${text.cancel}</button>
      </div>
    </div>`;
  }

  #press(article: Article, act: DeskAct): void {
    if (this.#busy) return;
    this.#problem = undefined;
    if (isPlain(act))
      this.#take(article, act, () => this.#api.call(PLAIN[act], { articleId: article.id, version: article.version })).catch(reportError);
    else if (isReasoned(act)) this.#toggle(act);
    else if (act === 'edit') this.#desk.write(article.id);
    else this.#wording.open(article).catch(reportError);
  }

  #toggle(act: ReasonedAct): void {
    this.#isMissing = false;
    this.#open = this.#open === act ? undefined : act;
    focusSoon(this.#desk, this.#open ? '#reason' : `[data-act="${act}"]`);
  }

  #close(act: DeskAct): void {
    this.#open = undefined;
    focusSoon(this.#desk, `[data-act="${act}"]`);
  }

  async #sendReason(article: Article, act: ReasonedAct): Promise<void> {
    const key = `${article.id}:${act}`;
    const reason = this.#reasons.get(key)?.trim() ?? '';
    this.#isMissing = reason === '';
    if (this.#isMissing) return focusSoon(this.#desk, '#reason');
    if (factsOf(act).needs === 'reason-and-yes' && !(await this.#isSure(article))) return;
    await this.#take(article, act, () => this.#api.call(REASONED[act], { articleId: article.id, version: article.version, reason }));
  }

  /** Only the irreversible asks first, and the question names the thing. */
  async #isSure({ title }: Article): Promise<boolean> {
    const { text } = this.#desk;
    const answer = await this.#dialog.ask({
      heading: text.unpublishQuestion(title),
      body: html`<p>${text.unpublishText}</p>`,
      acts: (close) =>
        html`<button class="button danger" type="button" @click=${() => close('yes')}>${text.unpublishYes}</button>
          <button class="button" type="button" @click=${() => close('')}>${text.unpublishNo}</button>`,
    });
    return answer === 'yes';
  }

  async #take(article: Article, act: DeskAct, call: () => Promise<Article>): Promise<void> {
    if (this.#busy) return;
    this.#busy = act;
    this.#problem = undefined;
    this.#desk.requestUpdate();
    try {
      const updated = await call();
      this.#reasons.delete(`${article.id}:${act}`);
      this.#open = undefined;
      this.#desk.took(updated, this.#desk.text.act[act].done?.(this.#desk.authorsOf(article)));
    } catch (error) {
      if (error instanceof ProblemError && isStale(error.slug)) await this.#desk.wasStale(article.id);
      else this.#problem = this.#desk.problemOf(error);
    } finally {
      this.#busy = undefined;
      this.#desk.requestUpdate();
    }
  }

  get #api() {
    return this.#desk.client!;
  }
}
