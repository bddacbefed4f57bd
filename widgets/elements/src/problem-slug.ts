import { OfflineError, ProblemError } from '@delakultur/sdk';

/** What went wrong, as one word: the server's own, or `offline` when nothing answered. Throws whatever is neither: it is ours to mend. */
export function problemSlug(error: unknown): string {
  if (error instanceof OfflineError) return 'offline';
  if (error instanceof ProblemError) return error.slug;
  throw error;
}
