import type { Media, MediaDescription } from '@delakultur/contracts/client';
import { type PictureQuestion, unanswered } from '@delakultur/elements';
import { saysNothingOfPicture } from '@delakultur/hints';
import type { MediaInText } from './media-text.ts';

/** What is missing of a picture or a file before the text can be sent. */
export type Lack = 'alt' | PictureQuestion | 'gone' | 'checking' | 'unsaid';
/** What an author should know of a picture, and that hinders nobody from sending. */
export type Remark = 'children' | 'alt-says-nothing';

export interface Judged {
  readonly placed: MediaInText;
  readonly lacks: readonly Lack[];
  readonly remarks: readonly Remark[];
}

export interface LackFacts {
  readonly media: Media | undefined;
  /** As it stands before whoever describes it. */
  readonly description: MediaDescription | undefined;
  /** Whether what is not known is known to be gone. */
  readonly isWhole: boolean;
  /** Whether the server has missed something that does not show here. */
  readonly isRefused: boolean;
}

/** C20, C26, T4: the same that the server asks when the text is sent, before it is asked. */
export function judge(placed: MediaInText, facts: LackFacts): Judged {
  const { media, description, isWhole, isRefused } = facts;
  const isGone = media === undefined && isWhole;
  const isPicture = placed.kind === 'picture';
  const alt = placed.words.trim();
  const lacks: Lack[] = isGone
    ? ['gone']
    : [
        ...(media && media.state !== 'clean' ? (['checking'] as const) : []),
        ...(isPicture && alt === '' ? (['alt'] as const) : []),
        ...(isPicture && description ? unanswered(description) : []),
      ];
  if (isRefused && lacks.length === 0) lacks.push('unsaid');
  const remarks: Remark[] = [
    ...(isPicture && description?.people === 'children' ? (['children'] as const) : []),
    ...(isPicture && alt !== '' && saysNothingOfPicture(alt) ? (['alt-says-nothing'] as const) : []),
  ];
  return { placed, lacks, remarks };
}

/** The blocks that the server's answer points at: `/body/content/3/attrs/alt` is the fourth. */
export const blocksIn = (errors: readonly { readonly pointer: string }[]): readonly number[] =>
  errors.flatMap(({ pointer }) => {
    const block = /^\/body\/content\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
    return block === undefined ? [] : [Number(block)];
  });
