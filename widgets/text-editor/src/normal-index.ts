import { fromProsemirror } from '@delakultur/document/prosemirror';
import type { Node } from 'prosemirror-model';
import { editorSchema } from './editor-schema.ts';

const counts = new WeakMap<Node, number>();

/** How many blocks of the document's normal form a block becomes: none when it is empty. */
function normalCount(block: Node): number {
  const known = counts.get(block);
  if (known !== undefined) return known;
  const { content } = fromProsemirror(editorSchema.nodes.doc.create(null, block));
  const [first] = content;
  const count = content.length === 1 && first?.type === 'paragraph' && first.content === undefined ? 0 : content.length;
  counts.set(block, count);
  return count;
}

/** Where a block under work stands in what is kept. */
export function keptIndex(doc: Node, index: number): number {
  let kept = 0;
  for (let before = 0; before < index && before < doc.childCount; before += 1) kept += normalCount(doc.child(before));
  return kept;
}

/** Where a block of what is kept stands in the text under work, with its empty paragraphs; the last where there are fewer. */
export function workIndex(doc: Node, kept: number): number {
  let left = kept;
  for (let index = 0; index < doc.childCount; index += 1) {
    left -= normalCount(doc.child(index));
    if (left < 0) return index;
  }
  return doc.childCount - 1;
}
