import { css } from 'lit';

export const markdownEditorStyles = css`
  .markdown .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    justify-content: space-between;
    padding: 0.25em;
    border: 1px solid var(--_control);
    border-block-end: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_raised);
  }

  .markdown .toolbar {
    display: flex;
    flex-wrap: wrap;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-width: 40px;
    min-height: 40px;
    padding: 0.25em 0.5em;
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: transparent;
    color: var(--_text);
    font: inherit;
    font-size: 0.95em;
    cursor: pointer;
  }

  .tool:hover {
    background: color-mix(in oklab, var(--_raised) 85%, var(--_text));
  }

  .tool[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }

  .tool[aria-pressed='true'] {
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_control);
    font-weight: 600;
  }

  .markdown .field {
    gap: 0;
  }

  .markdown label,
  .markdown .hint {
    margin-block-end: 0.25em;
  }

  .markdown .error {
    margin-block-start: 0.25em;
  }

  .markdown textarea,
  .markdown .previewed {
    border-radius: 0 0 var(--_radius) var(--_radius);
  }

  .markdown textarea {
    font-size: 1.05em;
    min-height: 12em;
  }

  .markdown textarea[hidden] {
    display: none;
  }

  .markdown .previewed {
    min-height: 12em;
    margin: 0;
    padding: 1em 0.75em;
    border: 1px solid var(--_control);
  }

  @media (pointer: coarse) {
    .tool {
      min-width: 44px;
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .tool[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
