import { field, type FieldFacts } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface TextAreaFacts extends FieldFacts {
  readonly value: string;
  readonly maxLength: number;
  readonly write: (text: string) => void;
}

/** Where a few sentences are written to somebody. */
export const textArea = ({ value, maxLength, write, ...facts }: TextAreaFacts): TemplateResult =>
  field(
    facts,
    ({ id, describedBy, invalid }) =>
      html`<textarea
        id=${id}
        rows="3"
        maxlength=${maxLength}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(value)}
        @input=${(event: InputEvent) => write((event.target as HTMLTextAreaElement).value)}
      ></textarea>`,
  );
