import { buttons, documentStyles, fields, noticeStyles, signInStyles, skeleton, states, statusStyles } from '@delakultur/elements';
import { theme } from '@delakultur/sdk';
import { css } from 'lit';

const own = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    max-width: 46em;
    padding-block-end: 1em;
  }

  .columns,
  .writing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1em;
  }

  .top > h1,
  .top > h2,
  .top > h3,
  .top > h4,
  .top > h5,
  .top > h6 {
    font-size: 1.44em;
  }

  :is(h1, h2, h3, h4, h5, h6):focus {
    outline: none;
  }

  .saved {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  .save-state {
    display: flex;
    gap: 0.375em;
    min-height: 1.5em;
    margin: 0;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .save-state[data-phase='offline'],
  .save-state[data-phase='refused'] {
    color: var(--_caution);
  }

  .muted {
    color: var(--_muted);
    font-size: 0.9em;
  }

  #title {
    font-size: 1.2em;
    font-weight: 600;
  }

  :is(#choice, #sent, #conflict) {
    font-size: 1.2em;
  }

  #guidelines {
    margin-block-end: 0.75em;
    font-size: 1.44em;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }

  .templates {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .button.small {
    min-height: 36px;
    padding-block: 0.25em;
  }

  .pair {
    display: grid;
    align-items: start;
    gap: 1.25em;
  }

  .drafts {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .met .icon {
    color: var(--_positive);
  }

  .send {
    display: grid;
    justify-items: start;
    gap: 0.5em;
  }

  .send .button {
    max-width: 100%;
  }

  .consequence {
    margin: 0;
    max-width: var(--_measure);
    color: var(--_muted);
    font-size: 0.95em;
  }

  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.625em;
    align-items: start;
    padding-block: 0.375em;
    max-width: var(--_measure);
    font-weight: inherit;
  }

  .tick input {
    width: 1.375em;
    height: 1.375em;
    margin: 0.05em 0 0;
    accent-color: var(--_accent);
  }

  .met {
    display: flex;
    gap: 0.5em;
    margin: 0;
  }

  .choice,
  .sent,
  .conflict,
  .guidelines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 1em;
  }

  .conflict,
  .drafts {
    justify-items: stretch;
    width: 100%;
  }

  .guidelines > div,
  .guidelines > .skeleton {
    width: 100%;
  }

  .guidelines .send {
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .choice p,
  .sent p,
  .conflict > p {
    margin: 0;
    max-width: var(--_measure);
  }

  .acts-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
  }

  .drafts li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .drafts li:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .draft {
    display: grid;
    min-width: 0;
  }

  @container (min-width: 36em) {
    .top {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: baseline;
    }

    .top > .account {
      grid-column: 1 / -1;
    }

    .top > .save-state {
      grid-row: 1;
      grid-column: 2;
      justify-self: end;
      text-align: end;
    }

    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
`;

export const styles = [theme, buttons, fields, states, skeleton, statusStyles, documentStyles, noticeStyles, signInStyles, own];
