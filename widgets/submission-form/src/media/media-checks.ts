import type { CheckLine } from '../before-you-send.ts';
import type { Judged } from './lacks.ts';
import { nameOf, sentencesOf } from './media-tile.ts';
import type { MediaWords } from './media.words.ts';

interface ChecksPort {
  readonly words: MediaWords;
  readonly areUnderWay: boolean;
  readonly fix: (judged: Judged) => void;
  readonly toUploads: () => void;
}

/** One line for each picture or file that lacks something, and one for all that do not; what is only worth knowing hinders nobody. */
export function mediaChecks(all: readonly Judged[], { words, areUnderWay, fix, toUploads }: ChecksPort): readonly CheckLine[] {
  const pictures = all.filter(({ placed }) => placed.kind === 'picture');
  const isDone = pictures.length > 0 && pictures.every(({ lacks }) => lacks.length === 0);
  const lines = all
    .filter(({ lacks, remarks }) => lacks.length > 0 || remarks.length > 0)
    .map((judged): CheckLine => {
      const isLacking = judged.lacks.length > 0;
      return {
        tone: isLacking ? 'missing' : 'remark',
        sentence: `${nameOf(judged, words)}: ${sentencesOf(judged, words).join(' ')}`,
        act: { label: isLacking ? words.checks.fix : words.checks.show, run: () => fix(judged) },
      };
    });
  return [
    ...(isDone ? [{ tone: 'met', sentence: words.checks.done(pictures.length) } as const] : []),
    ...(areUnderWay
      ? [{ tone: 'missing', sentence: words.checks.underWay, act: { label: words.checks.show, run: toUploads } } as const]
      : []),
    ...lines,
  ];
}
