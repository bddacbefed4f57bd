import { LIMITS, type Document } from '@delakultur/document';

/** How much of what a document may hold is used, the tightest limit first: 1 is full. */
export function fullness(document: Document, limits: Readonly<Record<'nodes' | 'text' | 'bytes', number>> = LIMITS): number {
  const count = { nodes: 0, text: 0 };
  const look = (node: { readonly text?: string; readonly content?: readonly object[] }): void => {
    count.nodes += 1;
    count.text += node.text?.length ?? 0;
    node.content?.forEach(look);
  };
  look(document);
  const bytes = new TextEncoder().encode(JSON.stringify(document)).length;
  return Math.max(count.nodes / limits.nodes, count.text / limits.text, bytes / limits.bytes);
}
