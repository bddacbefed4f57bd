import type { ProblemSlug } from '@delakultur/contracts';
import { ProblemError } from '@delakultur/nest-kit';

/** The problem behind each status that the protocol's code answers; 400 is its word for a line that broke, and for ending what is whole. */
const SLUG_BY_STATUS: Readonly<Record<number, ProblemSlug>> = {
  400: 'invalid-request',
  403: 'invalid-request',
  404: 'media-not-found',
  409: 'upload-offset-wrong',
  410: 'upload-gone',
  412: 'upload-protocol-refused',
  413: 'payload-too-large',
};

const statusOf = (failure: unknown): number =>
  typeof failure === 'object' && failure !== null && 'status_code' in failure ? Number(failure.status_code) : 500;

/** What went wrong, as the problem that it is; a surprise stays one. */
export function tusFailure(failure: unknown): Error {
  if (failure instanceof ProblemError) return failure;
  const slug = SLUG_BY_STATUS[statusOf(failure)];
  if (slug) return new ProblemError(slug);
  return failure instanceof Error ? failure : new Error('an upload failed', { cause: failure });
}
