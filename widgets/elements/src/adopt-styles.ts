import type { CSSResult, LitElement } from 'lit';

/** Gives an element styles that came after it was made. Twice is once, and an element without a shadow root is left as it is. */
export function adoptStyles({ shadowRoot }: LitElement, ...styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) {
    if (shadowRoot && styleSheet && !shadowRoot.adoptedStyleSheets.includes(styleSheet)) shadowRoot.adoptedStyleSheets.push(styleSheet);
  }
}
