import type { Block, Document, Inline } from './types.ts';

const WORDS_A_MINUTE = 200;
const WORD = /[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu;

const inlineText = (content: readonly Inline[] = []): string => content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.content)];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
    case 'blockquote':
      return block.content.flatMap(linesOf);
    case 'horizontal_rule':
      return [];
  }
}

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(linesOf)
    .filter((line) => line !== '')
    .join('\n');

/** The text without its form, one line a paragraph, heading or list item: for search, extracts and mails. */
export const plainText = (document: Document): string => textOf(document.content);

/** One top-level block as `plainText` gives it; empty where the document has no block of that index, and for a block without text. */
export function blockText(document: Document, index: number): string {
  const block = document.content[index];
  return block === undefined ? '' : textOf([block]);
}

/** The words of a text in order, compounds with hyphens as one. Takes time in proportion to the text, whatever it is. */
export const words = (text: string): readonly string[] => text.match(WORD) ?? [];

export const wordCount = (document: Document): number => words(plainText(document)).length;

/** Whole minutes at 200 words a minute, one at least. */
export const readingMinutes = (document: Document): number => Math.max(1, Math.round(wordCount(document) / WORDS_A_MINUTE));
