import {
  buttons,
  documentStyles,
  fields,
  noticeStyles,
  signInStyles,
  skeleton,
  states,
  statusStyles,
} from '@delakultur/elements';
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

  .rights {
    padding-block: 0.5em;
  }

  .rights > :not(summary) {
    margin-block: 0.75em 0;
  }

  summary {
    min-height: 24px;
    cursor: pointer;
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

  .chips,
  .drafts,
  .checks,
  .options {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.25em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    padding-inline-start: 0.75em;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
  }

  .chip button {
    display: inline-grid;
    place-items: center;
    min-width: 36px;
    min-height: 36px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.8em;
    cursor: pointer;
  }

  .combobox {
    position: relative;
  }

  .combobox p {
    margin: 0.25em 0 0;
  }

  .options {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    margin-block-start: 2px;
    max-height: 20em;
    overflow: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .options[hidden] {
    display: none;
  }

  .options li {
    display: grid;
    padding: 0.5em 0.75em;
    cursor: pointer;
  }

  .options li span {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .options li[aria-selected='true'],
  .options li:hover {
    background: var(--_raised);
  }

  .options li[aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .finish {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .finish > .button {
    justify-self: start;
  }

  .finish > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .checks {
    display: grid;
    gap: 0 1.5em;
  }

  .checks li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 40px;
  }

  .checks li .button {
    flex: none;
  }

  .checks li:last-child {
    grid-column: 1 / -1;
  }

  .checks li .icon {
    color: var(--_caution);
  }

  .checks li[data-met='true'] {
    color: var(--_muted);
  }

  .checks li[data-met='true'] .icon,
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

  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    margin: 0;
  }

  .statement > .button {
    margin-inline-start: 1.25em;
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

  .versions {
    display: grid;
    gap: 1.5em;
  }

  .version {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 0.5em;
    justify-items: start;
    min-width: 0;
  }

  .version .label {
    margin: 0;
  }

  .version-text {
    width: 100%;
    max-height: 24em;
    padding: 1em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    white-space: normal;
  }

  .version-text .document {
    font-size: 1em;
  }

  .version-text > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
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

    .pair,
    .checks {
      grid-template-columns: 1fr 1fr;
    }

    .versions {
      grid-template-columns: 1fr 1fr;
    }
  }
`;

export const styles = [
  theme,
  buttons,
  fields,
  states,
  skeleton,
  statusStyles,
  documentStyles,
  noticeStyles,
  signInStyles,
  own,
];
