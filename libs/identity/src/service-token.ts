import { fail, ok, type Clock, type Result } from '@delakultur/kernel';

export interface ServiceTokenOptions {
  /** The same as the verifier's; where tokens are given out is asked of it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The machine's own. */
  readonly clock: Clock;
  /** Hears why no token could be had, for the log. */
  readonly onAway?: (reason: string) => void;
}

/** A good token of the service's own, or that sign-in is away. Throws when the issuer will not have the service: that is a mistake in its settings. */
export type ServiceToken = () => Promise<Result<string, 'identity-unavailable'>>;

const TIMEOUT_MS = 5_000;
/** A token is renewed when this is left of it: time for the request that it goes along with, and for clocks that differ. */
const SPARE_MS = 60_000;
/** So that a crowd of jobs does not hammer a sign-in that is down. */
const RETRY_MS = 1_000;

interface Kept {
  readonly token: string;
  readonly expiresAt: number;
}

/** The issuer is away, as opposed to saying no. */
class Away extends Error {
  override readonly name = 'Away';
}

async function askJson(url: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { ...init, signal, redirect: 'error' }).catch((cause: unknown) => {
    throw new Away(`${url} does not answer`, { cause });
  });
  if (response.status >= 500) throw new Away(`${url} answered ${response.status}`);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

async function tokenEndpointOf(issuer: string): Promise<string> {
  const found = await askJson(`${issuer}/.well-known/openid-configuration`);
  // OpenID Connect Discovery 4.3: a document of another issuer would send the secret there.
  if (found['issuer'] !== issuer) throw new Error(`${issuer} calls itself ${String(found['issuer'])}`);
  return String(found['token_endpoint']);
}

/** A service's own tokens by its client's secret (RFC 6749, 4.4): kept, renewed before they end, and asked for once however many want one. */
export function createServiceToken({ issuer, clientId, clientSecret, clock, onAway }: ServiceTokenOptions): ServiceToken {
  const now = () => clock.now().getTime();
  const authorization = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}`;
  let endpoint: string | undefined;
  let kept: Kept | undefined;
  let asking: Promise<void> | undefined;
  let notBefore = 0;

  async function ask(): Promise<void> {
    const asked = now();
    notBefore = asked + RETRY_MS;
    try {
      endpoint ??= await tokenEndpointOf(issuer);
      const init = { method: 'POST', headers: { authorization }, body: new URLSearchParams({ grant_type: 'client_credentials' }) };
      const { access_token, expires_in } = await askJson(endpoint, init);
      kept = { token: String(access_token), expiresAt: asked + Number(expires_in) * 1000 };
    } catch (error) {
      if (!(error instanceof Away)) throw error;
      onAway?.(error.message);
    }
  }

  const lives = (spare: number): boolean => kept !== undefined && kept.expiresAt - spare > now();

  return async () => {
    if (!lives(SPARE_MS) && (asking || now() >= notBefore)) await (asking ??= ask().finally(() => (asking = undefined)));
    return kept && lives(0) ? ok(kept.token) : fail('identity-unavailable');
  };
}
