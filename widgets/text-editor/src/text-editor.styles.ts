import { css } from 'lit';

export const textEditorStyles = css`
  .editor {
    display: grid;
    min-width: 0;
  }

  .editor > .label,
  .editor > .hint {
    margin-block-end: 0.25em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em;
    padding: 0.25em;
    border: 1px solid var(--_control);
    border-block-end-color: var(--_line);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_raised);
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 16em;
  }

  .group {
    display: inline-flex;
    flex-wrap: wrap;
  }

  .group + .group::before {
    content: '';
    align-self: center;
    width: 1px;
    height: 1.5em;
    margin-inline: 0.25em;
    background: var(--_line);
  }

  .bar-end {
    display: inline-flex;
    align-items: center;
    align-self: start;
    margin-inline-start: auto;
  }

  .content {
    position: relative;
    max-width: none;
    min-height: 14em;
    padding: 1em 1em 3em;
    border: 1px solid var(--_control);
    border-block-start: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface);
    white-space: break-spaces;
    font-variant-ligatures: none;
    overflow-wrap: anywhere;
    cursor: text;
  }

  .content[hidden] {
    display: none;
  }

  :host([readonly]) .content {
    border-block-start: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .content:focus-visible {
    border-radius: 0 0 var(--_radius) var(--_radius);
    outline-offset: -1px;
  }

  .content > :is(p, h2, h3, h4, ul, ol, blockquote) {
    max-width: var(--_measure);
  }

  .content h2 {
    font-size: 1.3em;
  }

  .content h3 {
    font-size: 1.12em;
  }

  .content h4 {
    font-size: 1em;
  }

  .content a {
    cursor: text;
  }

  .content .ProseMirror-selectednode:is(hr, .table) {
    outline: 3px solid var(--_focus);
  }

  .content .ProseMirror-hideselection,
  .content.ProseMirror-hideselection {
    caret-color: transparent;
  }

  .content.ProseMirror-hideselection *::selection {
    background: transparent;
  }

  .ProseMirror-gapcursor {
    position: absolute;
    display: none;
    pointer-events: none;
  }

  .ProseMirror-gapcursor::after {
    content: '';
    position: absolute;
    top: -0.4em;
    display: block;
    width: 2em;
    border-block-start: 2px solid var(--_text);
  }

  .ProseMirror-focused .ProseMirror-gapcursor {
    display: block;
  }

  .drop-cursor {
    background: var(--_focus);
  }

  .card {
    display: grid;
    gap: 0.75em;
    max-width: calc(var(--_measure) / 0.89);
    padding: 0.5em 0.75em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 0.89em;
    line-height: 1.5;
    white-space: normal;
    cursor: default;
  }

  .card.selected {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }

  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em;
  }

  .card-name {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
    cursor: grab;
    user-select: none;
  }

  .card-acts,
  .card-lines {
    display: inline-flex;
  }

  .card-lines {
    display: grid;
    gap: 0.5em;
  }

  .card .field {
    align-content: start;
  }

  .card textarea {
    min-height: 44px;
    field-sizing: content;
    resize: none;
  }

  .card img {
    display: block;
    width: auto;
    max-width: 100%;
    height: auto;
    max-height: 24em;
    border-radius: calc(var(--_radius) / 2);
  }

  .card-more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    margin: 0;
  }

  .picture-gone {
    display: grid;
    place-items: center;
    min-height: 8em;
    margin: 0;
    padding: 1em;
    border: 1px dashed var(--_control);
    border-radius: calc(var(--_radius) / 2);
    color: var(--_muted);
    text-align: center;
  }

  .facts .card-lines {
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
  }

  .table {
    max-width: var(--_measure);
    overflow-x: auto;
    white-space: normal;
  }

  .table table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.95em;
  }

  .table :is(th, td) {
    min-width: 5em;
    padding: 0.375em 0.5em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    white-space: break-spaces;
  }

  .table th {
    background: var(--_raised);
    font-weight: 600;
  }

  .panel form {
    display: grid;
    gap: 0.75em;
  }

  .panel {
    padding: 0.75em 1em 1em;
    border: 1px solid var(--_control);
    border-block-start: 0;
    background: var(--_raised);
  }

  .panel p {
    margin: 0;
  }

  .panel-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .notice-line {
    margin: 0;
    color: var(--_caution);
    font-weight: 550;
  }

  .notice-line:not(:empty) {
    margin-block-start: 0.5em;
  }

  .editor > .error {
    margin-block-start: 0.25em;
  }

  .passage {
    background: color-mix(in oklab, var(--_caution) 18%, var(--_surface));
    color: inherit;
    border-block-end: 2px solid var(--_caution);
    cursor: pointer;
  }

  .came {
    background: color-mix(in oklab, var(--_positive) 14%, var(--_surface));
    text-decoration: underline 2px var(--_positive);
    text-underline-offset: 0.2em;
  }

  .content > p.came {
    padding-inline: 0.5em;
  }

  .went {
    background: color-mix(in oklab, var(--_danger) 9%, var(--_surface));
    color: var(--_muted);
    text-decoration: line-through;
  }

  @container (max-width: 62em) {
    .group {
      display: contents;
    }

    .group + .group::before {
      content: none;
    }
  }

  @container (max-width: 40em) {
    .content {
      padding-inline: 0.75em;
    }
  }

  @media (pointer: coarse) {
    .tool {
      min-width: 44px;
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .card,
    .card.selected {
      border-color: CanvasText;
    }

    .tool[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }

    .passage {
      border-block-end-color: Highlight;
    }

    .drop-cursor {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
