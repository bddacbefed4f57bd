import type { ArticleComment, CommentAnchor } from '@delakultur/contracts';
import { alignBlocks, type Document } from '@delakultur/document';

/** The passage that a comment is about; a block that is not there is none. */
export const anchored = (anchor: { readonly block: number; readonly quote: string } | null, body: Document): CommentAnchor | null =>
  anchor && { block: anchor.block < (body.content?.length ?? 0) ? anchor.block : null, quote: anchor.quote };

/** The comments beside the passages that theirs have become: the conversation survives the edits. */
export function reanchored(comments: readonly ArticleComment[], before: Document, after: Document): ArticleComment[] {
  if (before === after || comments.every(({ anchor }) => (anchor?.block ?? null) === null)) return [...comments];
  const became = alignBlocks(before, after);
  return comments.map((comment) => {
    const { anchor } = comment;
    return anchor?.block == null ? comment : { ...comment, anchor: { ...anchor, block: became[anchor.block] ?? null } };
  });
}
