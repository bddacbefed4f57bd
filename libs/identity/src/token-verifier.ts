import { createHash } from 'node:crypto';
import { fail, ok, type Clock, type Result } from '@delakultur/kernel';
import { errors, jwtVerify, type JWTVerifyOptions } from 'jose';
import { createKeySet, KeysUnavailable } from './key-set.ts';
import {
  brokenRule,
  PERSON_RULES,
  readPerson,
  readService,
  SERVICE_RULES,
  type AccessClaims,
  type Registry,
  type VerifiedService,
  type VerifiedToken,
} from './token.rules.ts';
import { createTokenCache } from './token-cache.ts';

/** `token-refused`: sign in again. `identity-unavailable`: the issuer's keys cannot be had just now, nothing is wrong with the token. */
export type TokenProblem = 'token-refused' | 'identity-unavailable';

export interface TokenVerifierOptions {
  /** Compared character by character; a trailing slash makes another issuer. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's keys are; Keycloak's own path when left out. */
  readonly jwksUri?: string;
  /** The clients whose tokens are accepted as people's. */
  readonly clients: readonly string[];
  /** The clients whose tokens are accepted as services' own; none when left out. */
  readonly services?: readonly string[];
  /** The registered municipalities' codes; any four digits when left out. */
  readonly kommuner?: readonly string[];
  /** Which identity providers speak for which kommun; none when left out, so that only the realm's own users pass. */
  readonly identityProviders?: Readonly<Record<string, readonly string[]>>;
  /** The machine's own: a token's times are the issuer's, which no movable clock follows. */
  readonly clock: Clock;
  /** Hears why a token was refused, in words without personal data, for the log. */
  readonly onRefused?: (reason: string) => void;
}

/** A token of the other kind is refused by either, so nobody takes a service for a person or the other way round. */
export interface TokenVerifier {
  /** Answers who the caller is only when signature, issuer, audience, client, times, kind and home kommun all hold; never throws for a bad token. */
  verify(token: string): Promise<Result<VerifiedToken, TokenProblem>>;
  /** Answers which service asks in its own name, by the same measures; never throws for a bad token. */
  verifyService(token: string): Promise<Result<VerifiedService, TokenProblem>>;
}

/** One kind of token: what it has to fulfil, and what it then says. */
interface Kind<T> {
  readonly rules: typeof PERSON_RULES;
  readonly read: (claims: AccessClaims) => T;
}

const PERSON: Kind<VerifiedToken> = { rules: PERSON_RULES, read: readPerson };
const SERVICE: Kind<VerifiedService> = { rules: SERVICE_RULES, read: readService };

const TOLERANCE_S = 60;
const LONGEST_TOKEN = 16_384;

/** Makes the one guard that every service puts before its work. A token seen before costs a hash, for at most a minute. */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, clock, onRefused = () => {} } = options;
  const registry: Registry = { identityProviders: {}, services: [], ...options };
  const keys = createKeySet({ uri: options.jwksUri ?? `${issuer}/protocol/openid-connect/certs`, clock });
  const measures = (): JWTVerifyOptions => ({
    algorithms: ['RS256', 'PS256', 'ES256'],
    issuer,
    audience,
    clockTolerance: TOLERANCE_S,
    currentDate: clock.now(),
    requiredClaims: ['exp', 'iat', 'sub'],
  });

  const refuse = (reason: string) => {
    onRefused(reason);
    return fail<TokenProblem>('token-refused');
  };

  async function check<T>(token: string, { rules, read }: Kind<T>): Promise<Result<T, TokenProblem>> {
    try {
      const { payload } = await jwtVerify<AccessClaims>(token, keys, measures());
      const broken = brokenRule(rules, payload, registry);
      return broken ? refuse(broken) : ok(read(payload));
    } catch (error) {
      if (error instanceof KeysUnavailable) return fail('identity-unavailable');
      if (error instanceof errors.JOSEError) return refuse(error.code);
      throw error;
    }
  }

  function guardOf<T extends { readonly expiresAt: Date }>(kind: Kind<T>) {
    const seen = createTokenCache<T>(clock);
    return async (token: string): Promise<Result<T, TokenProblem>> => {
      if (token.length > LONGEST_TOKEN) return refuse('too long');
      const hash = createHash('sha256').update(token).digest('base64');
      const known = seen.get(hash);
      if (known) return ok(known);
      const result = await check(token, kind);
      if (result.ok) seen.put(hash, result.value);
      return result;
    };
  }

  return { verify: guardOf(PERSON), verifyService: guardOf(SERVICE) };
}
