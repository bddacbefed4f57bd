import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const LOWEST = 6;

/** The text's headings are heard below the page's own, as they will be when it is read: `title` is the level of the article's title. */
export function headingLevels(title: () => number): Plugin {
  let drawn: { readonly doc: Node; readonly level: number; readonly set: DecorationSet } | undefined;
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const level = title();
        if (drawn?.doc !== doc || drawn.level !== level) drawn = { doc, level, set: decorate(doc, level) };
        return drawn.set;
      },
    },
  });
}

function decorate(doc: Node, level: number): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'heading') return;
    const heard = Math.min(LOWEST, level + Number(node.attrs['level']) - 1);
    found.push(Decoration.node(pos, pos + node.nodeSize, { 'aria-level': String(heard) }));
  });
  return DecorationSet.create(doc, found);
}
