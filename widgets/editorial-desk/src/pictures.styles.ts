import { css } from 'lit';

export const picturesStyles = css`
  .pictures ol {
    display: grid;
    gap: 1em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .pictures .one {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    gap: 0.25em 1em;
    align-items: start;
  }

  .pictures .thumb {
    display: block;
    width: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .pictures p {
    margin: 0;
  }

  .pictures form {
    display: grid;
    grid-column: 1 / -1;
    gap: 1em;
    padding-block: 0.75em;
  }

  .pictures .tick {
    display: flex;
    gap: 0.625em;
    align-items: start;
    font-weight: inherit;
  }

  .pictures .tick input {
    flex: none;
    width: 1.375em;
    height: 1.375em;
    margin: 0.05em 0 0;
    accent-color: var(--_accent);
  }
`;
