import { ProblemError } from '@delakultur/nest-kit';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,8000}=*)$/i;

/** The access token of a request, not verified: that is the services' work. Another scheme is no token at all. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (!authorization || !/^Bearer\b/i.test(authorization)) return undefined;
  const [, token] = BEARER.exec(authorization) ?? [];
  if (!token) throw new ProblemError('token-refused');
  return token;
}

/** The home municipality that a token claims; undefined when it claims none, or is no token of ours: the service will refuse it. */
export function claimedKommun(token: string): string | undefined {
  const [, payload] = token.split('.');
  const claims = payload ? readClaims(payload) : undefined;
  const organizations = claims?.['organization'];
  return Array.isArray(organizations) && organizations.length === 1 && typeof organizations[0] === 'string' ? organizations[0] : undefined;
}

function readClaims(payload: string): Record<string, unknown> | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null ? { ...claims } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
