import { PROBLEMS, problemDetails, type ProblemDetails, type ProblemSlug } from '@delakultur/contracts';
import { ProblemError } from '@delakultur/nest-kit';

/** The statuses by which router, parser and Nest say what was wrong, before anything of ours runs. */
const SLUG_BY_STATUS: Readonly<Record<number, ProblemSlug>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  414: 'not-found', // a part of the path is longer than any name of ours
  415: 'unsupported-media-type',
};

const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null) return 500;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return 'statusCode' in error ? Number(error.statusCode) : 500;
};

/** The problem that an expected failure is; undefined for a surprise. */
export function problemOf(error: unknown): ProblemDetails | undefined {
  if (error instanceof ProblemError) return error.details;
  const status = statusOf(error);
  return status >= 400 && status < 500 ? problemDetails(SLUG_BY_STATUS[status] ?? 'invalid-request') : undefined;
}

/** A service's problem, read from its body. */
export function problemErrorOf(content: unknown): ProblemError {
  const type = typeof content === 'object' && content !== null && 'type' in content ? String(content.type) : '';
  const slug = type.split('/').at(-1) ?? '';
  return new ProblemError(isSlug(slug) ? slug : 'internal-error');
}

const isSlug = (slug: string): slug is ProblemSlug => Object.hasOwn(PROBLEMS, slug);

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export const isUnavailable = ({ status }: ProblemDetails): boolean => status === PROBLEMS['service-unavailable'].status;
