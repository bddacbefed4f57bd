import { css } from 'lit';

/** Colleagues who are looked for and chosen. */
export const coAuthorsStyles = css`
  .chips,
  .options {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.25em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    padding-inline-start: 0.75em;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
  }

  .chip button {
    display: inline-grid;
    place-items: center;
    min-width: 36px;
    min-height: 36px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.8em;
    cursor: pointer;
  }

  .combobox {
    position: relative;
  }

  .combobox p {
    margin: 0.25em 0 0;
  }

  .options {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    margin-block-start: 2px;
    max-height: 20em;
    overflow: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .options[hidden] {
    display: none;
  }

  .options li {
    display: grid;
    padding: 0.5em 0.75em;
    cursor: pointer;
  }

  .options li span {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .options li[aria-selected='true'],
  .options li:hover {
    background: var(--_raised);
  }

  .options li[aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
`;
