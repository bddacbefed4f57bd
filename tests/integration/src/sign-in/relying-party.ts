import { createHash, randomBytes } from 'node:crypto';

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Attempt {
  readonly url: string;
  readonly verifier: string;
}

/** The widgets' client, as the session frame plays it. */
export class RelyingParty {
  readonly clientId = 'delakultur-widgets';
  readonly endpoint: string;
  readonly redirectUri: string;
  readonly origin: string;

  constructor(issuer: string, gatewayOrigin: string) {
    this.endpoint = `${issuer}/protocol/openid-connect`;
    this.origin = gatewayOrigin;
    this.redirectUri = `${gatewayOrigin}/sign-in`;
  }

  /** The address of a sign-in; undefined leaves a parameter out. */
  attempt(changes: Readonly<Record<string, string | undefined>> = {}): Attempt {
    const verifier = randomBytes(32).toString('base64url');
    const parameters = {
      client_id: this.clientId,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: 'openid organization',
      state: 'state',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { url: `${this.endpoint}/auth?${new URLSearchParams(given)}`, verifier };
  }

  redeem(code: string | null, verifier: string): Promise<Answer<Tokens>> {
    return this.post('token', {
      grant_type: 'authorization_code',
      code: code ?? '',
      redirect_uri: this.redirectUri,
      code_verifier: verifier,
    });
  }

  refresh(token: string): Promise<Answer<Tokens>> {
    return this.post('token', { grant_type: 'refresh_token', refresh_token: token });
  }

  logout(refreshToken: string): Promise<Answer<unknown>> {
    return this.post('logout', { refresh_token: refreshToken });
  }

  post<T>(path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return post(`${this.endpoint}/${path}`, { client_id: this.clientId, ...fields }, { origin: this.origin, ...headers });
  }
}

type Fields = Readonly<Record<string, string>>;

async function post<T>(url: string, fields: Fields, headers: Fields): Promise<Answer<T>> {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

/** A service's own token, by its client's name and secret. */
export const serviceToken = (endpoint: string, clientId: string, secret: string): Promise<Answer<Tokens>> => {
  const authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
  return post(`${endpoint}/token`, { grant_type: 'client_credentials' }, { authorization });
};

export const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
