import { html, type TemplateResult } from 'lit';

/** A text as people write it: an empty line begins a new paragraph, and other line ends stay. */
export const paragraphs = (text: string): TemplateResult =>
  html`<div class="paragraphs">
    ${text
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => html`<p>${paragraph}</p>`)}
  </div>`;
