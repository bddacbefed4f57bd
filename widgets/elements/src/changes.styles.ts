import { css } from 'lit';

export const changesStyles = css`
  .changes .legend {
    display: flex;
    gap: 1em;
    margin: 0 0 0.75em;
    font-size: 0.9em;
  }

  .changes .legend del {
    text-decoration: none;
  }

  .changes > .document {
    margin-block: 1em;
    color: var(--_muted);
  }

  .change {
    max-width: calc(var(--_measure) * 1.125 + 2em);
    margin-block: 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_caution);
    border-radius: var(--_radius);
  }

  .change[data-answer='yes'] {
    border-inline-start-color: var(--_positive);
  }

  .change[data-answer='no'] {
    border-inline-start-color: var(--_muted);
  }

  .change .radios {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-block-start: 1em;
  }

  .change .radios .error {
    flex-basis: 100%;
  }

  .answered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  .answered p {
    margin: 0;
    font-weight: 550;
  }

  .changes :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 0;
    font-size: 1.2em;
  }

  .changes .item {
    position: relative;
    margin-block: 0.25em;
    padding-inline-start: 1.5em;
  }

  .changes .item::before {
    content: '•' / '';
    position: absolute;
    inset-inline-start: 0.5em;
  }
`;
