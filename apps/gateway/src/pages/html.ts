import { escapeHtml } from '@delakultur/document/html';

/** Markup that is safe to send: whatever was put into it was escaped on the way. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | undefined | readonly Value[];

function markup(value: Value): string {
  if (value instanceof Html) return value.text;
  if (value === undefined) return '';
  return Array.isArray(value) ? value.map(markup).join('') : escapeHtml(String(value));
}

/** Template tag: every value is escaped, unless it is markup itself. Attributes have to stand in quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, index) => part + markup(values[index])).join(''));

/** Markup whose maker has escaped it: an article's text from `toHtml`. */
export const trusted = (text: string): Html => new Html(text);
