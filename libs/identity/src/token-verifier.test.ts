import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTokenVerifier, type TokenVerifier } from './index.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const now = NOW.getTime() / 1000;
const ASA = '048986f8-ab4c-473b-8ddd-327522dbbc8d';

let server: Server;
let ours: CryptoKey;
let publicKey: CryptoKey;
let stranger: CryptoKey;
let strangersJwk: JWK;
let jwk: JWK;
let jwksUri: string;
let issuer: string;
let isDown = false;
let fetches = 0;
let time = NOW;
let verifier: TokenVerifier;

const clock = { now: () => time };
const newVerifier = () => createTokenVerifier({ issuer, audience: 'delakultur-api', jwksUri, clients: ['delakultur-widgets'], clock });

beforeAll(async () => {
  ({ privateKey: ours, publicKey } = await generateKeyPair('RS256', { extractable: true }));
  const other = await generateKeyPair('RS256', { extractable: true });
  stranger = other.privateKey;
  strangersJwk = await exportJWK(other.publicKey);
  jwk = { ...(await exportJWK(publicKey)), kid: 'a', alg: 'RS256', use: 'sig' };
  server = createServer((_request, response) => {
    fetches += 1;
    response.writeHead(isDown ? 503 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/delakultur`;
  jwksUri = `${issuer}/protocol/openid-connect/certs`;
});

afterAll(() => void server.close());

beforeEach(() => {
  [time, isDown, fetches] = [NOW, false, 0];
  verifier = newVerifier();
});

const goodClaims = (): JWTPayload => ({
  iss: issuer,
  aud: 'delakultur-api',
  azp: 'delakultur-widgets',
  typ: 'Bearer',
  sub: ASA,
  iat: now,
  exp: now + 300,
  auth_time: now - 10,
  organization: ['1277'],
  given_name: 'Åsa',
  family_name: 'Ek',
  email: 'asa.ek@astorp.example',
});

type Changes = Readonly<Record<string, unknown>>;

/** A good token but for the changes; undefined leaves a claim or a header field out. */
const sign = (claims: Changes = {}, header: Changes = {}, key: CryptoKey = ours) => {
  const payload: JWTPayload = Object.assign(goodClaims(), claims);
  const protectedHeader: JWTHeaderParameters = Object.assign({ alg: 'RS256', kid: 'a', typ: 'JWT' }, header);
  return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(key);
};

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (header: object) => `${encode(header)}.${encode(goodClaims())}`;
const refused = { ok: false, problem: 'token-refused' };

describe('a token that every rule holds for', () => {
  it('says who the caller is and which kommun is home, and nothing about roles', async () => {
    expect(await verifier.verify(await sign({ realm_access: { roles: ['admin'] } }))).toEqual({
      ok: true,
      value: {
        personId: ASA,
        kommun: '1277',
        clientId: 'delakultur-widgets',
        givenName: 'Åsa',
        familyName: 'Ek',
        email: 'asa.ek@astorp.example',
        authTime: new Date((now - 10) * 1000),
        expiresAt: new Date((now + 300) * 1000),
      },
    });
  });

  it.each([
    ['its audience is one of several', { aud: ['account', 'delakultur-api'] }],
    ['it ended 59 seconds ago by our clock', { iat: now - 359, exp: now - 59 }],
    ['it begins 59 seconds from now', { nbf: now + 59 }],
  ])('is accepted when %s', async (_case, claims) => {
    expect(await verifier.verify(await sign(claims))).toMatchObject({ ok: true });
  });
});

describe('a forged token (A1)', () => {
  it.each<[string, () => Promise<string>]>([
    ['without a signature, saying alg none', async () => `${unsigned({ alg: 'none', kid: 'a' })}.`],
    ['with an empty signature', async () => `${unsigned({ alg: 'RS256', kid: 'a' })}.`],
    [
      'signed by HS256 with our public key',
      async () => {
        const input = unsigned({ alg: 'HS256', kid: 'a' });
        return `${input}.${createHmac('sha256', await exportSPKI(publicKey))
          .update(input)
          .digest('base64url')}`;
      },
    ],
    ['signed by a stranger under our key id', () => sign({}, {}, stranger)],
    ['bringing its own key', () => sign({}, { jwk: strangersJwk }, stranger)],
    ['pointing at its own keys', () => sign({}, { jku: 'http://127.0.0.1:9/jwks', x5u: 'http://127.0.0.1:9/cert' }, stranger)],
    ['whose key id is a path', () => sign({}, { kid: '../../etc/passwd' })],
    ['whose key id is SQL', () => sign({}, { kid: "a' or '1'='1" })],
    ['without a key id', () => sign({}, { kid: undefined })],
    ['that demands an unknown extension', async () => `${unsigned({ alg: 'RS256', kid: 'a', crit: ['b64'], b64: false })}.AAAA`],
    ['changed after signing', async () => (await sign()).replace(/\.[^.]+\./, `.${encode({ ...goodClaims(), organization: ['1283'] })}.`)],
    ['that is no token at all', async () => 'Bearer'],
    ['of a megabyte', async () => 'a'.repeat(1_000_000)],
  ])('is refused: %s', async (_case, forge) => {
    expect(await verifier.verify(await forge())).toEqual(refused);
  });
});

describe('a real token for something else (A2, A3)', () => {
  it.each<[string, () => Changes]>([
    ['another audience', () => ({ aud: 'account' })],
    ['no audience', () => ({ aud: undefined })],
    ['another realm', () => ({ iss: issuer.replace('delakultur', 'master') })],
    ['an issuer with a trailing slash', () => ({ iss: `${issuer}/` })],
    ['an ID token', () => ({ typ: 'ID' })],
    ['a refresh token', () => ({ typ: 'Refresh' })],
    ['no kind', () => ({ typ: undefined })],
    ['another client', () => ({ azp: 'somebody-else' })],
    ['no client', () => ({ azp: undefined })],
    ['no home kommun', () => ({ organization: undefined })],
    ['an empty list of home kommuner', () => ({ organization: [] })],
    ['two home kommuner', () => ({ organization: ['1277', '1283'] })],
    ['a home kommun that is no code', () => ({ organization: ['Åstorp'] })],
    ['an object in place of the home kommun', () => ({ organization: { '1277': {} } })],
    ['a subject that is no id of ours', () => ({ sub: 'asa.ek' })],
    ['an identity provider that nobody registered for the kommun', () => ({ identity_provider: 'idp-1283' })],
    ['no sign-in time', () => ({ auth_time: undefined })],
    ['no name', () => ({ given_name: undefined })],
  ])('is refused: %s', async (_case, claims) => {
    expect(await verifier.verify(await sign(claims()))).toEqual(refused);
  });

  it('is accepted only from a kommun in the register, when there is one', async () => {
    const strict = createTokenVerifier({ issuer, audience: 'delakultur-api', clients: ['delakultur-widgets'], kommuner: ['1277'], clock });
    expect(await strict.verify(await sign())).toMatchObject({ ok: true });
    expect(await strict.verify(await sign({ organization: ['1283'] }))).toEqual(refused);
  });

  it('is accepted from the identity provider registered for its kommun, and no other', async () => {
    const identityProviders = { '1283': ['idp-1283'] };
    const brokered = createTokenVerifier({ issuer, audience: 'delakultur-api', clients: ['delakultur-widgets'], identityProviders, clock });
    expect(await brokered.verify(await sign({ organization: ['1283'], identity_provider: 'idp-1283' }))).toMatchObject({
      ok: true,
      value: { identityProvider: 'idp-1283' },
    });
    expect(await brokered.verify(await sign({ organization: ['1277'], identity_provider: 'idp-1283' }))).toEqual(refused);
  });
});

describe("a service's own token", () => {
  const services = ['delakultur-content'];
  const both = () => createTokenVerifier({ issuer, audience: 'delakultur-api', jwksUri, clients: ['delakultur-widgets'], services, clock });
  const nobody = {
    azp: 'delakultur-content',
    auth_time: undefined,
    organization: undefined,
    given_name: undefined,
    family_name: undefined,
  };

  it('says which service asks, and nothing of a person or a kommun', async () => {
    expect(await both().verifyService(await sign(nobody))).toEqual({
      ok: true,
      value: { clientId: 'delakultur-content', expiresAt: new Date((now + 300) * 1000) },
    });
  });

  it.each<[string, Changes]>([
    ["a person's token", {}],
    ['a token of a client that is no service', { ...nobody, azp: 'delakultur-widgets' }],
    ['somebody who signed in under a service', { azp: 'delakultur-content' }],
    ['a kommun', { ...nobody, organization: ['1277'] }],
    ['a session', { ...nobody, sid: 'x' }],
    ['another audience', { ...nobody, aud: 'account' }],
    ['an ID token', { ...nobody, typ: 'ID' }],
    ['a token that has ended', { ...nobody, iat: now - 400, exp: now - 100 }],
    ['a token that lives for a day', { ...nobody, exp: now + 86_400 }],
  ])('is not %s', async (_case, claims) => {
    expect(await both().verifyService(await sign(claims))).toEqual(refused);
  });

  it('is no person, and a person is no service, also when each was verified before', async () => {
    const guard = both();
    const [person, service] = [await sign(), await sign(nobody)];
    expect([await guard.verify(person), await guard.verifyService(service)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect([await guard.verify(service), await guard.verifyService(person)]).toEqual([refused, refused]);
  });

  it('is refused where no service is named', async () => {
    expect(await verifier.verifyService(await sign(nobody))).toEqual(refused);
  });
});

describe('a token out of its time (A4)', () => {
  it.each<[string, Changes]>([
    ['that ended 61 seconds ago', { iat: now - 361, exp: now - 61 }],
    ['that begins 61 seconds from now', { nbf: now + 61 }],
    ['without an end', { exp: undefined }],
    ['without a beginning', { iat: undefined }],
    ['that ends in the year 9999', { exp: 253_370_764_800 }],
  ])('is refused: %s', async (_case, claims) => {
    expect(await verifier.verify(await sign(claims))).toEqual(refused);
  });

  it('is refused at its end although it was verified before', async () => {
    const token = await sign({ exp: now + 30 });
    expect(await verifier.verify(token)).toMatchObject({ ok: true });
    time = new Date(NOW.getTime() + 91_000);
    expect(await verifier.verify(token)).toEqual(refused);
  });
});

describe("the issuer's keys", () => {
  it('are fetched once for many tokens', async () => {
    await Promise.all(Array.from({ length: 20 }, async (_, index) => verifier.verify(await sign({ jti: String(index) }))));
    expect(fetches).toBe(1);
  });

  it('are not fetched for each made-up key id (A21)', async () => {
    await verifier.verify(await sign());
    for (let index = 0; index < 10; index += 1) await verifier.verify(await sign({}, { kid: `made-up-${index}` }));
    expect(fetches).toBe(1);
  });

  it('are fetched again for a new key id after the cool-down', async () => {
    await verifier.verify(await sign());
    time = new Date(NOW.getTime() + 31_000);
    await verifier.verify(await sign({}, { kid: 'b' }));
    expect(fetches).toBe(2);
  });

  it('are kept while the issuer is down', async () => {
    await verifier.verify(await sign());
    isDown = true;
    time = new Date(NOW.getTime() + 3_600_000);
    expect(await verifier.verify(await sign({ iat: now + 3600, exp: now + 3900 }))).toMatchObject({ ok: true });
  });

  it('make no judgement of any token when they never could be had', async () => {
    isDown = true;
    expect(await verifier.verify(await sign())).toEqual({ ok: false, problem: 'identity-unavailable' });
  });
});
