import type { AssignmentList, Operations, Role } from '@delakultur/contracts/client';
import { dayOf, dateWords, errorSummary, field, focusErrorSummary, focusSoon, heading, type ControlFacts } from '@delakultur/elements';
import { newId, ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ColleaguePicker } from './colleague-picker.ts';
import type { Office } from './office.ts';
import type { PlaceFacts } from './places.ts';

/** Whether a colleague gets a role, or stands in for whoever gives it. */
export type Giving = 'give' | 'delegate';
type FieldName = 'colleague' | 'from' | 'until' | 'percent';

/** Which field holds what a refused request points at. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  '/personId': 'colleague',
  '/from': 'from',
  '/until': 'until',
  '/percent': 'percent',
};

/** The form that gives a colleague a role, or lets one stand in. What is filled in stays until it is sent or put away. */
export class GiveRole {
  readonly #office: Office;
  readonly #picker: ColleaguePicker;
  #open: Giving | undefined;
  #role: Role = 'staff';
  #id = newId();
  #from = '';
  #until = '';
  #percent = '';
  #errors: Partial<Record<FieldName, string>> = {};
  #problem: string | undefined;
  #isBusy = false;

  constructor(office: Office) {
    this.#office = office;
    this.#picker = new ColleaguePicker(office);
  }

  close(): void {
    this.#open = undefined;
    this.#picker.clear();
  }

