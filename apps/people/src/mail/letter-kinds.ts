import type { NoticeKind, TOLD } from '../notices/notice.rules.ts';

/** What a letter tells of one kind of notice: to those who should know, and to those whose turn it has become. Names and titles are in neither: a subject line is read over shoulders. */
interface KindWords {
  readonly happened: string;
  readonly waits: string;
  /** What more there is to say, in the letter alone. */
  readonly more?: string;
}
export const same = (sentence: string): KindWords => ({ happened: sentence, waits: sentence });

/** A kind that an earlier version knew and this one does not is told as `other`. */
export type LetterKind = NoticeKind | 'other';
/** The kinds that the editor who coaches an article is told of. */
type CoachedKind = { [K in keyof typeof TOLD]: 'editor' extends (typeof TOLD)[K][number] ? K : never }[keyof typeof TOLD];
export type Kinds = { readonly [K in LetterKind]: K extends CoachedKind ? KindWords & { readonly coached: string } : KindWords };
