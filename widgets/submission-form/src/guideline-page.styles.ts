import { css } from 'lit';

export const guidelinePageStyles = css`
  .guidelines details {
    width: 100%;
    padding-block: 0.75em;
    border-block: 1px solid var(--_line);
  }

  .guidelines summary {
    min-height: 24px;
    font-weight: 600;
    cursor: pointer;
  }

  .guidelines details > :not(summary) {
    margin-block: 0.75em 0;
  }

  .guidelines .new {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    width: 100%;
    padding: 0.875em 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .guidelines :is(.new p, .version-line) {
    margin: 0;
  }

  .guidelines .new > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .guidelines .legend {
    display: flex;
    gap: 1em;
    font-size: 0.9em;
  }

  .guidelines .legend del {
    text-decoration: none;
  }

  .guidelines .item {
    position: relative;
    margin-block: 0.25em;
    padding-inline-start: 1.5em;
  }

  .guidelines .item::before {
    content: '•' / '';
    position: absolute;
    inset-inline-start: 0.5em;
  }

  .guidelines .versions-list {
    display: grid;
    gap: 0.5em;
    padding: 0;
    list-style: none;
  }

  .guidelines .versions-list li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
`;
