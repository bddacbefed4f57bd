import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createServiceToken, createTokenVerifier } from '@delakultur/identity';
import { machineClock } from '@delakultur/kernel';
import { ROOT } from '@delakultur/stack';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningSignIn } from './providers.ts';
import { claimsIn, RelyingParty, serviceToken, type Tokens } from './relying-party.ts';
import { asksForName, asksForPassword, Visitor } from './visitor.ts';

const persons: readonly { id: string; username: string; kommun: string; email: string }[] = JSON.parse(
  readFileSync(join(ROOT, 'apps/people/demo/persons.json'), 'utf8'),
);
const person = (username: string) => persons.find((one) => one.username === username)!;
const ASA = person('asa.ek');

const authTimeOf = ({ access_token }: Tokens): number => Number(claimsIn(access_token)['auth_time']);
const codeOf = ({ url }: { readonly url: URL }): string | null => url.searchParams.get('code');

export interface ProtocolSuiteOptions {
  readonly running: () => Promise<RunningSignIn>;
  readonly gatewayOrigin: string;
}

/** What every sign-in does, be it the embedded one or Keycloak. */
export function protocolSuite({ running: start, gatewayOrigin }: ProtocolSuiteOptions): void {
  let running: RunningSignIn;
  let client: RelyingParty;

  beforeAll(async () => {
    running = await start();
    client = new RelyingParty(running.issuer, gatewayOrigin);
  }, 600_000);

  async function signedIn(username = ASA.username, scope = 'openid organization') {
    const visitor = new Visitor();
    return { visitor, tokens: await tokensFor(visitor, username, scope) };
  }

  async function tokensFor(visitor: Visitor, username: string, scope: string): Promise<Tokens> {
    const { url, verifier } = client.attempt({ scope });
    const { status, body } = await client.redeem(codeOf(await visitor.signIn(url, username)), verifier);
    expect(status).toBe(200);
    return body;
  }

  const guard = () =>
    createTokenVerifier({
      issuer: running.issuer,
      audience: 'delakultur-api',
      clients: ['delakultur-widgets'],
      services: ['delakultur-content', 'delakultur-people'],
      clock: machineClock,
    });
  const tokenOf = (clientId: string, clientSecret = 'delakultur') =>
    createServiceToken({ issuer: running.issuer, clientId, clientSecret, clock: machineClock });
  const verify = (token: string) => guard().verify(token);

  describe('where things are', () => {
    it('is said at the well-known address, in the words of the issuer that we configure', async () => {
      const document = await (await fetch(`${running.issuer}/.well-known/openid-configuration`)).json();
      expect(document).toMatchObject({
        issuer: running.issuer,
        authorization_endpoint: `${client.endpoint}/auth`,
        token_endpoint: `${client.endpoint}/token`,
        jwks_uri: `${client.endpoint}/certs`,
        end_session_endpoint: `${client.endpoint}/logout`,
      });
    });
  });

  describe('a sign-in with code and PKCE', () => {
    it('gives an access token that every service accepts, whose subject is the person', async () => {
      const { tokens } = await signedIn();
      expect(await verify(tokens.access_token)).toMatchObject({
        ok: true,
        value: { personId: ASA.id, kommun: '1277', clientId: 'delakultur-widgets', givenName: 'Åsa', familyName: 'Ek', email: ASA.email },
      });
    });

    it('gives five minutes, and says nothing of roles', async () => {
      const { tokens } = await signedIn();
      const claims = claimsIn(tokens.access_token);
      expect(tokens.expires_in).toBe(300);
      expect(claims).toMatchObject({ typ: 'Bearer', azp: 'delakultur-widgets', organization: ['1277'] });
      expect(claims).not.toHaveProperty('realm_access');
      expect(claims).not.toHaveProperty('identity_provider');
    });

    it('comes back with the state and the issuer, against mix-up of answers', async () => {
      const { url } = await new Visitor().signIn(client.attempt({ state: 'mine' }).url, ASA.username);
      expect(`${url.origin}${url.pathname}`).toBe(client.redirectUri);
      expect(Object.fromEntries(url.searchParams)).toMatchObject({ state: 'mine', iss: running.issuer });
    });

    it('works by e-mail as well', async () => {
      expect(codeOf(await new Visitor().signIn(client.attempt().url, ASA.email))).toBeTruthy();
    });

    it("names no kommun when another's is asked for, and such a token is refused", async () => {
      const { tokens } = await signedIn(ASA.username, 'openid organization:1283');
      expect(claimsIn(tokens.access_token)).not.toHaveProperty('organization');
      expect(await verify(tokens.access_token)).toEqual({ ok: false, problem: 'token-refused' });
    });

    it('gives an ID token that no service takes for an access token', async () => {
      const { tokens } = await signedIn();
      expect(await verify(tokens.id_token)).toEqual({ ok: false, problem: 'token-refused' });
    });

    it('keeps the form and the name after a wrong password, and says so', async () => {
      const page = await new Visitor().signIn(client.attempt({ ui_locales: 'sv' }).url, ASA.username, 'wrong');
      expect(codeOf(page)).toBeNull();
      expect(page.text).toContain('stämmer inte');
      expect(page.text).toContain(ASA.username);
    });

    it.each([
      ['sv', 'Logga in till Delakultur'],
      ['en', 'Sign in to Delakultur'],
    ])('speaks the language that is asked for: %s', async (ui_locales, title) => {
      expect((await new Visitor().open(client.attempt({ ui_locales }).url)).text).toContain(title);
    });
  });

  describe('what is refused', () => {
    it.each([
      ['another address', 'http://evil.example/sign-in'],
      ['an address below the registered one', `${gatewayOrigin}/sign-in/evil`],
      ['an address that begins like ours', `${gatewayOrigin}.evil.example/sign-in`],
      ['an address with a name in front', 'http://delakultur.localhost@evil.example/sign-in'],
      ['an address without a scheme', '//evil.example/sign-in'],
      ['a script', 'javascript:alert(1)'],
      ['none', undefined],
    ])('a sign-in that would end at %s stays at the sign-in (A12)', async (_case, redirect_uri) => {
      const page = await new Visitor().open(client.attempt({ redirect_uri }).url);
      expect(page.status).toBe(400);
      expect(page.url.origin).toBe(new URL(running.issuer).origin);
    });

    it('a sign-in without PKCE (A14)', async () => {
      const { url } = await new Visitor().open(client.attempt({ code_challenge: undefined, code_challenge_method: undefined }).url);
      expect(url.searchParams.get('error')).toBe('invalid_request');
    });

    it('a challenge in plain text (A14)', async () => {
      const { url } = await new Visitor().open(client.attempt({ code_challenge_method: 'plain' }).url);
      expect(url.searchParams.get('error')).toBe('invalid_request');
    });

    it("a code with somebody else's verifier (A14)", async () => {
      const code = codeOf(await new Visitor().signIn(client.attempt().url, ASA.username));
      expect(await client.redeem(code, client.attempt().verifier)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('a code that was used before', async () => {
      const { url, verifier } = client.attempt();
      const code = codeOf(await new Visitor().signIn(url, ASA.username));
      expect(await client.redeem(code, verifier)).toMatchObject({ status: 200 });
      expect(await client.redeem(code, verifier)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('a password sent straight to the token address', async () => {
      const answer = await client.post('token', { grant_type: 'password', username: ASA.username, password: 'delakultur' });
      expect(answer.status).toBe(400);
    });
  });

  describe('the pages of other origins', () => {
    it('may not read tokens', async () => {
      const answer = await client.post('token', { grant_type: 'refresh_token', refresh_token: 'x' }, { origin: 'http://evil.example' });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });

    it('are told apart from our own, which may, and with credentials as keycloak-js asks', async () => {
      const { tokens } = await signedIn();
      const { status, headers } = await client.refresh(tokens.refresh_token);
      expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([
        200,
        gatewayOrigin,
        'true',
      ]);
    });
  });

  describe('a refresh token', () => {
    it('is three dotted parts, because keycloak-js reads the middle one', async () => {
      const { tokens } = await signedIn();
      expect(claimsIn(tokens.refresh_token)).toMatchObject({ typ: 'Refresh', azp: 'delakultur-widgets' });
    });

    it('renews the access token, keeps when the person signed in, and is replaced', async () => {
      const { tokens } = await signedIn();
      await setTimeout(1_100);
      const { status, body } = await client.refresh(tokens.refresh_token);
      expect(status).toBe(200);
      expect(body.refresh_token).not.toBe(tokens.refresh_token);
      expect(claimsIn(body.access_token)['auth_time']).toBe(claimsIn(tokens.access_token)['auth_time']);
      expect(await verify(body.access_token)).toMatchObject({ ok: true, value: { personId: ASA.id, kommun: '1277' } });
    });

    it('used twice ends the session that it belongs to', async () => {
      const { tokens } = await signedIn();
      const { body } = await client.refresh(tokens.refresh_token);
      await setTimeout(1_500); // Keycloak does not notice reuse within the first second
      expect(await client.refresh(tokens.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      expect(await client.refresh(body.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('is no access token', async () => {
      const { tokens } = await signedIn();
      expect(await verify(tokens.refresh_token)).toEqual({ ok: false, problem: 'token-refused' });
    });
  });

  describe('the single sign-on', () => {
    it('signs in at a second intranet without a form, and both go on', async () => {
      const { visitor, tokens } = await signedIn();
      const { url, verifier } = client.attempt();
      const second = await client.redeem(codeOf(await visitor.open(url)), verifier);
      expect(second.status).toBe(200);
      expect(await client.refresh(tokens.refresh_token)).toMatchObject({ status: 200 });
      expect(await client.refresh(second.body.refresh_token)).toMatchObject({ status: 200 });
    });

    it('ends with a sign-out by the refresh token: no renewal, and the next sign-in asks', async () => {
      const { visitor, tokens } = await signedIn();
      expect((await client.logout(tokens.refresh_token)).status).toBe(204);
      expect(await client.refresh(tokens.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      expect(asksForName(await visitor.open(client.attempt().url))).toBe(true);
    });

    it('ends without a page when the ID token is shown', async () => {
      const { visitor, tokens } = await signedIn();
      const address = new URLSearchParams({
        id_token_hint: tokens.id_token,
        post_logout_redirect_uri: `${gatewayOrigin}/mitt`,
        state: 'x',
      });
      expect((await visitor.open(`${client.endpoint}/logout?${address}`)).url.href).toBe(`${gatewayOrigin}/mitt?state=x`);
      expect(asksForName(await visitor.open(client.attempt().url))).toBe(true);
    });

    it('asks first when no ID token is shown, so that no link can sign a person out', async () => {
      const { visitor } = await signedIn();
      const address = new URLSearchParams({ client_id: 'delakultur-widgets', post_logout_redirect_uri: `${gatewayOrigin}/mitt` });
      const page = await visitor.open(`${client.endpoint}/logout?${address}`);
      expect(page.status).toBe(200);
      expect(codeOf(await visitor.open(client.attempt().url))).toBeTruthy();
      const asked = await visitor.open(`${client.endpoint}/logout?${address}`);
      expect((await visitor.submit(asked, {})).url.href).toBe(`${gatewayOrigin}/mitt`);
    });

    it('sends nobody to an unregistered address after a sign-out (A12)', async () => {
      const { visitor, tokens } = await signedIn();
      const address = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: 'http://evil.example/' });
      const page = await visitor.open(`${client.endpoint}/logout?${address}`);
      expect([page.status, page.url.origin]).toEqual([400, new URL(running.issuer).origin]);
    });

    it('gives way to a new password when that is asked for', async () => {
      const { visitor } = await signedIn();
      expect(asksForPassword(await visitor.open(client.attempt({ prompt: 'login' }).url))).toBe(true);
    });

    it('lets the next person in after the one before was signed out, as «Byt konto» does', async () => {
      const { visitor, tokens } = await signedIn();
      await client.logout(tokens.refresh_token);
      const next = await tokensFor(visitor, 'karin.lund', 'openid organization');
      expect(claimsIn(next.access_token)['sub']).toBe(person('karin.lund').id);
    });
  });

  describe('a service', () => {
    it("has a token of its own, which is nobody's", async () => {
      const { status, body } = await serviceToken(client.endpoint, 'delakultur-content', 'delakultur');
      expect(status).toBe(200);
      expect(claimsIn(body.access_token)).toMatchObject({ typ: 'Bearer', azp: 'delakultur-content', aud: 'delakultur-api' });
      expect(await verify(body.access_token)).toEqual({ ok: false, problem: 'token-refused' });
    });

    it.each(['delakultur-content', 'delakultur-people'])('proves itself with it: %s', async (clientId) => {
      const own = await tokenOf(clientId)();
      expect(own.ok && (await guard().verifyService(own.value))).toMatchObject({ ok: true, value: { clientId } });
    });

    it('is nobody without its secret, and no person passes for one', async () => {
      await expect(tokenOf('delakultur-content', 'guessed')()).rejects.toThrow(/40[01]/);
      const { tokens } = await signedIn();
      expect(await guard().verifyService(tokens.access_token)).toEqual({ ok: false, problem: 'token-refused' });
    });
  });

  describe('a fresh sign-in (A17)', () => {
    const FRESH = { prompt: 'login', max_age: '900' };

    it('asks for the password again, and the new tokens say when it was given', async () => {
      const { visitor, tokens } = await signedIn();
      await setTimeout(1_100);
      const { url, verifier: secret } = client.attempt(FRESH);
      const again = await client.redeem(codeOf(await visitor.signIn(url, ASA.username)), secret);
      expect(again.status).toBe(200);
      expect(authTimeOf(again.body)).toBeGreaterThan(authTimeOf(tokens));
      expect(claimsIn(again.body.access_token)['sub']).toBe(ASA.id);
      const renewed = await client.refresh(again.body.refresh_token);
      expect(authTimeOf(renewed.body)).toBe(authTimeOf(again.body));
    });

    it('counts for everything that came of the same single sign-on, once it is renewed', async () => {
      const { visitor, tokens } = await signedIn();
      await setTimeout(1_100);
      const { url, verifier: secret } = client.attempt(FRESH);
      const again = await client.redeem(codeOf(await visitor.signIn(url, ASA.username)), secret);
      const elsewhere = await client.refresh(tokens.refresh_token);
      expect(elsewhere.status).toBe(200);
      expect(authTimeOf(elsewhere.body)).toBe(authTimeOf(again.body));
    });

    it('is not what single sign-on alone gives', async () => {
      const { visitor, tokens } = await signedIn();
      await setTimeout(1_100);
      const { url, verifier: secret } = client.attempt();
      const { body } = await client.redeem(codeOf(await visitor.open(url)), secret);
      expect(authTimeOf(body)).toBe(authTimeOf(tokens));
    });

    it('does not come of a wrong password', async () => {
      const { visitor } = await signedIn();
      expect(codeOf(await visitor.signIn(client.attempt(FRESH).url, ASA.username, 'wrong'))).toBeNull();
    });
  });
}
