import {
  changesStyles,
  dialogStyles,
  documentStyles,
  freshSignInStyles,
  markedWordsStyles,
  radioStyles,
  statusStyles,
} from '@delakultur/elements';
import { css } from 'lit';
import { actsStyles } from './acts.styles.ts';
import { conversationStyles } from './conversation.styles.ts';

const own = css`
  .piece {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    container-type: inline-size;
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

  q {
    quotes: '«' '»' '›' '‹';
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  :lang(en) q {
    quotes: '“' '”' '‘' '’';
  }

  .facts {
    display: grid;
    gap: 0.125em;
    margin: 0;
    padding: 0;
    color: var(--_muted);
    font-size: 0.95em;
    list-style: none;
  }

  .main > .radios {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-block-end: 1em;
  }

  .main > .radios legend {
    float: left;
    margin-inline-end: 1em;
  }

  @container (min-width: 46em) {
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
`;

/** What an open article needs beside what the lists have. */
export const pieceStyles = [
  statusStyles,
  documentStyles,
  freshSignInStyles,
  dialogStyles,
  markedWordsStyles,
  radioStyles,
  own,
  actsStyles,
  changesStyles,
  conversationStyles,
];
