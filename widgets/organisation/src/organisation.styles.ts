import { buttons, dialogStyles, fields, freshSignInStyles, noticeStyles, signInStyles, skeleton, states } from '@delakultur/elements';
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

  :is(h1, h2, h3, h4, h5, h6):focus {
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
  }

  .office {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .office[data-open] .overview,
  .office:not([data-open]) .place {
    display: none;
  }

  .overview,
  .place,
  .role,
  .past,
  .manager-word,
  .vacancies,
  .picker {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-items: start;
    gap: 0.75em;
  }

  .overview,
  .place {
    gap: 1.5em;
  }

  .office:not([data-open]) .overview {
    display: grid;
  }

  .overview > *,
  .role,
  .past,
  .manager-word,
  .picker > :not(.visually-hidden),
  .places > :not(.visually-hidden),
  .role > ul,
  .past > ul,
  .warnings {
    width: 100%;
  }

  .overview :is(h1, h2, h3, h4, h5, h6),
  .place > section > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .place > header :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.3em;
    overflow-wrap: anywhere;
  }

  .back {
    margin-inline-start: -0.5em;
  }

  .bones {
    display: grid;
    gap: 1.75em;
    width: 100%;
    padding-block: 1em;
  }

  .warnings,
  .holders,
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .warnings {
    display: grid;
    gap: 0.5em;
  }

  .warnings li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25em 0.625em;
    padding: 0.625em 0.875em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .warnings .icon {
    margin-block-start: 0.125em;
    color: var(--_caution);
  }

  .warnings .button {
    grid-column: 2;
    justify-self: start;
    margin-block: 0.25em;
  }

  .places {
    display: grid;
    gap: 0.75em;
  }

  .group {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .rows > li + li {
    border-block-start: 1px solid var(--_line);
  }

  .row-button {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 0.5em 0.75em;
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
    font-weight: 600;
  }

  .row-button .muted {
    font-weight: 400;
  }

  .row-button:focus-visible {
    outline-offset: -3px;
  }

  .found {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .holders > li {
    max-width: 48em;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em 1em;
    align-items: start;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_line);
  }

  .holders .icon {
    width: 1em;
    height: 1em;
    vertical-align: -0.1em;
  }

  .holders .who {
    overflow-wrap: anywhere;
  }

  .holders .form {
    grid-column: 1 / -1;
  }

  .form {
    display: grid;
    gap: 1em;
    width: 100%;
    max-width: var(--_measure);
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 1em;
    align-items: end;
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .consequence {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .policies {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .policy {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-height: 44px;
    cursor: pointer;
  }

  .policy input {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .policies .hint {
    max-width: var(--_measure);
    margin-inline-start: 1.775em;
  }

  .manager-word {
    max-width: var(--_measure);
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  @container (min-width: 50em) {
    .office {
      grid-template-columns: minmax(15em, 20em) minmax(0, 1fr);
      gap: 2.5em;
    }

    .office[data-open] .overview,
    .office:not([data-open]) .place {
      display: grid;
    }

    /* What is missing stands beside the place, in the list of all. */
    .place > .back,
    .place > .warnings {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .row-button {
      border-color: Canvas;
    }

    .row-button[aria-current='true'] {
      border-color: Highlight;
    }

    .warnings li {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [theme, buttons, fields, states, skeleton, noticeStyles, signInStyles, dialogStyles, freshSignInStyles, own];
