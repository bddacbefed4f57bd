import type { Document, FileCard, Picture, TopBlock } from '@delakultur/document';

/** A picture or a file where it stands in the text. */
export interface MediaInText {
  readonly kind: 'picture' | 'file';
  readonly media: string;
  /** Which block of the text it is. */
  readonly block: number;
  /** Its place among those of its kind, from 1. */
  readonly number: number;
  /** Tells it from every other in the text, also from itself when it stands there twice. */
  readonly key: string;
  /** What is said for whoever does not see it; a file's is its label. */
  readonly words: string;
  readonly caption: string;
}

const isMedia = (block: TopBlock | undefined): block is Picture | FileCard => block?.type === 'picture' || block?.type === 'file';

/** The text's pictures and files, in its order. */
export function mediaIn({ content }: Document): readonly MediaInText[] {
  const found: MediaInText[] = [];
  content.forEach((node, block) => {
    if (!isMedia(node)) return;
    const { media } = node.attrs;
    const before = found.filter((one) => one.media === media).length;
    found.push({
      kind: node.type,
      media,
      block,
      number: found.filter(({ kind }) => kind === node.type).length + 1,
      key: before === 0 ? media : `${media}-${before + 1}`,
      words: node.type === 'picture' ? node.attrs.alt : node.attrs.label,
      caption: node.type === 'picture' ? node.attrs.caption : '',
    });
  });
  return found;
}

const withContent = (content: readonly TopBlock[]): Document => ({ type: 'doc', content: [...content] });

/** The text without what stands in those places. */
export const without = ({ content }: Document, isGone: (media: string) => boolean): Document =>
  withContent(content.filter((node) => !isMedia(node) || !isGone(node.attrs.media)));

export const withoutBlock = ({ content }: Document, block: number): Document => withContent(content.toSpliced(block, 1));

export const withBlock = ({ content }: Document, block: number, node: TopBlock): Document => withContent(content.toSpliced(block, 0, node));

/** The text with two of its blocks in each other's place. */
export function swapped({ content }: Document, one: number, other: number): Document {
  const [first, second] = [content[one], content[other]];
  return first && second ? withContent(content.with(one, second).with(other, first)) : withContent(content);
}

/** Where those that were chosen together stand, so that they keep their order whichever arrives first: undefined when none is in the text. */
export function besideSiblings(text: Document, earlier: ReadonlySet<string>, later: ReadonlySet<string>): number | undefined {
  const placed = mediaIn(text);
  const last = placed.findLast(({ media }) => earlier.has(media));
  return last ? last.block + 1 : placed.find(({ media }) => later.has(media))?.block;
}
