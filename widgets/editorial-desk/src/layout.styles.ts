import { css } from 'lit';

export const layoutStyles = css`
  .dk {
    padding-block-end: 1em;
  }

  .top {
    display: grid;
    gap: 0.5em;
    margin-block-end: 1em;
  }

  .top > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.44em;
  }

  :is(h1, h2, h3, h4, h5, h6):focus,
  #acts:focus,
  #changed:focus {
    outline: none;
  }

  .muted {
    margin: 0;
    color: var(--_muted);
    font-size: 0.95em;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .desk[data-open] .inbox,
  .desk:not([data-open]) .reading {
    display: none;
  }

  .back {
    margin-block-end: 0.5em;
    margin-inline-start: -0.5em;
  }

  @container (min-width: 56.25em) {
    .desk {
      grid-template-columns: minmax(16em, 22em) minmax(0, 1fr);
      gap: 2.5em;
    }

    .desk[data-open] .inbox,
    .desk:not([data-open]) .reading {
      display: block;
    }

    .reading > .back {
      display: none;
    }
  }
`;