  /** Each opening is a new role; the same one is sent again after a lost answer. */
  begin(giving: Giving, role: Role): void {
    this.#open = giving;
    this.#role = role;
    this.#id = newId();
    this.#from = dayOf(new Date());
    this.#until = '';
    this.#percent = '';
    this.#errors = {};
    this.#problem = undefined;
    this.#picker.clear();
    focusSoon(this.#office, '#give-heading');
  }

  render(facts: PlaceFacts, { mayGive, mayDelegate }: AssignmentList): TemplateResult | typeof nothing {
    const may = { give: mayGive, delegate: mayDelegate };
    const open = this.#open;
    if (open && may[open].includes(this.#role)) return this.#form(facts, open, may[open]);
    const { text } = this.#office;
    const button = (giving: Giving, label: string): TemplateResult | typeof nothing => {
      const [role] = may[giving];
      if (role === undefined) return nothing;
      return html`<button class="button" type="button" data-giving=${giving} @click=${() => this.begin(giving, role)}>${label}</button>`;
    };
    if (mayGive.length + mayDelegate.length === 0) return nothing;
    return html`<div class="row">${button('give', text.give)} ${button('delegate', text.delegate)}</div>`;
  }

  #form(facts: PlaceFacts, giving: Giving, roles: readonly Role[]): TemplateResult {
    const { text, headingLevel, me } = this.#office;
    const at = this.#office.at(facts.place, facts.name);
    const words = text.roles[this.#role];
    const isGiving = giving === 'give';
    const errors = Object.entries(this.#errors).map(([id, error]) => ({ id, text: error }));
    const send = (): void => void this.#send(facts, giving).catch(reportError);
    return html`<section class="form" aria-labelledby="give-heading">
      ${heading(headingLevel + 2, isGiving ? text.giveHeading : text.delegate, 'give-heading')} ${errorSummary(text.errors, errors)}
      ${field({ id: 'role', label: text.role, hint: isGiving ? words.gives : text.delegateGives(words.name, at) }, (control) =>
        this.#roleSelect(control, roles),
      )}
      ${this.#picker.render({
        label: isGiving ? text.colleague : text.deputy,
        error: this.#errors.colleague,
        without: isGiving || !me ? [] : [me.id],
      })}
      <div class="days">
        ${this.#day('from', text.from, this.#from)}
        ${this.#day('until', text.lastDay, this.#until, isGiving ? text.lastDayHint : undefined)}
        ${isGiving ? this.#percentField() : nothing}
      </div>
      <p class="consequence" id="give-follows">${this.#follows(at, giving)}</p>
      <div class="row">
        <button
          class="button primary"
          type="button"
          aria-describedby="give-follows"
          aria-disabled=${this.#isBusy ? 'true' : nothing}
          @click=${send}
        >
          ${this.#isBusy ? text.busy : isGiving ? text.giveSend : text.delegateSend}
        </button>
        <button class="button plain" type="button" @click=${() => this.#putAway(giving)}>${text.cancel}</button>
      </div>
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
    </section>`;
  }

  #roleSelect({ id, describedBy }: ControlFacts, roles: readonly Role[]): TemplateResult {
    const { text } = this.#office;
    return html`<select id=${id} aria-describedby=${describedBy} @change=${this.#chooseRole}>
      ${roles.map((role) => html`<option value=${role} .selected=${role === this.#role}>${text.roles[role].heading}</option>`)}
    </select>`;
  }

  #day(name: 'from' | 'until', label: string, value: string, hint?: string): TemplateResult {
    return field(
      { id: name, label, hint, error: this.#errors[name] },
      ({ id, describedBy, invalid }) =>
        html`<input
          id=${id}
          type="date"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${live(value)}
          @input=${(event: InputEvent) => this.#write(name, event)}
        />`,
    );
  }

  #percentField(): TemplateResult {
    const { text } = this.#office;
    return field(
      { id: 'percent', label: text.percentLabel, hint: text.percentHint, error: this.#errors.percent },
      ({ id, describedBy, invalid }) =>
        html`<input
          id=${id}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${live(this.#percent)}
          @input=${(event: InputEvent) => this.#write('percent', event)}
        />`,
    );
  }

  readonly #chooseRole = (event: Event): void => {
    this.#role = (event.target as HTMLSelectElement).value as Role;
    this.#office.requestUpdate();
  };

  #write(name: 'from' | 'until' | 'percent', event: InputEvent): void {
    const { value } = event.target as HTMLInputElement;
    if (name === 'from') this.#from = value;
    else if (name === 'until') this.#until = value;
    else this.#percent = value;
    this.#office.requestUpdate();
  }

  #putAway(giving: Giving): void {
    this.close();
    focusSoon(this.#office, `[data-giving="${giving}"]`);
  }

  /** What follows, with the name once there is one. */
  #follows(at: string, giving: Giving): string {
    const { text } = this.#office;
    const name = this.#picker.chosen?.name;
    if (!name) return giving === 'give' ? text.giveFollowsUnchosen : text.delegateFollowsUnchosen;
    return giving === 'give'
      ? text.giveFollows(name, text.roles[this.#role].name, at, this.#time(giving))
      : text.delegateFollows(name, this.#time(giving));
  }

  #time(giving: Giving): string {
    const { text, spoken } = this.#office;
    const now = new Date();
    const from = this.#from === '' || this.#from === dayOf(now) ? text.fromToday : text.fromDay(dateWords(this.#from, now, spoken));
    if (this.#until === '') return giving === 'give' ? `${from} ${text.forNow}` : from;
    return `${from} ${text.until(dateWords(this.#until, now, spoken))}`;
  }

  #wrong(giving: Giving): Partial<Record<FieldName, string>> {
    const { text } = this.#office;
    const percent = this.#percent.trim();
    const rules: readonly (readonly [FieldName, boolean, string])[] = [
      ['colleague', !this.#picker.chosen, text.colleagueMissing],
      ['from', this.#from === '', text.fromMissing],
      ['until', giving === 'delegate' && this.#until === '', text.untilMissing],
      ['until', this.#until !== '' && this.#until < this.#from, text.untilBefore],
      ['percent', percent !== '' && !/^(100|[1-9][0-9]?)$/.test(percent), text.percentWrong],
    ];
    return Object.fromEntries(rules.filter(([, isWrong]) => isWrong).map(([name, , sentence]) => [name, sentence]));
  }

  async #send({ place }: PlaceFacts, giving: Giving): Promise<void> {
    const { text, me } = this.#office;
    const { chosen } = this.#picker;
    this.#errors = this.#wrong(giving);
    this.#problem = undefined;
    if (Object.keys(this.#errors).length > 0) return this.#showErrors();
    if (this.#isBusy || !chosen || !me) return;
    this.#isBusy = true;
    this.#office.requestUpdate();
    const input: Operations['assignment.start']['input'] = {
      assignmentId: this.#id,
      personId: chosen.id,
      role: this.#role,
      place,
      percent: this.#percent.trim() === '' ? null : Number(this.#percent),
      from: this.#from,
      until: this.#until || null,
      onBehalfOf: giving === 'delegate' ? me.id : null,
    };
    try {
      await this.#office.carryOut((options) => this.#office.client!.call('assignment.start', input, options));
      this.close();
      this.#office.say(giving === 'give' ? text.given(chosen.name, text.roles[input.role].name) : text.delegated(chosen.name));
      focusSoon(this.#office, '#place-heading');
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#isBusy = false;
      this.#office.fetchAnew();
    }
  }

  /** What the server says of one field stands beside that field. */
  #refused(error: unknown): void {
    const { text } = this.#office;
    const sentence = this.#office.problemOf(error);
    const pointed = error instanceof ProblemError ? (error.problem.errors ?? []).map(({ pointer }) => FIELD_OF[pointer]) : [];
    const name = error instanceof ProblemError && error.slug === 'person-not-found' ? 'colleague' : pointed.find(Boolean);
    if (!name) this.#problem = sentence;
    else {
      this.#errors = { [name]: name === 'colleague' ? text.problems['person-not-found'] : sentence };
      this.#showErrors();
    }
  }

  #showErrors(): void {
    this.#office.requestUpdate();
    void this.#office.updateComplete.then(() => focusErrorSummary(this.#office.renderRoot));
  }
}
