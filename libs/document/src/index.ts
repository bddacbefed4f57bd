export { alignBlocks } from './align.ts';
export { applyChanges, blockChanges, type BlockChange, type PlacedBlock } from './changes.ts';
export { headings, type HeadingEntry } from './headings.ts';
export { safeHref } from './href.ts';
export { LIMITS } from './limits.ts';
export { normalise } from './normalise.ts';
export { blockText, plainText, readingMinutes, wordCount, words } from './reading.ts';
export {
  emptyDocument,
  type Block,
  type Blockquote,
  type BulletList,
  type Document,
  type HardBreak,
  type Heading,
  type HeadingLevel,
  type HorizontalRule,
  type Inline,
  type List,
  type ListItem,
  type Mark,
  type OrderedList,
  type Paragraph,
  type Text,
} from './types.ts';
