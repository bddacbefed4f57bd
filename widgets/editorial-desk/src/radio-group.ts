import { html, nothing, type TemplateResult } from 'lit';

export interface RadioGroupFacts {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string | TemplateResult }[];
  readonly chosen: string | undefined;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** What the question is about, by id. */
  readonly describedBy?: string;
  readonly choose: (value: string) => void;
}

/** One question with a few answers, one of which can be chosen. Nothing is chosen beforehand unless `chosen` says so. */
export const radioGroup = ({ name, legend, options, chosen, hint, error, describedBy, choose }: RadioGroupFacts): TemplateResult =>
  html`<fieldset
    class="radios"
    aria-describedby=${[describedBy, hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing}
  >
    <legend>${legend}</legend>
    ${hint ? html`<div class="hint" id="${name}-hint">${hint}</div>` : nothing}
    ${options.map(
      ({ value, label }) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${value}
            aria-invalid=${error ? 'true' : nothing}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          /><span>${label}</span></label
        >`,
    )}
    ${error ? html`<div class="error" id="${name}-error">${error}</div>` : nothing}
  </fieldset>`;
