import { htmlTokens, type Attributes } from './html-tokens.ts';

/** An element that was never made: a name, what was said of it, and what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** Of its `style`, in lower case. */
  readonly style: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Deeper than this, what is nested stands side by side. */
const MOST_DEPTH = 60;

/** Which open elements an element ends by beginning, up to the ones where it stops looking. */
const ENDS: Readonly<Record<string, readonly [ends: string, within: string]>> = {
  li: ['li', 'ul ol'],
  dt: ['dt dd', 'dl'],
  dd: ['dt dd', 'dl'],
  tr: ['tr td th', 'table'],
  td: ['td th', 'tr table'],
  th: ['td th', 'tr table'],
  tbody: ['thead tbody tr td th', 'table'],
};
const ENDS_PARAGRAPH = new Set(
  'address article blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);

function styleOf(attributes: Attributes): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const declaration of attributes.get('style')?.split(';') ?? []) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      style.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

const elementOf = (name: string, attributes: Attributes): Element => ({ name, attributes, style: styleOf(attributes), children: [] });

/** Ends the open elements down to the last of these names, unless one that it may not leave comes first. */
function endOpen(open: Element[], ends: readonly string[], within: readonly string[]): void {
  for (let at = open.length - 1; at > 0; at -= 1) {
    const { name } = open[at]!;
    if (within.includes(name)) return;
    if (ends.includes(name)) {
      open.length = at;
      return endOpen(open, ends, within);
    }
  }
}

/** What the HTML says, as a tree; what is left open is closed, what is closed without having been opened is nothing. */
export function htmlTree(html: string): Element {
  const root = elementOf('body', new Map());
  const open: Element[] = [root];
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') open.at(-1)!.children.push(token.text);
    else if (token.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === token.name);
      if (at > 0) open.length = at;
    } else {
      const [ends, within] = ENDS[token.name] ?? [];
      if (ends !== undefined && within !== undefined) endOpen(open, ends.split(' '), within.split(' '));
      if (ENDS_PARAGRAPH.has(token.name) && open.at(-1)!.name === 'p') open.pop();
      const element = elementOf(token.name, token.attributes);
      open.at(-1)!.children.push(element);
      const isEmpty = VOID.has(token.name) || (token.isClosed && token.name.includes(':'));
      if (!isEmpty && open.length < MOST_DEPTH) open.push(element);
    }
  }
  return root;
}

export const isElement = (node: Element | string): node is Element => typeof node !== 'string';

/** Its own elements of these names. */
export const elementsIn = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.children.filter(isElement).filter(({ name }) => names.includes(name));

/** All text in it. */
export const textOf = (node: Element | string): string => (isElement(node) ? node.children.map(textOf).join('') : node);
