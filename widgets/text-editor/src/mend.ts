import { Plugin } from 'prosemirror-state';
import { editorSchema } from './editor-schema.ts';
import { isSquare, mended } from './table-commands.ts';

/** Whatever somebody cuts, pastes or drags: a table stays one that the document accepts. */
export const mendTables = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, _, state) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const tr = state.tr;
      state.doc.forEach((node, pos) => {
        if (node.type !== editorSchema.nodes.table || isSquare(node)) return;
        const at = tr.mapping.map(pos);
        tr.replaceWith(at, at + node.nodeSize, mended(node));
      });
      return tr.docChanged ? tr : null;
    },
  });
