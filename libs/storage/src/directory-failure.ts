import { StoreError } from './store-error.ts';

/** What the system says when there is no room: on the disk, in the quota, or for a file of that size. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What it says when there is no such file; a link, which we do not follow, is none. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

export const isAbsent = (error: unknown): boolean => ABSENT.has(codeOf(error));

/** The system's error as the store's. Without its path, which holds a key. */
export function directoryFailure(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = codeOf(cause);
  if (FULL.has(code)) return new StoreError('full', `The store's disk has no room (${code}).`, { cause });
  return new StoreError('unavailable', `The store's folder cannot be used (${code || 'unknown'}).`, { cause });
}
