import { html, nothing, type TemplateResult } from 'lit';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

type Content = string | TemplateResult | readonly (string | TemplateResult)[];

const HEADINGS: Readonly<Record<HeadingLevel, (content: Content, id: string | typeof nothing) => TemplateResult>> = {
  1: (content, id) => html`<h1 id=${id} tabindex="-1">${content}</h1>`,
  2: (content, id) => html`<h2 id=${id} tabindex="-1">${content}</h2>`,
  3: (content, id) => html`<h3 id=${id} tabindex="-1">${content}</h3>`,
  4: (content, id) => html`<h4 id=${id} tabindex="-1">${content}</h4>`,
  5: (content, id) => html`<h5 id=${id} tabindex="-1">${content}</h5>`,
  6: (content, id) => html`<h6 id=${id} tabindex="-1">${content}</h6>`,
};

/** A heading of a level that is only known at run time; 1 to 6, whatever is asked for. A program may give it focus. */
export const heading = (level: number, content: Content, id?: string): TemplateResult =>
  HEADINGS[headingLevel(level)](content, id ?? nothing);

export const headingLevel = (level: number): HeadingLevel => Math.min(6, Math.max(1, Math.trunc(level) || 1)) as HeadingLevel;
