import { css, html, nothing, type TemplateResult } from 'lit';
import { attention, icon, paper, refresh } from './icon.ts';

export interface StateFacts {
  readonly heading: string;
  readonly text: string;
  /** The one thing to do: what the button says, and what it does. */
  readonly act?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Nothing here, why, and the one thing to do about it. */
export const emptyState = ({ heading, text, act }: StateFacts): TemplateResult =>
  html`<div class="state">
    ${icon(paper)}
    <p><strong>${heading}</strong></p>
    <p>${text}</p>
    ${act ? html`<button class="button" type="button" @click=${act.run}>${act.label}</button>` : nothing}
  </div>`;

/** What went wrong, that nothing is lost, and a way to try again. Read out at once. */
export const failedState = ({ heading, text, act }: StateFacts): TemplateResult =>
  html`<div class="state failed" role="alert">
    ${icon(attention)}
    <p><strong>${heading}</strong></p>
    <p>${text}</p>
    ${act ? html`<button class="button" type="button" @click=${act.run}>${icon(refresh)}${act.label}</button>` : nothing}
  </div>`;

export const states = css`
  .state {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    max-width: var(--_measure);
    padding-block: 1.5em;
  }

  .state p {
    margin: 0;
  }

  .state p + p {
    color: var(--_muted);
  }

  .state > .icon {
    width: 1.75em;
    height: 1.75em;
    color: var(--_muted);
  }

  .state.failed > .icon {
    color: var(--_caution);
  }

  .state .button {
    margin-block-start: 0.5em;
  }
`;
