import { css } from 'lit';

export const inboxStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    min-height: 44px;
    margin-block-end: -1px;
    padding: 0.5em 0.625em;
    border: 0;
    border-block-end: 3px solid transparent;
    background: transparent;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  .tab:focus-visible,
  .row-button:focus-visible {
    outline-offset: -3px;
  }

  .bones {
    display: grid;
    gap: 1.75em;
    padding: 1em 0.75em;
  }

  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .rows > li {
    border-block-end: 1px solid var(--_line);
  }

  .row-button {
    display: grid;
    gap: 0.25em;
    width: 100%;
    min-height: 44px;
    padding: 0.875em 0.75em;
    border: 0;
    border-inline-start: 3px solid transparent;
    background: transparent;
    color: var(--_text);
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .row-text {
    display: grid;
    gap: 0.25em;
    padding: 0.875em 0.75em;
    border-inline-start: 3px solid transparent;
  }

  .mail {
    margin-block-start: 1.5em;
    padding: 1em 0.75em;
  }

  .row-button:hover {
    background: var(--_raised);
  }

  .row-button[aria-current='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_raised);
  }

  .row-title {
    font-weight: 600;
  }

  .row-meta {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .row-status {
    font-size: 0.95em;
  }

  .new {
    display: inline-block;
    margin-inline-start: 0.25em;
    padding-inline: 0.5em;
    border: 1px solid var(--_accent);
    border-radius: 999px;
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 600;
  }

  .list > .button {
    margin-block: 1em;
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'],
    .row-button[aria-current='true'] {
      border-color: Highlight;
    }
  }
`;
