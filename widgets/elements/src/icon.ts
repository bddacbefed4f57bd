import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';

/** A drawing on a 24 × 24 grid, in the colour of the text around it. Always beside a word: screen readers do not see it. */
export const icon = (drawing: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true" focusable="false">${drawing}</svg>`;

/** A drawing of one line. */
export const line = (path: string): SVGTemplateResult =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />`;

export const arrowLeft = line('M19 12H5m6-6-6 6 6 6');
export const check = line('m5 12.5 4.5 4.5L19 7');
export const cross = line('M6 6l12 12M18 6 6 18');
export const clock = line('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2');
export const attention = line('M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.8v.2');
export const question = line('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.4-11.2a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.8m0 2.7v.2');
export const person = line('M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6');
export const printer = line('M7 9V3.5h10V9M7 17.5H4V9.8h16v7.7h-3M7 14h10v6.5H7V14Z');
export const refresh = line('M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9m0-5v5h-5');
export const paper = line('M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6m-6 4h6');
export const photo = line('M3.5 5h17v14h-17V5Zm0 11 5-5 4.5 4.5 2.5-2.5 5 5M15.5 9.5a1 1 0 1 0 0-.1Z');
export const film = line('M3.5 5h17v14h-17V5Zm6.5 4 5 3-5 3V9Z');
