import { prosemirrorSchema } from '@delakultur/document/prosemirror';
import { safeHref } from '@delakultur/document';
import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';

/** How each node stands in the page, what of the page is read as it while somebody types, and how the editor treats it. Cards are shown by views of their own: here is what the clipboard gets of them. */
const NODES: Readonly<Record<string, Partial<NodeSpec>>> = {
  paragraph: { toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
  heading: {
    defining: true,
    toDOM: ({ attrs }) => [`h${attrs.level}`, 0],
    parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  },
  bullet_list: { toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] },
  ordered_list: {
    toDOM: ({ attrs }) => ['ol', { start: attrs.order }, 0],
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ order: (element as HTMLOListElement).start }) }],
  },
  list_item: { defining: true, toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] },
  blockquote: { defining: true, toDOM: () => ['blockquote', 0], parseDOM: [{ tag: 'blockquote' }] },
  horizontal_rule: { toDOM: () => ['hr'], parseDOM: [{ tag: 'hr' }] },
  picture: {
    draggable: true,
    toDOM: ({ attrs }) => ['figure', { 'data-picture': attrs.media }, ['img', { alt: attrs.alt }], ['figcaption', attrs.caption]],
  },
  facts: { draggable: true, toDOM: ({ attrs }) => ['dl', { 'data-facts': '' }, ...Object.entries(attrs).map(factToDom)] },
  file: { draggable: true, toDOM: ({ attrs }) => ['p', { 'data-file': attrs.media }, attrs.label] },
  film: { draggable: true, toDOM: ({ attrs }) => ['p', { 'data-film': attrs.href }, ['a', { href: attrs.href }, attrs.title]] },
  table: { toDOM: () => ['table', ['tbody', 0]], parseDOM: [{ tag: 'table' }] },
  table_row: { toDOM: () => ['tr', 0], parseDOM: [{ tag: 'tr' }] },
  table_header: { toDOM: () => ['th', { scope: 'col' }, 0], parseDOM: [{ tag: 'th' }] },
  table_cell: { toDOM: () => ['td', 0], parseDOM: [{ tag: 'td' }] },
  hard_break: { selectable: false, toDOM: () => ['br'], parseDOM: [{ tag: 'br' }] },
};

function factToDom([name, value]: readonly [string, unknown]): DOMOutputSpec {
  return ['dd', { 'data-fact': name }, String(value)];
}

const MARKS: Readonly<Record<string, Partial<MarkSpec>>> = {
  link: {
    inclusive: false,
    toDOM: ({ attrs }) => ['a', { href: safeHref(attrs.href) ?? '', rel: 'noopener' }, 0],
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => linkAttributes(element.getAttribute('href') ?? '') }],
  },
  strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
  em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
};

function linkAttributes(address: string): { readonly href: string } | false {
  const href = safeHref(address);
  return href !== null && { href };
}

/** The one schema of texts, with what an editor needs to show and read it. The library's own has no DOM in it. */
export const editorSchema = new Schema({
  nodes: withParts(prosemirrorSchema.spec.nodes, NODES),
  marks: withParts(prosemirrorSchema.spec.marks, MARKS),
}) as typeof prosemirrorSchema;

type Specs<Spec> = { readonly [name: string]: Spec };

function withParts<Spec extends object>(
  specs: { forEach(visit: (name: string, spec: Spec) => void): void },
  parts: Readonly<Record<string, Partial<Spec>>>,
): Specs<Spec> {
  const all: Record<string, Spec> = {};
  specs.forEach((name, spec) => {
    all[name] = { ...spec, ...parts[name] };
  });
  return all;
}
