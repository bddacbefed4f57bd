import type { Article } from './article.machine.ts';

/** A text that is kept: the latest of what one person wrote in one stretch. */
export interface TextVersion {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  /** Its words, in any order. */
  readonly words: readonly string[];
  readonly isClosed: boolean;
}

const STRETCH_MS = 10 * 60_000;
const KEPT_SHARE = 0.8;

/** How many texts of an article are kept; the oldest go. */
export const MOST_TEXTS = 60;

/**
 * Whether what is written now is kept beside the last text rather than in its place: another person writes, the stretch has lasted, the text
 * was sent meanwhile, or a good part of its words is suddenly gone, which is what people want back.
 */
export const startsAnew = (last: TextVersion | undefined, now: Omit<TextVersion, 'isClosed'>): boolean =>
  !last ||
  last.isClosed ||
  last.by !== now.by ||
  Date.parse(now.begunAt) - Date.parse(last.begunAt) >= STRETCH_MS ||
  remaining(last.words, now.words) < last.words.length * KEPT_SHARE;

/** How many of the words still stand there, each as often as it does. */
function remaining(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

type Text = Pick<Article, 'title' | 'body' | 'state'>;

/** Whether a step has written something; an object of the same JSON is the same text. */
export const hasNewText = (after: Text, before: Text | undefined): boolean =>
  !before || after.title !== before.title || JSON.stringify(after.body) !== JSON.stringify(before.body);
