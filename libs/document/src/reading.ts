import type { Document, Inline, TableRow, TopBlock } from './types.ts';

const WORDS_A_MINUTE = 200;
const WORD = /[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu;

const inlineText = (content: readonly Inline[] = []): string => content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');

/** Cells are told apart as in an enumeration. */
const rowText = ({ content }: TableRow): string =>
  content
    .map((cell) => inlineText(cell.content))
    .filter((text) => text.trim() !== '')
    .join(', ');

/** What a reader sees of a block. */
function seenLines(block: TopBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.content)];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item) => item.content.flatMap(seenLines));
    case 'blockquote':
      return block.content.flatMap(seenLines);
    case 'horizontal_rule':
      return [];
    case 'picture':
      return [block.attrs.caption];
    case 'facts':
      return [block.attrs.age, block.attrs.time, block.attrs.material, block.attrs.goal];
    case 'file':
      return [block.attrs.label];
    case 'film':
      return [block.attrs.title];
    case 'table':
      return block.content.map(rowText);
  }
}

/** The same, with the words that stand for a picture. */
const allLines = (block: TopBlock): readonly string[] =>
  block.type === 'picture' ? [block.attrs.alt, ...seenLines(block)] : seenLines(block);

const joined = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');

/**
 * The text without its form, one line a paragraph, heading, list item or row of a table: for search, extracts and mails. A picture says its
 * alt text and its caption, a facts box its values.
 */
export const plainText = (document: Document): string => joined(document.content.flatMap(allLines));

/** One top-level block as `plainText` gives it; empty where the document has no block of that index, and for a block without text. */
export function blockText(document: Document, index: number): string {
  const block = document.content[index];
  return block === undefined ? '' : joined(allLines(block));
}

/** The words of a text in order, compounds with hyphens as one. Takes time in proportion to the text, whatever it is. */
export const words = (text: string): readonly string[] => text.match(WORD) ?? [];

/** How many words there are to read. Alt texts count for nothing: whoever sees the picture does not read them, and a described picture makes no article long. */
export const wordCount = (document: Document): number => words(joined(document.content.flatMap(seenLines))).length;

/** Whole minutes at 200 words a minute, one at least. */
export const readingMinutes = (document: Document): number => Math.max(1, Math.round(wordCount(document) / WORDS_A_MINUTE));
