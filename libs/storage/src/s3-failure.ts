import { StoreError } from './store-error.ts';

/** How S3 and what speaks like it say that there is no room; besides them there is the status 507. */
const FULL: ReadonlySet<string> = new Set(['InsufficientStorage', 'QuotaExceeded', 'ServiceQuotaExceeded', 'XMinioStorageFull']);
const NO_ROOM = 507;

/** A bucket that is missing is none of these: that is the store's trouble, not the file's. */
const NOT_FOUND = 'NotFound';
const ABSENT: ReadonlySet<string> = new Set(['NoSuchKey', 'NoSuchUpload', NOT_FOUND]);

const NO_SUCH_RANGE = 'InvalidRange';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

export const isAbsent = (error: unknown): boolean => ABSENT.has(nameOf(error));
/** An answer without a body cannot tell whether it is the file that is missing or the whole bucket. */
export const isUnexplained = (error: unknown): boolean => nameOf(error) === NOT_FOUND;
export const isOutOfRange = (error: unknown): boolean => nameOf(error) === NO_SUCH_RANGE;

/** What the SDK threw as the store's. */
export function s3Failure(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  if (FULL.has(nameOf(cause)) || statusOf(cause) === NO_ROOM) return new StoreError('full', 'The bucket has no room.', { cause });
  return new StoreError('unavailable', `The bucket cannot be used (${codeOf(cause) ?? nameOf(cause)}).`, { cause });
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error && '$metadata' in error)) return undefined;
  return (error.$metadata as { readonly httpStatusCode?: number }).httpStatusCode;
}

const codeOf = (error: unknown): string | undefined => (error instanceof Error && 'code' in error ? String(error.code) : undefined);
