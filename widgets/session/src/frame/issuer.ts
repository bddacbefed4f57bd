import { SessionError } from '../outcomes.ts';
import type { Person } from '../protocol.ts';
import type { FrameConfig } from './config.ts';
import { fromText } from './encoding.ts';
import type { Kept } from './keeper.ts';

interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

interface Claims {
  readonly sub: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly preferred_username?: string;
  readonly organization?: readonly string[];
}

/** Someone signed in; `isHome` says whether as one of this municipality. */
export interface Redeemed {
  readonly kept: Kept;
  readonly isHome: boolean;
}

const TIMEOUT_MS = 15_000;

/** Not `organization:<kommun>`: asked by somebody of another kommun, Keycloak wants that person's password again and knows no way to be somebody else. */
const SCOPE = 'openid organization';

/** Reads the token for what is shown to the person. Who may do what is decided by the services, which verify it. */
export const claimsIn = (accessToken: string): Claims =>
  JSON.parse(new TextDecoder().decode(fromText(accessToken.split('.')[1] ?? ''))) as Claims;

function personIn(accessToken: string, kommun: string): { person: Person; isHome: boolean } {
  const claims = claimsIn(accessToken);
  const person = { id: claims.sub, name: `${claims.given_name} ${claims.family_name}`, kommun };
  return { person, isHome: claims.organization?.includes(kommun) ?? false };
}

/** The four things asked of the sign-in, at Keycloak's paths. */
export function createIssuer({ issuer, clientId, kommun }: FrameConfig, redirectUri: string) {
  const endpoint = `${issuer}/protocol/openid-connect/`;

  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    try {
      const response = await fetch(endpoint + path, {
        method: 'POST',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        body: new URLSearchParams({ client_id: clientId, ...fields }),
      });
      if (response.status >= 500 || response.status === 429) throw new SessionError('unreachable');
      return response;
    } catch (error) {
      if (error instanceof SessionError) throw error;
      throw new SessionError('unreachable'); // fetch says TypeError for a lost network and DOMException for the timeout
    }
  }

  async function tokens(fields: Readonly<Record<string, string>>): Promise<Redeemed> {
    const response = await post('token', fields);
    if (!response.ok) throw new SessionError('refused');
    const answer: TokenAnswer = await response.json();
    const { person, isHome } = personIn(answer.access_token, kommun);
    const expiresAt = Date.now() + answer.expires_in * 1000;
    return { kept: { refreshToken: answer.refresh_token, accessToken: answer.access_token, expiresAt, person }, isHome };
  }

  return {
    authorizationUrl: (parameters: Readonly<Record<string, string>>): string =>
      `${endpoint}auth?${new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: SCOPE,
        code_challenge_method: 'S256',
        ...parameters,
      })}`,
    redeem: (code: string, verifier: string) =>
      tokens({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier }),
    renew: (refreshToken: string) => tokens({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    /** Ends the single sign-on as well. A token that is dead already has nothing left to end. */
    signOut: (refreshToken: string) => post('logout', { refresh_token: refreshToken }),
  };
}

export type Issuer = ReturnType<typeof createIssuer>;
