import { ProblemError } from '@delakultur/nest-kit';
import { StoreError } from '@delakultur/storage';

/** No room, no rights, no disk: ours to mend, and nothing that whoever sends could do otherwise. */
const OURS: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE', 'ENOTDIR']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

export const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** A disk or a store that cannot be used, as the problem that it is for who asks; anything else as it came. */
export function asProblem(error: unknown): unknown {
  const isOurs = error instanceof StoreError || OURS.has(codeOf(error));
  return isOurs ? new ProblemError('service-unavailable', {}, { cause: error }) : error;
}
