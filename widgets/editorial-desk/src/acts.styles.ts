import { css } from 'lit';

export const actsStyles = css`
  .acts-panel {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .act {
    display: grid;
    justify-items: start;
    gap: 0.375em;
  }

  .act + .act {
    margin-block-start: 0.5em;
  }

  .consequence {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .act-form {
    display: grid;
    gap: 0.75em;
    width: 100%;
    margin-block-start: 0.5em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .act-form + .button {
    margin-block-start: 0.5em;
  }

  .act-form:empty {
    display: none;
  }

  .link {
    padding: 0.125em 0;
    border: 0;
    background: transparent;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .when {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: 0.75em;
  }

  .chosen {
    margin: 0;
    font-weight: 550;
  }
`;
