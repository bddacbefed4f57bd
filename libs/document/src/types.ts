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

/** A picture of the article. Who is in it, where it comes from and how it may be used stand with its media, not in the text. */
export interface Picture {
  readonly type: 'picture';
  /** `alt` is for whoever does not see the picture, `caption` for everybody; either may be empty. */
  readonly attrs: { readonly media: string; readonly alt: string; readonly caption: string };
}

/** What somebody needs to know to do the same, in four lines; each may be empty. */
export interface Facts {
  readonly type: 'facts';
  readonly attrs: { readonly age: string; readonly time: string; readonly material: string; readonly goal: string };
}

/** A file to fetch. */
export interface FileCard {
  readonly type: 'file';
  readonly attrs: { readonly media: string; readonly label: string };
}

/** A film that is shown elsewhere. */
export interface Film {
  readonly type: 'film';
  readonly attrs: { readonly href: string; readonly title: string };
}

export interface TableHeader {
  readonly type: 'table_header';
  readonly content?: readonly Text[];
}

export interface TableCell {
  readonly type: 'table_cell';
  readonly content?: readonly Text[];
}

export interface TableRow {
  readonly type: 'table_row';
  readonly content: readonly (TableHeader | TableCell)[];
}

/** Headers alone in the first row, cells alone in the others, as many in each. */
export interface Table {
  readonly type: 'table';
  readonly content: readonly TableRow[];
}

/** A block of the document itself: these stand in no list and no quotation. */
export type TopBlock = Block | Picture | Facts | FileCard | Film | Table;

/** An article's text as ProseMirror JSON: these nodes and no others, so nothing in it can be markup or script. */
export interface Document {
  readonly type: 'doc';
  readonly content: readonly TopBlock[];
}

/** A text that nobody has begun. */
export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] };
