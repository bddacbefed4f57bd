import { css } from 'lit';

/** The end of the page: what is in place, what is declared, how others may use it. */
export const finishStyles = css`
  .rights {
    padding-block: 0.5em;
  }

  .rights > :not(summary) {
    margin-block: 0.75em 0;
  }

  summary {
    min-height: 24px;
    cursor: pointer;
  }

  .checks {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .finish {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .finish > .button {
    justify-self: start;
  }

  .finish > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .checks {
    display: grid;
    gap: 0.25em 1.5em;
  }

  .checks li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 40px;
  }

  .checks li:not([data-tone='met']) {
    grid-column: 1 / -1;
  }

  .checks li .button {
    min-height: 44px;
    flex: none;
  }

  .checks li .icon {
    color: var(--_caution);
  }

  .checks li[data-tone='met'] {
    color: var(--_muted);
  }

  .checks li[data-tone='met'] .icon {
    color: var(--_positive);
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    margin: 0;
  }

  .statement > .button {
    margin-inline-start: 1.25em;
  }

  @container (min-width: 36em) {
    .checks {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
