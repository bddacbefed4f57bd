import { css, html, nothing, type TemplateResult } from 'lit';

export interface FieldFacts {
  /** Unique within the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | TemplateResult | undefined;
  /** What is wrong and what to do; absent when nothing is. */
  readonly error?: string | undefined;
}

/** What the control in a field has to carry, so that label, hint and error are read with it. */
export interface ControlFacts {
  readonly id: string;
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** A labelled control, its hint above it and its error beside it, all in one root so that screen readers connect them. */
export function field({ id, label, hint, error }: FieldFacts, control: (facts: ControlFacts) => TemplateResult): TemplateResult {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<div class="hint" id="${id}-hint">${hint}</div>` : nothing}
    ${control({ id, describedBy, invalid: error ? 'true' : nothing })}
    ${error ? html`<div class="error" id="${id}-error">${error}</div>` : nothing}
  </div>`;
}

/** Moves the focus by hand: an address in a shadow root is not the page's. */
function focusControl(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}

/** What is wrong in a form, in one place at its top; give it focus with `focusErrorSummary`. Each line leads to its control. */
export function errorSummary(
  heading: string,
  errors: readonly { readonly id: string; readonly text: string }[],
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`<div class="error-summary" role="group" aria-labelledby="error-summary" tabindex="-1">
    <p id="error-summary"><strong>${heading}</strong></p>
    <ul>
      ${errors.map(({ id, text }) => html`<li><a href="#${id}" @click=${focusControl}>${text}</a></li>`)}
    </ul>
  </div>`;
}

export const focusErrorSummary = (root: ParentNode): void => root.querySelector<HTMLElement>('.error-summary')?.focus();

export const fields = css`
  .field {
    display: grid;
    gap: 0.25em;
    min-width: 0;
  }

  label,
  .label {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .error {
    color: var(--_danger);
    font-weight: 550;
  }

  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: 44px;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    line-height: 1.4;
  }

  textarea {
    line-height: 1.6;
    resize: vertical;
  }

  select {
    text-overflow: ellipsis;
  }

  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
    border-width: 2px;
  }

  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    border-radius: var(--_radius);
    outline-offset: 1px;
  }

  .error-summary {
    padding: 1em 1.25em;
    border: 1px solid var(--_danger);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
  }

  .error-summary p,
  .error-summary ul {
    margin: 0;
  }

  .error-summary ul {
    padding-inline-start: 1.25em;
  }

  .error-summary a {
    color: var(--_danger);
  }
`;
