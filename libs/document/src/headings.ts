import { plainText } from './reading.ts';
import type { Document, Heading, HeadingLevel } from './types.ts';

export interface HeadingEntry {
  readonly level: HeadingLevel;
  readonly text: string;
  /** The heading's id in the rendered article: lower-case ASCII, unique in its document. */
  readonly anchor: string;
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The top-level headings in reading order, each with its anchor. A heading inside a quotation or a list is not part of the outline. */
export function headings(document: Document): readonly HeadingEntry[] {
  const taken = new Set<string>();
  return document.content
    .filter((block): block is Heading => block.type === 'heading')
    .map((block) => {
      const text = plainText({ type: 'doc', content: [block] });
      const base = `avsnitt-${slug(text)}`;
      let anchor = base;
      for (let number = 2; taken.has(anchor); number += 1) anchor = `${base}-${number}`;
      taken.add(anchor);
      return { level: block.attrs.level, text, anchor };
    });
}
