import {
  buttons,
  fields,
  states,
  skeleton,
  statusStyles,
  documentStyles,
  noticeStyles,
  signInStyles,
  dialogStyles,
  markdownEditorStyles,
} from '@delakultur/elements';
import { theme } from '@delakultur/sdk';
import { css } from 'lit';
import { changesStyles } from './changes.styles.ts';

const own = css`
  .dk {
    padding-block-end: 1em;
  }

  .top {
    display: grid;
    gap: 0.5em;
    margin-block-end: 1em;
  }

  .top > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.44em;
  }

  :is(h1, h2, h3, h4, h5, h6):focus,
  #acts:focus,
  #changed:focus {
    outline: none;
  }

  .muted {
    margin: 0;
    color: var(--_muted);
    font-size: 0.95em;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .desk[data-open] .inbox,
  .desk:not([data-open]) .reading {
    display: none;
  }

  .back {
    margin-block-end: 0.5em;
    margin-inline-start: -0.5em;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    min-height: 44px;
    margin-block-end: -1px;
    padding: 0.5em 0.75em;
    border: 0;
    border-block-end: 3px solid transparent;
    background: transparent;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  .tab:focus-visible,
  .row-button:focus-visible {
    outline-offset: -3px;
  }

  .bones {
    display: grid;
    gap: 1.75em;
    padding: 1em 0.75em;
  }

  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .rows > li {
    border-block-end: 1px solid var(--_line);
  }

  .row-button {
    display: grid;
    gap: 0.25em;
    width: 100%;
    min-height: 44px;
    padding: 0.875em 0.75em;
    border: 0;
    border-inline-start: 3px solid transparent;
    background: transparent;
    color: var(--_text);
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .row-button:hover {
    background: var(--_raised);
  }

  .row-button[aria-current='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_raised);
  }

  .row-title {
    font-weight: 600;
  }

  .row-meta {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .row-status {
    font-size: 0.95em;
  }

  .new {
    display: inline-block;
    margin-inline-start: 0.25em;
    padding-inline: 0.5em;
    border: 1px solid var(--_accent);
    border-radius: 999px;
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 600;
  }

  .list > .button {
    margin-block: 1em;
  }

  .piece {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .piece-header {
    display: grid;
    gap: 0.5em;
  }

  .piece-header > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.44em;
    overflow-wrap: anywhere;
  }

  .to-acts {
    display: inline-block;
    justify-self: start;
    padding-block: 0.25em;
  }

  .to-acts[data-place='after'] {
    display: none;
    margin-block-start: 1.5em;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }

  .main {
    overflow-wrap: anywhere;
  }

  .main > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.75em;
    font-size: 1.2em;
  }

  .aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 2em;
  }

  .aside > section,
  .wording {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  .aside > section > :is(h1, h2, h3, h4, h5, h6),
  .wording > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .aside > .conversation > .button {
    justify-self: start;
  }

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

  .reason-form {
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

  .showing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin: 0 0 1em;
    padding: 0;
    border: 0;
  }

  .showing legend {
    float: left;
    margin-inline-end: 1em;
    padding: 0.625em 0;
    font-weight: 600;
  }

  .showing label {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-height: 44px;
    font-weight: 400;
    cursor: pointer;
  }

  .showing input {
    width: 1.15em;
    height: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .checks,
  .history,
  .comments {
    display: grid;
    gap: 0.625em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .checks li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5em;
  }

  .checks .icon {
    margin-block-start: 0.125em;
    color: var(--_caution);
  }

  .checks li[data-met='true'] .icon {
    color: var(--_positive);
  }

  .history li {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_line);
    font-size: 0.95em;
  }

  .history .reason {
    margin: 0.25em 0 0;
    color: var(--_muted);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .comments li {
    padding: 0.625em 0.875em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .comments p {
    margin: 0;
  }

  .comments .who {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .comments .said-text {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  @container (min-width: 56.25em) {
    .desk {
      grid-template-columns: minmax(16em, 22em) minmax(0, 1fr);
      gap: 2.5em;
    }

    .desk[data-open] .inbox,
    .desk:not([data-open]) .reading {
      display: block;
    }

    .reading > .back {
      display: none;
    }
  }

  @container (min-width: 68em) {
    .to-acts[data-place='before'] {
      display: none;
    }

    .to-acts[data-place='after'] {
      display: inline-block;
    }

    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(15em, 19em);
      align-items: start;
      gap: 2.5em;
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'],
    .row-button[aria-current='true'] {
      border-color: Highlight;
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
  dialogStyles,
  markdownEditorStyles,
  changesStyles,
  own,
];
