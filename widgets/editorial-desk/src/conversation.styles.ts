import { css } from 'lit';

/** What is said, and the passages that it is said about. */
export const conversationStyles = css`
  .document .comments {
    padding: 0;
  }

  .comments li {
    margin: 0;
    padding: 0.625em 0.875em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .comments p {
    margin: 0;
  }

  .comments .who {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .comments .where {
    margin-block: 0.125em 0.375em;
    padding-inline-start: 0.625em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
    font-size: 0.9em;
  }

  .comment-hint {
    display: flex;
    gap: 0.375em;
    margin-block: 0 1em;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .passage {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.25em;
  }

  .passage > :first-child {
    margin-block: 0;
  }

  .passage:not(:first-child):has(> :is(h2, h3, h4, h5, h6):first-child) {
    margin-block-start: 1.75em;
  }

  .current .document {
    max-width: calc(var(--_measure) + 3em);
  }

  .comment-on {
    align-self: start;
    min-width: 32px;
    min-height: 32px;
    padding: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .comment-on:is(:hover, :focus-visible, [aria-expanded='true']) {
    color: var(--_accent);
  }

  .thread {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    margin-block: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
    font-size: 0.8889em;
    line-height: 1.5;
  }

  .comments .said-text {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  @container ((min-width: 40em) and (max-width: 45.9em)) or (min-width: 62em) {
    .current .document {
      max-width: none;
    }

    .passage[data-commented='true'],
    .current:has(.thread) .passage {
      grid-template-columns: minmax(0, var(--_measure)) auto minmax(12em, 17em);
      column-gap: 0.5em;
    }

    .thread {
      grid-column: 3;
      align-self: start;
      margin-block: 0;
    }
  }

  @media (pointer: coarse) {
    .comment-on {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
