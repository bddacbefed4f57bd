import type { Result } from '@delakultur/kernel';
import { problemDetails, type ProblemDetails, type ProblemSlug } from '@delakultur/contracts';
import type { z } from 'zod';

type Extras = Parameters<typeof problemDetails>[1];

/** An expected failure on its way to whoever asked; never logged as an error. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly details: ProblemDetails;

  constructor(
    readonly slug: ProblemSlug,
    extras?: Extras,
    options?: ErrorOptions,
  ) {
    super(slug, options);
    this.details = problemDetails(slug, extras);
  }
}

/** The value of a rule's result; a failure is thrown as its problem. The one bridge between rules, which return, and use cases, which throw. */
export function orProblem<T>(result: Result<T, ProblemSlug>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}

/** What was wrong with an input, a JSON pointer (RFC 6901) a field. */
export const invalidRequest = ({ issues }: z.ZodError): ProblemError =>
  new ProblemError('invalid-request', {
    errors: issues
      .slice(0, 20)
      .map(({ path, message }) => ({ pointer: path.map((step) => `/${escaped(String(step))}`).join(''), detail: message })),
  });

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
