import type { Assignment, AssignmentList } from '@delakultur/contracts/client';
import { dayOf, daysAfter, dateWords, field, focusSoon } from '@delakultur/elements';
import { newId, ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Office } from './office.ts';

type May = Pick<AssignmentList, 'mayGive' | 'mayDelegate'>;

/** Ends a role on a day that is chosen. Asks first only when today is the last day, and offers a way back where one may give the role again. */
export class EndRole {
  readonly #office: Office;
  #open: string | undefined;
  #lastDay = '';
  #isBusy = false;
  #error: string | undefined;
  #problem: string | undefined;

  constructor(office: Office) {
    this.#office = office;
  }

  close(): void {
    this.#open = undefined;
  }

  button(assignment: Assignment): TemplateResult {
    const { text } = this.#office;
    return html`<button
      class="button plain"
      type="button"
      data-end=${assignment.id}
      aria-expanded=${this.#open === assignment.id}
      aria-label=${text.endOf(this.#office.nameOf(assignment.personId, assignment.kommun), text.roles[assignment.role].name)}
      @click=${() => this.#toggle(assignment)}
    >
      ${text.end}
    </button>`;
  }

  renderFor(assignment: Assignment, may: May): TemplateResult | typeof nothing {
    if (this.#open !== assignment.id) return nothing;
    const { text } = this.#office;
    const { name, role } = this.#who(assignment);
    const send = (): void => void this.#send(assignment, may).catch(reportError);
    return html`<div class="form" role="group" aria-labelledby="end-title">
      <p class="label" id="end-title">${assignment.onBehalfOf ? text.endDeputyHeading(name) : text.endHeading(name, role)}</p>
      ${field(
        { id: 'last-day-of', label: text.lastDay, error: this.#error },
        ({ id, describedBy, invalid }) =>
          html`<input
            id=${id}
            type="date"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(this.#lastDay)}
            @input=${this.#input}
          />`,
      )}
      <p class="consequence" id="end-follows">${this.#follows(name)}</p>
      <div class="row">
        <button
          class="button danger"
          type="button"
          aria-describedby="end-follows"
          aria-disabled=${this.#isBusy ? 'true' : nothing}
          @click=${send}
        >
          ${this.#isBusy ? text.busy : assignment.onBehalfOf ? text.endDeputySend : text.endSend}
        </button>
        <button class="button plain" type="button" @click=${() => this.#toggle(assignment)}>${text.cancel}</button>
      </div>
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
    </div>`;
  }

  #follows(name: string): string {
    const { text, spoken } = this.#office;
    const now = new Date();
    if (this.#lastDay === '' || this.#lastDay <= dayOf(now)) return text.endFollowsToday(name);
    return text.endFollows(name, dateWords(daysAfter(this.#lastDay, 1), now, spoken));
  }

  readonly #input = (event: InputEvent): void => {
    this.#lastDay = (event.target as HTMLInputElement).value;
    this.#error = undefined;
    this.#office.requestUpdate();
  };

  #toggle({ id, from }: Assignment): void {
    const isOpen = this.#open === id;
    const today = dayOf(new Date());
    this.#open = isOpen ? undefined : id;
    this.#lastDay = from > today ? from : today;
    this.#error = undefined;
    this.#problem = undefined;
    focusSoon(this.#office, isOpen ? `[data-end="${id}"]` : '#last-day-of');
  }

  #who({ personId, kommun, role }: Assignment): { readonly name: string; readonly role: string } {
    return { name: this.#office.nameOf(personId, kommun), role: this.#office.text.roles[role].name };
  }

  #wrong({ from }: Assignment): string | undefined {
    const { text, spoken } = this.#office;
    if (this.#lastDay === '') return text.endMissing;
    return this.#lastDay < from ? text.endBefore(dateWords(from, new Date(), spoken)) : undefined;
  }

  async #send(assignment: Assignment, may: May): Promise<void> {
    this.#error = this.#wrong(assignment);
    if (this.#error) return focusSoon(this.#office, '#last-day-of');
    if (this.#isBusy) return;
    if (this.#lastDay <= dayOf(new Date()) && !(await this.#isSure(assignment))) return;
    this.#isBusy = true;
    this.#problem = undefined;
    this.#office.requestUpdate();
    try {
      const input = { assignmentId: assignment.id, until: this.#lastDay };
      const ended = await this.#office.carryOut((options) => this.#office.client!.call('assignment.end', input, options));
      this.#open = undefined;
      this.#said(assignment, ended, may);
    } catch (error) {
      if (error instanceof ProblemError && ['assignment-already-ended', 'assignment-not-found'].includes(error.slug)) {
        this.#open = undefined;
        this.#office.say(this.#office.text.listChanged);
      } else this.#problem = this.#office.problemOf(error);
    } finally {
      this.#isBusy = false;
      this.#office.fetchAnew();
    }
  }

  /** Only what takes effect today asks first, and the question names the person. */
  async #isSure(assignment: Assignment): Promise<boolean> {
    const { text, dialog } = this.#office;
    const { name, role } = this.#who(assignment);
    const answer = await dialog.ask({
      heading: assignment.onBehalfOf ? text.endDeputyQuestion(name) : text.endQuestion(name, role),
      body: html`<p>${text.endFollowsToday(name)}</p>`,
      acts: (close) =>
        html`<button class="button danger" type="button" @click=${() => close('yes')}>${text.endYes}</button>
          <button class="button" type="button" @click=${() => close('')}>${text.endNo}</button>`,
    });
    return answer === 'yes';
  }

  #said(assignment: Assignment, { until }: Assignment, { mayGive, mayDelegate }: May): void {
    const { text, spoken, me } = this.#office;
    const { name, role } = this.#who(assignment);
    const now = new Date();
    const isToday = until === null || until <= dayOf(now);
    const mayUndo = assignment.onBehalfOf
      ? assignment.onBehalfOf === me?.id && mayDelegate.includes(assignment.role)
      : mayGive.includes(assignment.role);
    const undo = (): void => void this.#undo(assignment, until ?? dayOf(now)).catch(reportError);
    this.#office.say(
      isToday ? text.endedToday(name, role) : text.ended(name, role, dateWords(until, now, spoken)),
      mayUndo ? undo : undefined,
    );
    focusSoon(this.#office, '#place-heading');
  }

  /** An end stays in the history; the way back is the same role again from the day after. */
  async #undo({ personId, role, place, percent, until, onBehalfOf }: Assignment, lastDay: string): Promise<void> {
    const { text } = this.#office;
    const again = { assignmentId: newId(), personId, role, place, percent, from: daysAfter(lastDay, 1), until, onBehalfOf };
    try {
      await this.#office.carryOut((options) => this.#office.client!.call('assignment.start', again, options));
      this.#office.say(text.undone(this.#office.nameOf(personId), text.roles[role].name));
    } catch (error) {
      this.#office.say(this.#office.problemOf(error));
    }
    this.#office.fetchAnew();
  }
}
