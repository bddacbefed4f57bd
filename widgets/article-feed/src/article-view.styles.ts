import { css } from 'lit';

export const viewStyles = css`
  .reader-acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em;
    max-width: calc(var(--_measure) * 1.125);
    margin-block-end: 0.5em;
  }

  .reader-acts .button {
    padding-inline: 0;
  }

  .reader-acts > :last-child:not(:first-child) {
    margin-inline-start: auto;
  }

  .article {
    display: grid;
    gap: 1em;
    min-width: 0;
    max-width: calc(var(--_measure) * 1.125);
    padding-block-end: 1.5em;
  }

  .article p.meta {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9em;
  }

  #article-title {
    font-size: clamp(1.5em, 1.1em + 2.2cqi, 2.07em);
    letter-spacing: -0.01em;
  }

  #article-title:focus {
    outline: none;
  }

  .authors {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .authors strong {
    font-weight: 600;
  }

  .contents {
    padding: 1em 1.25em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .contents p {
    margin: 0 0 0.5em;
  }

  .contents ol {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .contents li[data-level='3'] {
    padding-inline-start: 1.25em;
  }

  .contents li[data-level='4'] {
    padding-inline-start: 2.5em;
  }

  .contents a {
    display: inline-block;
    padding-block: 0.125em;
  }

  .article > footer {
    display: grid;
    gap: 0.25em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .article .document {
    margin-block-start: 0.5em;
  }
`;
