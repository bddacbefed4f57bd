import { buttons, documentStyles, fields, skeleton, states } from '@delakultur/elements';
import { theme } from '@delakultur/sdk';
import { css } from 'lit';

const own = css`
  .dk {
    display: grid;
    gap: 1.5em;
    max-width: calc(var(--_measure) * 1.125);
    padding-block-end: 1.5em;
  }

  p {
    margin: 0;
  }

  :is(h1, h2, h3, h4, h5, h6):focus {
    outline: none;
  }

  article {
    display: grid;
    gap: 0.75em;
    min-width: 0;
    padding-block: 1.5em;
    border-block: 1px solid var(--_line);
  }

  .title > :is(h1, h2, h3, h4, h5, h6) {
    font-size: clamp(1.4em, 1.1em + 1.6cqi, 1.9em);
  }

  .muted,
  .consequence {
    color: var(--_muted);
  }

  .answer {
    display: grid;
    gap: 1.25em;
  }

  .answer > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.3em;
  }

  .act {
    display: grid;
    justify-items: start;
    gap: 0.375em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  .reason {
    display: grid;
    gap: 1em;
  }

  .said:empty {
    display: none;
  }

  .state[data-sign='done'] > .icon {
    color: var(--_positive);
  }

  .state[data-sign='stopped'] > .icon {
    color: var(--_caution);
  }

  .unsent {
    padding: 0.75em 1em;
    border: 1px solid var(--_caution);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
  }

  @container (max-width: 26em) {
    .act .button,
    .row .button {
      width: 100%;
    }

    .act {
      justify-items: stretch;
    }
  }
`;

export const styles = [theme, buttons, fields, states, skeleton, documentStyles, own];
