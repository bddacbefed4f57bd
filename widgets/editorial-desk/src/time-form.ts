import { dayOf, daysAfter, field, setTimeWords } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActForm, FormAnswer, FormContext } from './act-form.ts';
import type { Desk } from './desk.ts';
import { editorFormsWords, type EditorFormsWords } from './editor-forms.words.ts';

const MORNING = '07:00';

/** When an article is to be released: a day and a time, in words below; the next weekday morning at first. */
export class TimeForm implements ActForm {
  readonly #desk: Desk;
  readonly #words: Localized<EditorFormsWords>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#words = new Localized(desk, editorFormsWords);
  }

  render(context: FormContext): TemplateResult {
    const { text, lang } = this.#words;
    const { day, clock, moment } = this.#chosen(context);
    const { isChecked } = context;
    const hasPassed = moment !== undefined && moment <= this.#desk.viewpoint().now;
    const dayError = day === '' ? text.dayMissing : hasPassed ? text.timePassed : undefined;
    return html`<div class="when">
        ${this.#input('day', 'date', { label: text.day, value: day, error: isChecked ? dayError : undefined }, context)}
        ${this.#input('clock', 'time', { label: text.clock, value: clock, error: isChecked && clock === '' ? text.clockMissing : undefined }, context)}
      </div>
      <p class="chosen" role="status">${moment && !hasPassed ? text.releasedAt(setTimeWords(moment, lang)) : nothing}</p>`;
  }

  read(context: FormContext): FormAnswer {
    const { day, moment } = this.#chosen(context);
    if (!moment) return { missing: day === '' ? '#day' : '#clock' };
    if (moment <= this.#desk.viewpoint().now) return { missing: '#day' };
    const { text, lang } = this.#words;
    return {
      step: (client, at, options) => client.call('article.schedule', { ...at, at: moment.toISOString() }, options),
      done: text.scheduled(setTimeWords(moment, lang)),
    };
  }

  #input(
    id: 'day' | 'clock',
    type: 'date' | 'time',
    { label, value, error }: { readonly label: string; readonly value: string; readonly error: string | undefined },
    { choose }: FormContext,
  ): TemplateResult {
    return field(
      { id, label, error },
      ({ describedBy, invalid }) =>
        html`<input
          id=${id}
          type=${type}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${value}
          @change=${(event: Event) => choose(id, (event.target as HTMLInputElement).value || NONE)}
        />`,
    );
  }

  /** What stands in the fields; nothing typed means the next weekday morning. */
  #chosen({ typed }: FormContext): { readonly day: string; readonly clock: string; readonly moment: Date | undefined } {
    const read = (name: string, first: string): string => (typed(name) === '' ? first : typed(name) === NONE ? '' : typed(name));
    const day = read('day', nextWeekday(this.#desk.viewpoint().now));
    const clock = read('clock', MORNING);
    return { day, clock, moment: day && clock ? new Date(`${day}T${clock}`) : undefined };
  }
}

/** A field that the person has emptied, as against one that they have not touched. */
const NONE = 'none';

/** The day after today, or Monday where that is a weekend, as a date field has it. */
export function nextWeekday(now: Date): string {
  const tomorrow = daysAfter(dayOf(now), 1);
  const weekday = new Date(tomorrow).getUTCDay();
  return daysAfter(tomorrow, { 6: 2, 0: 1 }[weekday] ?? 0);
}
