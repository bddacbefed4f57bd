import { css } from 'lit';

export const versionsStyles = css`
  .versions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.75em;
  }

  .versions :is(p, ol) {
    margin: 0;
  }

  #versions {
    font-size: 1.2em;
  }

  .version-list {
    display: grid;
    width: 100%;
    max-height: 22em;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .version-list li + li {
    border-block-start: 1px solid var(--_line);
  }

  .version-list .button {
    display: grid;
    justify-content: start;
    justify-items: start;
    width: 100%;
    padding-inline: 0.75em;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .version-list .button[aria-pressed='true'] {
    background: var(--_raised);
    box-shadow: inset 4px 0 0 var(--_accent);
  }

  .version-title {
    color: var(--_muted);
    font-weight: 400;
  }

  .version-preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    width: 100%;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .version-preview:focus {
    outline: none;
  }

  .version-acts {
    display: grid;
    justify-items: start;
    gap: 0.5em;
  }
`;
