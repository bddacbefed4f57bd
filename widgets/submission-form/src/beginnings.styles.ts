import { css } from 'lit';

export const beginningsStyles = css`
  .beginning > :not(summary) {
    margin-block: 0.75em 0;
  }

  .beginning + .beginning {
    margin-block-start: 0.75em;
  }

  .beginning .label {
    font-size: 1em;
  }

  .wish-list {
    padding: 0;
    list-style: none;
  }

  .wish-list li {
    display: grid;
    justify-items: start;
    gap: 0.25em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .wish-list p {
    margin: 0;
    max-width: var(--_measure);
  }

  .own-wish {
    display: grid;
    justify-items: start;
    gap: 0.25em;
  }

  .own-wish > .status {
    width: 100%;
  }
`;
