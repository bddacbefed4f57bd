import {
  buttons,
  dialogStyles,
  documentStyles,
  fields,
  markdownEditorStyles,
  noticeStyles,
  signInStyles,
  skeleton,
  states,
  statusStyles,
} from '@delakultur/elements';
import { theme } from '@delakultur/sdk';
import { css } from 'lit';

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
  #guideline:focus,
  #guideline-stale:focus {
    outline: none;
  }

  p {
    margin: 0;
  }

  .dialog-body {
    display: grid;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }

  .muted {
    color: var(--_muted);
    font-size: 0.95em;
    font-weight: 400;
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

  .tab:focus-visible {
    outline-offset: -3px;
  }

  .part {
    padding-block: 1.25em;
  }

  .part > section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 1.25em;
  }

  .part > section > * {
    max-width: 100%;
  }

  .part > section > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.2em;
  }

  .bones {
    display: grid;
    gap: 1.75em;
    width: 100%;
    padding-block: 1em;
  }

  .met,
  .warnings li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25em 0.625em;
  }

  .met .icon {
    margin-block-start: 0.125em;
    color: var(--_positive);
  }

  .warnings,
  .receipts ul,
  .versions {
    display: grid;
    gap: 0.5em;
    width: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .warnings li {
    max-width: var(--_measure);
    padding: 0.5em 0.875em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .warnings .icon {
    margin-block-start: 0.125em;
    color: var(--_caution);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 0.5em;
    color: var(--_muted);
    font-size: 0.95em;
    text-align: start;
  }

  th,
  td {
    padding: 0.5em 0.5em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  :is(th, td) {
    overflow-wrap: break-word;
  }

  thead th {
    font-size: 0.875em;
    font-weight: 600;
  }

  tbody th {
    font-weight: 550;
  }

  .number {
    text-align: end;
    padding-inline-end: 1.25em;
  }

  tr[data-own] {
    background: var(--_raised);
  }

  tr[data-own] > :first-child {
    box-shadow: inset 3px 0 var(--_accent);
    padding-inline-start: 0.75em;
  }

  .bar {
    display: block;
    width: 100%;
    height: 0.5em;
    margin-block-start: 0.25em;
  }

  .bar rect {
    fill: var(--_accent);
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.625em;
    width: 100%;
    padding-block-end: 1.25em;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .item > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .item > .status {
    width: 100%;
    max-width: var(--_measure);
  }

  .paragraphs {
    display: grid;
    gap: 0.75em;
    max-width: var(--_measure);
  }

  .paragraphs p,
  .note,
  .reason {
    max-width: var(--_measure);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .reason {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }

  .sheet {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }

  .acts-panel {
    display: grid;
    gap: 1em;
    width: 100%;
    max-width: var(--_measure);
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .act {
    display: grid;
    justify-items: start;
    gap: 0.375em;
  }

  .act > .kit {
    width: 100%;
    margin-block: 0.75em;
  }

  .form,
  .kit {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  .form {
    width: 100%;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .form:not(.wide) {
    max-width: 48em;
  }

  .form > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 1em;
    width: 100%;
  }

  .languages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }

  .language {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1em;
  }

  .language > .label {
    padding-block-end: 0.25em;
    border-block-end: 1px solid var(--_line);
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-height: 44px;
    cursor: pointer;
  }

  .check input {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .item > .row {
    margin-inline-start: -0.5em;
  }

  .consequence {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .said:empty {
    display: none;
  }

  .receipts {
    width: 100%;
  }

  .receipts summary {
    min-height: 24px;
    padding-block: 0.5em;
    cursor: pointer;
  }

  .receipts li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.625em;
    padding-block: 0.25em;
  }

  .receipts .icon {
    margin-block-start: 0.125em;
    color: var(--_muted);
  }

  .receipts [data-stage='none'] .icon {
    color: var(--_caution);
  }

  .receipts [data-stage='passed-on'] .icon {
    color: var(--_positive);
  }

  .versions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_line);
  }

  .versions [aria-current] {
    padding-inline-start: 0.75em;
    box-shadow: inset 3px 0 var(--_accent);
  }

  .policy {
    margin-block: 0.75em 1.5em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }

  .item > div + :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: 1em;
  }

  #guideline-title {
    font-size: 1.2em;
  }

  .item .document :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .item .document {
    margin-block-start: 0.75em;
    font-size: 1em;
  }

  @container (min-width: 60em) {
    .languages {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (min-width: 34em) {
    td:has(.bar) {
      width: 40%;
    }

    td .count {
      display: inline-block;
      min-width: 2.5em;
    }

    .bar {
      display: inline-block;
      width: calc(100% - 3.5em);
      vertical-align: middle;
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    .tab {
      border-color: Canvas;
    }

    .tab[aria-selected='true'],
    .versions [aria-current] {
      border-color: Highlight;
    }

    .bar rect {
      fill: CanvasText;
    }

    .warnings li,
    .sheet {
      border: 1px solid CanvasText;
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
  noticeStyles,
  signInStyles,
  dialogStyles,
  documentStyles,
  markdownEditorStyles,
  own,
];
