import { css } from 'lit';

export const notesStyles = css`
  .notes {
    display: grid;
    align-content: start;
    gap: 0.5em;
    padding: 1em 1.25em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .notes :is(p, ol, blockquote) {
    margin: 0;
  }

  .notes > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .notes ol {
    display: grid;
    gap: 1em;
    padding: 0;
    list-style: none;
  }

  .notes li {
    display: grid;
    justify-items: start;
    gap: 0.25em;
  }

  .notes li:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 0.375em;
  }

  .notes blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_control);
    color: var(--_muted);
  }

  .notes .button {
    padding-inline-start: 0;
  }

  @container (min-width: 62em) {
    .page:has(.notes) {
      max-width: 72em;
    }

    .columns:has(.notes) {
      grid-template-columns: minmax(0, 46em) minmax(16em, 1fr);
      column-gap: 2em;
    }

    .notes {
      position: sticky;
      top: 1em;
      grid-row: 1;
      grid-column: 2;
      align-self: start;
      max-height: calc(100dvh - 2em);
      overflow: auto;
    }

    .columns > .writing {
      grid-row: 1;
      grid-column: 1;
    }
  }
`;
