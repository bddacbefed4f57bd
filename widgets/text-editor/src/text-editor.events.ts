import type { Document } from '@delakultur/document';

/** Somebody has changed the text. At most once a frame. */
export interface TextChange {
  readonly value: Document;
}

/** What the editor asks its form for. `place` is where the answer belongs, however much is written until it comes: give it back with the insertion. */
export type TextWants =
  | { readonly want: 'picture' | 'file'; readonly files: readonly File[]; readonly place: number }
  | { readonly want: 'describe'; readonly media: string };

declare global {
  interface HTMLElementEventMap {
    'dk-text-change': CustomEvent<TextChange>;
    'dk-text-wants': CustomEvent<TextWants>;
    /** Somebody has pressed a marked passage. */
    'dk-text-passage': CustomEvent<{ readonly id: string }>;
  }
}
