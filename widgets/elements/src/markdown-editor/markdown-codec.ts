import type { Document } from '@delakultur/document';

/** Text as people write it ⇄ text as it is kept. */
export interface MarkdownCodec {
  readonly fromMarkdown: (markdown: string) => Document;
  readonly toMarkdown: (document: Document) => string;
}

let codec: Promise<MarkdownCodec> | undefined;

/** Fetches the Markdown parser, once for the page; a failed fetch is tried again the next time. */
export function loadMarkdown(): Promise<MarkdownCodec> {
  codec ??= import('@delakultur/document/markdown').catch((error: unknown) => {
    codec = undefined;
    throw error;
  });
  return codec;
}
