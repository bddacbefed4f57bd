import { css, html, nothing, type TemplateResult } from 'lit';

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

export const radioStyles = css`
  .radios {
    display: grid;
    gap: 0.125em;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .radios legend {
    margin-block-end: 0.25em;
    padding: 0;
    font-weight: 600;
  }

  .radios label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 44px;
    font-weight: 400;
    cursor: pointer;
  }

  .radios input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
