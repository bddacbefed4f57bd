import { escapeHtml } from '@delakultur/document/html';

/** Markup that is safe to send: whatever was put into it was escaped on the way. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | Html | undefined | readonly Value[];

function markup(value: Value): string {
  if (value instanceof Html) return value.text;
  if (value === undefined) return '';
  return typeof value === 'string' ? escapeHtml(value) : value.map(markup).join('');
}

/** Template tag: every value is escaped, unless it is markup itself. Attributes have to stand in quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, index) => part + markup(values[index])).join(''));
