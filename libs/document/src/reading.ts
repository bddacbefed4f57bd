import type { Block, Document, Inline } from './types.ts';

const WORDS_A_MINUTE = 200;
const WORD = /[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu;

const inlineText = (content: readonly Inline[] = []): string => content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');

function blockText(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.content)];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item) => item.content.flatMap(blockText));
    case 'blockquote':
      return block.content.flatMap(blockText);
    case 'horizontal_rule':
      return [];
  }
}

/** The text without its form, one line a paragraph, heading or list item: for search, extracts and mails. */
export const plainText = (document: Document): string =>
  document.content
    .flatMap(blockText)
    .filter((line) => line !== '')
    .join('\n');

export const wordCount = (document: Document): number => plainText(document).match(WORD)?.length ?? 0;

/** Whole minutes at 200 words a minute, one at least. */
export const readingMinutes = (document: Document): number => Math.max(1, Math.round(wordCount(document) / WORDS_A_MINUTE));
