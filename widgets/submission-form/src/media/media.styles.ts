import { css } from 'lit';

export const mediaStyles = css`
  .media {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  .media > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .media p {
    margin: 0;
  }

  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    padding: 1em;
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }

  .drop[data-over] {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_raised);
  }

  .drop .hint {
    flex: 1 1 100%;
  }

  @media (hover: none) {
    .drop .by-mouse {
      display: none;
    }
  }

  .tiles {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tile {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em 1em;
    align-items: start;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .tile:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .thumb {
    display: grid;
    place-items: center;
    width: 4em;
    height: 4em;
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_muted);
    object-fit: cover;
  }

  .tile-text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }

  .tile-name {
    font-weight: 600;
  }

  .tile-name .said {
    font-weight: 400;
  }

  .tile .acts-line {
    grid-column: 1 / -1;
    gap: 0 0.5em;
    margin-inline-start: -0.5em;
  }

  .tile .acts-line .button {
    min-height: 44px;
  }

  .tile :is(.tile-state, .error, .muted) {
    display: flex;
    gap: 0.375em;
    font-size: 0.95em;
  }

  .tile :is(.tile-state, .error) .icon {
    margin-block-start: 0.125em;
  }

  .tile-state.met .icon {
    color: var(--_positive);
  }

  .tile-state.lacks .icon {
    color: var(--_caution);
  }

  .tile progress {
    width: 100%;
    max-width: 24em;
    height: 0.5em;
    accent-color: var(--_accent);
  }

  .tile-form {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    padding-block: 0.5em;
  }

  /* Heard when something comes into it, and takes no room before. */
  .tile-form > [role='status']:empty {
    position: absolute;
  }

  .tile-form .hint,
  .tile-form .focal p {
    margin: 0;
  }

  .tile-form .example {
    display: block;
  }

  .tile-form .warning {
    color: var(--_caution);
    font-weight: 550;
  }

  .same {
    display: grid;
    justify-items: start;
    gap: 0.25em;
  }

  .help {
    display: grid;
    gap: 0.5em;
    margin: 0.25em 0;
    font-size: 0.95em;
  }

  .help dt {
    font-weight: 600;
  }

  .help dd {
    margin: 0;
  }

  @media (forced-colors: active) {
    .tile .acts-line {
      gap: 0.5em;
      margin-inline-start: 0;
    }

    .thumb {
      border: 1px solid CanvasText;
    }
  }

  @container (min-width: 36em) {
    .tile-form {
      padding-inline-start: 5em;
    }

    .tile > .acts-line {
      grid-column: 2;
    }
  }
`;
