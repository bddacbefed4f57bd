/** Markup that is safe to send: everything put into it was escaped on the way. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Template tag: values are escaped, unless they are `Html` themselves. */
export const html = (parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html =>
  new Html(String.raw({ raw: parts }, ...values.map((value) => (value instanceof Html ? value.text : escaped(value)))));

/** Markup from a source that we trust to have made it: the provider's own logout form. */
export const trusted = (markup: string): Html => new Html(markup);
