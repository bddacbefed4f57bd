import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ControlFacts } from './field.ts';

/** The control in which an article's title is written. */
export const titleInput =
  (title: string, write: (title: string) => void) =>
  ({ id, describedBy, invalid }: ControlFacts): TemplateResult =>
    html`<input
      id=${id}
      type="text"
      maxlength="160"
      autocomplete="off"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${live(title)}
      @input=${(event: InputEvent) => write((event.target as HTMLInputElement).value)}
    />`;
