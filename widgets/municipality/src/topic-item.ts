import type { Wish } from '@delakultur/contracts/client';
import { field, focusSoon, heading, statusTile, type StatusTone } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TopicsWords } from './topics.words.ts';
import type { Town } from './town.ts';

const TONES: Readonly<Record<Wish['state'], StatusTone>> = { open: 'act', taken: 'waiting', done: 'good', closed: 'stopped' };
type PlainAct = 'take' | 'give-back';

/** What a topic on the plan needs of the plan. */
export interface Plan {
  readonly text: TopicsWords;
  /** An act was carried out: shows the topic as it is now, and says what has happened. */
  took(wish: Wish, said: string, undo?: () => void): void;
  /** The sentence for what was refused; where somebody was faster, the plan is fetched anew. */
  refused(error: unknown, wishId: string): string;
  /** Opens the form on a topic. */
  change(wish: Wish): void;
}

/** One topic of the plan: where it stands, and the acts that the server allows on it. */
export class TopicItem {
  readonly #town: Town;
  readonly #plan: Plan;
  readonly #reasons = new Map<string, string>();
  #closing: string | undefined;
  #isMissing = false;
  #busy: string | undefined;
  #problem: { readonly id: string; readonly text: string } | undefined;

  constructor(town: Town, plan: Plan) {
    this.#town = town;
    this.#plan = plan;
  }

  /** `all`: what was typed too. */
  forget(all: boolean): void {
    this.#problem = undefined;
    if (!all) return;
    this.#reasons.clear();
    this.#closing = undefined;
  }

  render(wish: Wish): TemplateResult {
    const { id, title, note, reason } = wish;
    return html`<article class="item" aria-labelledby="topic-${id}">
      ${heading(this.#town.headingLevel + 2, title, `topic-${id}`)}
      <p class="muted">${this.#facts(wish)}</p>
      ${note ? html`<p class="note">${note}</p>` : nothing} ${statusTile(TONES[wish.state], html`${this.#status(wish)}`)}
      ${wish.state === 'closed' && reason ? html`<blockquote class="reason">${reason}</blockquote>` : nothing} ${this.#acts(wish)}
    </article>`;
  }

  #facts({ kommun, schoolForm, topic }: Wish): string {
    const { text } = this.#plan;
    return [
      kommun ? text.wantedFrom(this.#town.kommunNameOf(kommun)) : text.wantedFromAny,
      schoolForm && text.schoolForms[schoolForm],
      topic && text.topics[topic],
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #status({ state, nominatedBy, nominatedAt, takenBy, takenAt }: Wish): unknown {
    const { text } = this.#plan;
    const when = (instant: string): TemplateResult => this.#town.when(instant);
    if (state === 'closed') return text.closed;
    if (state === 'done') return takenBy ? text.done(this.#town.nameOf(takenBy)) : text.doneByNobody;
    if (state === 'taken' && takenBy && takenAt)
      return takenBy === this.#town.me.id ? text.takenByMe(when(takenAt)) : text.taken(this.#town.nameOf(takenBy), when(takenAt));
    return text.nominated(this.#town.nameOf(nominatedBy), when(nominatedAt));
  }

  #acts(wish: Wish): TemplateResult | typeof nothing {
    const { text } = this.#plan;
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
                @click=${() => this.#plan.change(wish)}
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
    const { text } = this.#plan;
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

  #toggleClosing(id: string): void {
    const isOpen = this.#closing === id;
    this.#closing = isOpen ? undefined : id;
    this.#isMissing = false;
    this.#problem = undefined;
    focusSoon(this.#town, isOpen ? `[data-close="${id}"]` : '#close-reason');
  }

  /** What can be undone by the other act is offered back at once. */
  async #act(wish: Wish, act: PlainAct, { isUndo = false } = {}): Promise<void> {
    const { text } = this.#plan;
    const other = act === 'take' ? ('give-back' as const) : ('take' as const);
    await this.#carryOut(wish, async () => {
      const taken = await this.#town.client!.call(`wish.${act}`, { wishId: wish.id, version: wish.version });
      const undo = (): void => void this.#act(taken, other, { isUndo: true }).catch(reportError);
      const said = act === 'take' ? text.takeDone : text.giveBackDone;
      this.#plan.took(taken, said, !isUndo && taken.acts.includes(other) ? undo : undefined);
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
      this.#plan.took(closed, this.#plan.text.closeDone);
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
      this.#problem = { id, text: this.#plan.refused(error, id) };
    } finally {
      this.#busy = undefined;
      this.#town.requestUpdate();
    }
  }
}
