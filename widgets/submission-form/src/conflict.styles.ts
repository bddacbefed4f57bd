import { css } from 'lit';

/** Two versions beside each other. */
export const conflictStyles = css`
  .versions {
    display: grid;
    gap: 1.5em;
  }

  .version {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 0.5em;
    justify-items: start;
    min-width: 0;
  }

  .version .label {
    margin: 0;
  }

  .version-text {
    width: 100%;
    max-height: 24em;
    padding: 1em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    white-space: normal;
  }

  .version-text .document {
    font-size: 1em;
  }

  .version-text > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
  }

  @container (min-width: 36em) {
    .versions {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
