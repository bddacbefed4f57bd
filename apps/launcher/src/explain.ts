import { MigrationError } from '@delakultur/database';
import { ROOT, StackError } from '@delakultur/stack';
import { UsageError } from './usage.ts';

const isFull = (words: string): boolean => /ENOSPC|No space left on device|53100/i.test(words);
const isForbidden = (words: string): boolean => /^(EACCES|EPERM|EROFS)\b/.test(words);

/** What to tell a human about a start that failed: a sentence and what to do; the whole trace only where we did not foresee it. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const all = chainOf(error).join('\n');
  if (isFull(all)) return `The disk is full: free some space where ${ROOT} and /var/tmp lie, then start again.`;
  if (isForbidden(error.message))
    return `A file cannot be written (${error.message}): give ${ROOT} to the user who starts this, then start again.`;
  if (error instanceof MigrationError)
    return `The database cannot be migrated: ${error.message}. To begin anew without its data: npm start -- --fresh.`;
  if (error instanceof UsageError || error instanceof StackError) return error.message;
  return `Something went wrong that nobody foresaw:\n${error.stack ?? error.message}`;
}

/** What happened, and what it came from. */
function chainOf(error: Error): readonly string[] {
  const code = 'code' in error ? String(error.code) : '';
  return [code, error.message, ...(error.cause instanceof Error ? chainOf(error.cause) : [])];
}
