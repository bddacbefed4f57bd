import { css } from 'lit';

export const hintsStyles = css`
  .hints {
    display: grid;
    gap: 0.25em;
  }

  .hints > p {
    margin: 0;
  }

  .hints ul {
    display: grid;
    gap: 0.75em;
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
  }

  .hints li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em;
  }

  .hints li > .icon {
    margin-block-start: 0.125em;
    color: var(--_caution);
  }

  .hints li p {
    margin: 0;
    max-width: var(--_measure);
    overflow-wrap: anywhere;
  }

  .hints .how {
    color: var(--_muted);
    font-size: 0.95em;
  }

  .hints .button {
    padding-inline-start: 0;
  }
`;
