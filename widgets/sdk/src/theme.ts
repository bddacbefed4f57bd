import { css } from 'lit';

/**
 * The look that all widgets share. A page sets `--dk-*`; widgets read `--_*`, which falls back to a default that passes contrast in light and dark
 * (`color-scheme` decides, as the page has it). Sizes are in em and follow the page's text. Letter and word spacing are the reader's own.
 */
export const theme = css`
  :host {
    --_accent: var(--dk-accent, light-dark(#17594a, #7fd0b8));
    --_on-accent: var(--dk-on-accent, light-dark(#ffffff, #08231c));
    --_surface: var(--dk-surface, light-dark(#ffffff, #14171a));
    --_raised: var(--dk-raised, light-dark(#f4f6f4, #1e2327));
    --_text: var(--dk-text, light-dark(#1b2226, #e9edee));
    --_muted: var(--dk-muted, light-dark(#56626a, #a3b0b6));
    --_line: var(--dk-line, light-dark(#d9dfdd, #343c41));
    --_control: var(--dk-control, light-dark(#78848b, #7f8c93));
    --_positive: var(--dk-positive, light-dark(#1b6e3c, #7cd29b));
    --_caution: var(--dk-caution, light-dark(#8a5300, #f0bd6a));
    --_danger: var(--dk-danger, light-dark(#a8261c, #ff9d92));
    --_focus: var(--dk-focus, light-dark(#0b57d0, #a8c7fa));
    --_radius: var(--dk-radius, 8px);
    --_space: var(--dk-space, 4px);
    --_measure: var(--dk-measure, 66ch);
    --_font: var(--dk-font, inherit);
    --_heading-font: var(--dk-heading-font, var(--dk-font, inherit));
    display: block;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  .dk {
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--_heading-font);
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
