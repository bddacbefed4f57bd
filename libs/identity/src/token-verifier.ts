import { createHash } from 'node:crypto';
import { fail, ok, type Clock, type Result } from '@delakultur/kernel';
import { errors, jwtVerify, type JWTVerifyOptions } from 'jose';
import { createKeySet, KeysUnavailable } from './key-set.ts';
import { brokenRule, readClaims, type AccessClaims, type Registry, type VerifiedToken } from './token.rules.ts';
import { createTokenCache } from './token-cache.ts';

/** `token-refused`: sign in again. `identity-unavailable`: the issuer's keys cannot be had just now, nothing is wrong with the token. */
export type TokenProblem = 'token-refused' | 'identity-unavailable';

export interface TokenVerifierOptions {
  /** Compared character by character; a trailing slash makes another issuer. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's keys are; Keycloak's own path when left out. */
  readonly jwksUri?: string;
  /** The clients whose tokens are accepted. */
  readonly clients: readonly string[];
  /** The registered municipalities' codes; any four digits when left out. */
  readonly kommuner?: readonly string[];
  /** Which identity providers speak for which kommun; none when left out, so that only the realm's own users pass. */
  readonly identityProviders?: Readonly<Record<string, readonly string[]>>;
  readonly clock: Clock;
  /** Hears why a token was refused, in words without personal data, for the log. */
  readonly onRefused?: (reason: string) => void;
}

export interface TokenVerifier {
  /** Answers who the caller is only when signature, issuer, audience, client, times, kind and home kommun all hold; never throws for a bad token. */
  verify(token: string): Promise<Result<VerifiedToken, TokenProblem>>;
}

const TOLERANCE_S = 60;
const LONGEST_TOKEN = 16_384;

/** Makes the one guard that every service puts before its work. A token seen before costs a hash, for at most a minute. */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, clock, onRefused = () => {} } = options;
  const registry: Registry = { identityProviders: {}, ...options };
  const keys = createKeySet({ uri: options.jwksUri ?? `${issuer}/protocol/openid-connect/certs`, clock });
  const seen = createTokenCache(clock);
  const rules = (): JWTVerifyOptions => ({
    algorithms: ['RS256', 'PS256', 'ES256'],
    issuer,
    audience,
    clockTolerance: TOLERANCE_S,
    currentDate: clock.now(),
    requiredClaims: ['exp', 'iat', 'sub'],
  });

  const refuse = (reason: string): Result<VerifiedToken, TokenProblem> => {
    onRefused(reason);
    return fail('token-refused');
  };

  async function check(token: string): Promise<Result<VerifiedToken, TokenProblem>> {
    try {
      const { payload } = await jwtVerify<AccessClaims>(token, keys, rules());
      const broken = brokenRule(payload, registry);
      return broken ? refuse(broken) : ok(readClaims(payload));
    } catch (error) {
      if (error instanceof KeysUnavailable) return fail('identity-unavailable');
      if (error instanceof errors.JOSEError) return refuse(error.code);
      throw error;
    }
  }

  return {
    async verify(token) {
      if (token.length > LONGEST_TOKEN) return refuse('too long');
      const hash = createHash('sha256').update(token).digest('base64');
      const known = seen.get(hash);
      if (known) return ok(known);
      const result = await check(token);
      if (result.ok) seen.put(hash, result.value);
      return result;
    },
  };
}
