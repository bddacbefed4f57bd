import type { ProblemDetails } from '@delakultur/contracts';

/** What a 401 asks for (RFC 9110, 11.6.1): a token at all, a valid one (RFC 6750), or one from a fresh sign-in (RFC 9470). */
const PARAMETERS: Readonly<Record<string, (problem: Partial<ProblemDetails>) => string>> = {
  'token-refused': () => ' error="invalid_token"',
  'sign-in-too-old': ({ maxAge = 0 }) => ` error="insufficient_user_authentication", max_age="${maxAge}"`,
};

/** The `WWW-Authenticate` of a 401, by its problem. */
export function challengeOf(problem: Partial<ProblemDetails>): string {
  const slug = problem.type?.split('/').at(-1) ?? '';
  return `Bearer${PARAMETERS[slug]?.(problem) ?? ''}`;
}
