import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { API_AUDIENCE, WIDGETS_CLIENT } from '@delakultur/identity';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Who a test's token speaks for. */
export interface TestPerson {
  readonly id: string;
  readonly kommun: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

export interface Issuer {
  readonly url: string;
  /** A real, signed access token of this person, good for five minutes. */
  tokenOf(person: TestPerson): Promise<string>;
  stop(): Promise<void>;
}

/** A token issuer with real keys at Keycloak's paths, for tests that begin where sign-in has ended. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }] });
  const server = createServer((_request, response) => void response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/delakultur`;
  return {
    url,
    tokenOf: ({ id, kommun, givenName = 'Test', familyName = 'Testsson' }) =>
      new SignJWT({
        azp: WIDGETS_CLIENT,
        typ: 'Bearer',
        auth_time: Math.floor(Date.now() / 1000),
        organization: [kommun],
        given_name: givenName,
        family_name: familyName,
        email: `${id}@test.example`,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'test' })
        .setIssuer(url)
        .setAudience(API_AUDIENCE)
        .setSubject(id)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey),
    stop: () => new Promise((stopped) => void server.close(() => stopped())),
  };
}
