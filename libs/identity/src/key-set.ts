import type { Clock } from '@delakultur/kernel';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** The issuer's keys cannot be had, and none are kept from before: nothing can be said about any token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const MINUTE = 60_000;
const FRESH_MS = 10 * MINUTE;
/** Old keys are better than no service while the issuer is down, but not for ever. */
const STALE_MS = 24 * 60 * MINUTE;
/** A made-up key id must not let anybody make us ask the issuer on each request. */
const COOL_DOWN_MS = MINUTE / 2;
const RETRY_MS = MINUTE / 60;
const FETCH_TIMEOUT_MS = 5_000;

interface Kept {
  readonly find: JWTVerifyGetKey;
  readonly keyIds: ReadonlySet<string | undefined>;
  readonly at: number;
}

async function fetchKeys(uri: string): Promise<JSONWebKeySet> {
  const response = await fetch(uri, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`${uri} answered ${response.status}`);
  return response.json() as Promise<JSONWebKeySet>;
}

/** Finds the key that a token names, fetching the issuer's keys at most every half minute, and keeping the last ones through an outage. */
export function createKeySet({ uri, clock }: { readonly uri: string; readonly clock: Clock }): JWTVerifyGetKey {
  let kept: Kept | undefined;
  let failure: unknown;
  let asking: Promise<void> | undefined;
  let notBefore = 0;
  const now = () => clock.now().getTime();
  const age = () => (kept ? now() - kept.at : Infinity);

  async function ask(): Promise<void> {
    try {
      const jwks = await fetchKeys(uri);
      kept = { find: createLocalJWKSet(jwks), keyIds: new Set(jwks.keys.map(({ kid }) => kid)), at: now() };
      notBefore = now() + COOL_DOWN_MS;
    } catch (error) {
      failure = error; // becomes the cause below, where nothing kept is left to go on with
      notBefore = now() + RETRY_MS;
    }
  }

  const refresh = async (): Promise<void> => {
    if (asking || now() >= notBefore) await (asking ??= ask().finally(() => (asking = undefined)));
  };

  return async (header, token) => {
    if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    const isUsable = kept?.keyIds.has(header.kid) && age() < STALE_MS;
    const refreshed = age() < FRESH_MS && isUsable ? undefined : refresh();
    if (!isUsable) await refreshed;
    if (!kept || age() >= STALE_MS) throw new KeysUnavailable(`no keys from ${uri}`, { cause: failure });
    return kept.find(header, token);
  };
}
