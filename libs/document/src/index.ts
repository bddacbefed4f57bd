export { articleWords, type ArticleLang, type ArticleWords } from './article-words.ts';
export { alignBlocks } from './align.ts';
export { applyChanges, blockChanges, sameDocument, type BlockChange, type PlacedBlock } from './changes.ts';
export { headings, type HeadingEntry } from './headings.ts';
export { safeFilmHref, safeHref } from './href.ts';
export { documentSize, LIMITS, type DocumentSize } from './limits.ts';
export { mediaLookup, sizeWords, type LookupOptions, type PublishedMedia } from './media-lookup.ts';
export { normalise } from './normalise.ts';
export { blockText, plainText, readingMinutes, wordCount, words } from './reading.ts';
export {
  PICTURE_SIZES,
  safeMediaHref,
  safePictureHref,
  type DocumentWords,
  type MediaLookup,
  type MediaVariant,
  type RenderedFile,
  type RenderedMedia,
  type RenderedPicture,
} from './rendered-media.ts';
export { shownFacts, shownFile, shownFilm, shownPicture, shownTable, type ShownPicture } from './shown.ts';
export {
  emptyDocument,
  type Block,
  type Blockquote,
  type BulletList,
  type Document,
  type Facts,
  type FileCard,
  type Film,
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
  type Picture,
  type Table,
  type TableCell,
  type TableHeader,
  type TableRow,
  type Text,
  type TopBlock,
} from './types.ts';
