import { css, html, nothing, type TemplateResult } from 'lit';
import { attention, check, clock, icon, question } from './icon.ts';

/** How a state feels to whoever sees it. `act`: it is theirs to do something. */
export type StatusTone = 'waiting' | 'act' | 'good' | 'stopped';

const SIGNS = { waiting: clock, act: question, good: check, stopped: attention };

/** A state as a sentence: who, since when, what next. The sign only helps; the words say all. */
export const statusTile = (tone: StatusTone, sentence: string | TemplateResult, next?: string | TemplateResult): TemplateResult =>
  html`<div class="status" data-tone=${tone}>
    ${icon(SIGNS[tone])}
    <p>${sentence}${next ? html` <span class="next">${next}</span>` : nothing}</p>
  </div>`;

export const statusStyles = css`
  .status {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.625em;
    align-items: start;
    padding: 0.625em 0.875em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .status p {
    margin: 0;
  }

  .status .icon {
    margin-block-start: 0.125em;
    color: var(--_muted);
  }

  .status .next {
    color: var(--_muted);
  }

  .status[data-tone='act'] .icon {
    color: var(--_accent);
  }

  .status[data-tone='good'] .icon {
    color: var(--_positive);
  }

  .status[data-tone='stopped'] .icon {
    color: var(--_caution);
  }

  @media (forced-colors: active) {
    .status {
      border: 1px solid CanvasText;
    }
  }
`;
