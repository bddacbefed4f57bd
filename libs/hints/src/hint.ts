import type { Document } from '@delakultur/document';

/** What a hint can be about. A hint never stops anybody: it says where to look, and why is for the widget to say. */
export const HINT_KINDS = [
  'advertising',
  'company-link',
  'news-notice',
  'no-headings',
  'heading-level',
  'long-sentences',
  'link-text',
  'missing-alt',
  'alt-says-nothing',
] as const;

export type HintKind = (typeof HINT_KINDS)[number];

export type HintLang = 'sv' | 'en';

/** A place in the article: a top-level block by its index and words that stand in it, or the title (`block` null) or the whole text (both null). */
export interface Passage {
  readonly block: number | null;
  readonly quote: string | null;
}

/** What an author may want to look at, as data: kind, place and figures. */
export interface Hint extends Passage {
  readonly kind: HintKind;
  /** `no-headings`: words. `heading-level`: level, expected. `long-sentences`: lix, words, sentences, longWords. `missing-alt`, `alt-says-nothing`: picture, its place among them. */
  readonly figures?: Readonly<Record<string, number>>;
  /** `company-link`: where the link leads. */
  readonly host?: string;
  /** `long-sentences`: the next longest ones. */
  readonly also?: readonly Passage[];
}

export interface HintedText {
  readonly title: string;
  readonly body: Document;
  readonly lang: HintLang;
}

/** One rule over a text. Rules are pure and take time in proportion to the text. */
export type HintRule = (text: HintedText) => readonly Hint[];
