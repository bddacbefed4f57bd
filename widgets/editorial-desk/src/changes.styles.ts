import { css } from 'lit';

export const changesStyles = css`
  .changes {
    overflow-x: clip;
  }

  .changes ins,
  .changes del {
    padding-inline: 0.125em;
    border-radius: 3px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  .changes ins {
    background: color-mix(in oklab, var(--_positive) 14%, var(--_surface));
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: var(--_positive);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  .changes del {
    background: color-mix(in oklab, var(--_danger) 9%, var(--_surface));
    color: var(--_muted);
    text-decoration: line-through;
  }

  .changes .sign {
    display: inline-block;
    margin-inline-end: 0.1em;
    font-weight: 700;
    text-decoration: none;
  }

  .changes .legend {
    display: flex;
    gap: 1em;
    margin: 0 0 0.75em;
    font-size: 0.9em;
  }

  .changes .legend del {
    text-decoration: none;
  }

  .changes > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.75em;
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
