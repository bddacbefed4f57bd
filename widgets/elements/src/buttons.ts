import { css } from 'lit';

/** Buttons and links. `.button` is quiet; at most one `.button.primary` in a view. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 44px;
    padding: 0.5em 1em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms;
  }

  .button:hover {
    background: var(--_raised);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button.plain {
    border-color: transparent;
    padding-inline: 0.5em;
    color: var(--_accent);
  }

  .button:focus-visible {
    border-radius: var(--_radius);
  }

  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }

  .icon {
    flex: none;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  @media (forced-colors: active) {
    .button.primary {
      border-width: 2px;
    }
  }
`;
