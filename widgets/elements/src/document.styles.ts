import { css } from 'lit';

export const documentStyles = css`
  .document {
    max-width: var(--_measure);
    font-size: 1.125em;
    line-height: 1.6;
  }

  .document > * {
    margin-block: 0 1em;
  }

  .document > :last-child {
    margin-block-end: 0;
  }

  .document :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.75em 0.5em;
    font-size: 1.2em;
    scroll-margin-block-start: 1em;
  }

  .document > :is(h1, h2, h3, h4, h5, h6):first-child {
    margin-block-start: 0;
  }

  .document :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  .document li {
    margin-block: 0.25em;
  }

  .document li > p {
    margin-block: 0;
  }

  .document blockquote {
    margin-inline: 0;
    padding-inline-start: 1.25em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }

  .document blockquote > p {
    margin-block: 0 0.5em;
  }

  .document hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin-block: 2em;
  }

  .document .picture {
    margin-inline: 0;
  }

  .document .picture.tall {
    max-width: 28em;
  }

  .document .picture[hidden] {
    display: none;
  }

  .document .picture img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--_radius);
  }

  .document figcaption {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.85em;
    line-height: 1.5;
  }

  .document .caption {
    display: block;
    color: var(--_text);
  }

  .document .ai-label + .credit::before {
    content: '· ';
  }

  .document .missing {
    display: flex;
    gap: 0.75em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.9em;
  }

  .document .missing p {
    margin: 0;
  }

  .document .missing strong {
    display: block;
    color: var(--_text);
    font-weight: 600;
  }

  .document .facts-box {
    padding-block: 0.9em 0.4em;
    border-block: 3px solid var(--_accent);
    border-block-end: 1px solid var(--_line);
  }

  .document .facts-title {
    margin: 0 0 0.5em;
    font-family: var(--_heading-font);
    font-weight: 650;
  }

  .document .facts-box dl {
    margin: 0;
  }

  .document .facts-box dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1em;
    padding-block: 0.4em;
    border-block-start: 1px solid var(--_line);
  }

  .document dt {
    font-weight: 600;
  }

  .document dd {
    margin: 0;
  }

  .document :is(.file-card, .film-card) {
    border-block: 1px solid var(--_line);
  }

  .document :is(.file-card, .film-card) + :is(.file-card, .film-card) {
    border-block-start: 0;
    margin-block-start: -1em;
  }

  .document :is(.file-card, .film-card) a {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-height: 44px;
    padding-block: 0.6em;
    font-weight: 600;
  }

  .document :is(.file-card, .film-card, .missing) .icon {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    color: var(--_muted);
  }

  .document .detail {
    display: inline-block;
    width: 100%;
    color: var(--_muted);
    font-size: 0.85em;
    font-weight: 400;
  }

  .document .table-box {
    overflow-x: auto;
  }

  .document table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
    line-height: 1.5;
    overflow-wrap: normal;
    hyphens: manual;
  }

  .document :is(th, td) {
    min-width: 6em;
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  .document thead :is(th, td) {
    border-block-end: 2px solid currentColor;
  }

  @container (min-width: 32em) {
    .document .facts-box dl > div {
      grid-template-columns: minmax(8em, 1fr) 4fr;
    }
  }

  @media (forced-colors: active) {
    .document .missing {
      border: 1px solid GrayText;
    }
  }

  @media print {
    .document .picture,
    .document .facts-box,
    .document tr {
      break-inside: avoid;
    }

    .document .picture img {
      width: auto;
      max-height: 12cm;
    }

    .document .table-box {
      overflow: visible;
    }

    .document .film-card .detail::after {
      content: ' ' attr(data-address);
    }
  }
`;
