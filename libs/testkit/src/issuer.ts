import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { API_AUDIENCE, serviceClient, WIDGETS_CLIENT } from '@delakultur/identity';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Who a test's token speaks for. */
export interface TestPerson {
  readonly id: string;
  readonly kommun: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
}

/** Whom a test asks as: somebody, or a service in its own name. */
export type TestAsker = TestPerson | { readonly service: string };

/** What is unusual about a token. */
export interface TokenTimes {
  /** Seconds since the person gave the password; just now, when left out. */
  readonly signedInAgo?: number | undefined;
  /** Seconds since the token was given out; just now, when left out. It is good for five minutes from then. */
  readonly issuedAgo?: number | undefined;
}

export interface Issuer {
  readonly url: string;
  /** A real, signed access token of this person, or a service's own, good for five minutes. */
  tokenOf(asker: TestAsker, times?: TokenTimes): Promise<string>;
  /** How often a service came for a token of its own. */
  readonly tokensGiven: number;
  stop(): Promise<void>;
}

/** What every service of a test proves itself with. */
export const CLIENT_SECRET = 'test';
/** What the services of a test sign the links of mails with. */
export const LINK_SECRET = 'the links of a test are signed with this';

const SERVICES = ['content', 'people'];
const LIFE_S = 300;
const KEPT_MS = 60_000;

const basic = (service: string): string => `Basic ${Buffer.from(`${serviceClient(service)}:${CLIENT_SECRET}`).toString('base64')}`;

const personsClaims = ({ id, kommun, givenName = 'Test', familyName = 'Testsson', email }: TestPerson, authTime: number): JWTPayload => ({
  sub: id,
  azp: WIDGETS_CLIENT,
  auth_time: authTime,
  organization: [kommun],
  given_name: givenName,
  family_name: familyName,
  email: email ?? `${id}@test.example`,
});

const servicesClaims = (service: string): JWTPayload => ({ sub: serviceClient(service), azp: serviceClient(service) });

/** A token issuer with real keys at Keycloak's paths, for tests that begin where sign-in has ended. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }] };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/delakultur`;
  const tokenEndpoint = `${url}/protocol/openid-connect/token`;
  let tokensGiven = 0;

  /** The same token for a minute, as people's pages have it: signing one for each request is what a test would spend its time on. */
  const kept = new Map<string, { readonly token: Promise<string>; readonly since: number }>();
  function tokenOf(asker: TestAsker, times?: TokenTimes): Promise<string> {
    if (times) return newToken(asker, times);
    const key = JSON.stringify(asker);
    const known = kept.get(key);
    if (known && performance.now() - known.since < KEPT_MS) return known.token;
    const token = newToken(asker);
    kept.set(key, { token, since: performance.now() });
    return token;
  }

  function newToken(asker: TestAsker, { signedInAgo = 0, issuedAgo = 0 }: TokenTimes = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = 'service' in asker ? servicesClaims(asker.service) : personsClaims(asker, now - signedInAgo);
    return new SignJWT({ typ: 'Bearer', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setIssuer(url)
      .setAudience(API_AUDIENCE)
      .setIssuedAt(now - issuedAgo)
      .setExpirationTime(now - issuedAgo + LIFE_S)
      .sign(privateKey);
  }

  async function answer({ url: path = '', headers }: IncomingMessage): Promise<{ readonly status: number; readonly body: object }> {
    if (path.endsWith('/.well-known/openid-configuration')) return { status: 200, body: { issuer: url, token_endpoint: tokenEndpoint } };
    if (!path.endsWith('/token')) return { status: 200, body: keys };
    const service = SERVICES.find((name) => headers.authorization === basic(name));
    if (!service) return { status: 401, body: { error: 'invalid_client' } };
    tokensGiven += 1;
    return { status: 200, body: { access_token: await tokenOf({ service }), token_type: 'Bearer', expires_in: LIFE_S } };
  }

  return {
    url,
    tokenOf,
    get tokensGiven() {
      return tokensGiven;
    },
    stop: () => new Promise((stopped) => void server.close(() => stopped())),
  };
}
