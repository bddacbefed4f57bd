/** Strong, emphasised, or a link to a web page or an address for mail. */
export type Mark =
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'strong' }
  | { readonly type: 'em' };

/** A run of text: never empty, one line, without control characters. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export interface HardBreak {
  readonly type: 'hard_break';
}

export type Inline = Text | HardBreak;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content?: readonly Inline[];
}

/** The article's title is level 1, so a heading inside it is 2, 3 or 4. */
export type HeadingLevel = 2 | 3 | 4;

export interface Heading {
  readonly type: 'heading';
  readonly attrs: { readonly level: HeadingLevel };
  readonly content?: readonly Text[];
}

export interface ListItem {
  readonly type: 'list_item';
  readonly content: readonly Block[];
}

export interface BulletList {
  readonly type: 'bullet_list';
  readonly content: readonly ListItem[];
}

export interface OrderedList {
  readonly type: 'ordered_list';
  readonly attrs: { readonly order: number };
  readonly content: readonly ListItem[];
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly content: readonly Block[];
}

export interface HorizontalRule {
  readonly type: 'horizontal_rule';
}

export type List = BulletList | OrderedList;
export type Block = Paragraph | Heading | List | Blockquote | HorizontalRule;

/** An article's text as ProseMirror JSON: these nodes and no others, so nothing in it can be markup or script. */
export interface Document {
  readonly type: 'doc';
  readonly content: readonly Block[];
}

/** A text that nobody has begun. */
export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] };
