import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { dressAccessToken } from './access-token.ts';
import type { Accounts } from './accounts.ts';
import { audienceOf, claimsOf, scopesOf } from './claims.ts';
import { clientOf, needsPkce } from './clients.ts';
import type { Keys } from './keys.ts';
import { logoutPages } from './logout.ts';
import { createMemory } from './memory-adapter.ts';
import { errorPage } from './pages.ts';
import { INTERACTION, ROUTES } from './paths.ts';
import type { Realm, RealmClient } from './realm.ts';
import { nameRefreshTokensLikeKeycloak } from './refresh-token.ts';
import { pageOptions, securityHeaders } from './security-headers.ts';

export interface ProviderOptions {
  readonly realm: Realm;
  readonly accounts: Accounts;
  readonly origin: string;
  readonly keys: Keys;
}

/** Any string does: the audience comes from the client's mapper. */
const RESOURCE = 'urn:delakultur:realm';

const cookieNames = (origin: string) => {
  const prefix = `dk-${new URL(origin).port}`; // browsers share a host's cookies between its ports
  return { session: `${prefix}-session`, interaction: `${prefix}-interaction`, resume: `${prefix}-resume` };
};

/** One grant for each person and client and single sign-on, with every scope: our own clients are not asked about. */
const grantFor = async ({ oidc: { provider, client, session } }: KoaContextWithOIDC, scopes: readonly string[]) => {
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known && (await provider.Grant.find(known))) || new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  grant.addResourceScope(RESOURCE, scopes.join(' '));
  await grant.save();
  return grant;
};

function configurationOf({ realm, accounts, origin, keys }: ProviderOptions): Configuration {
  const clients = realm.clients.filter(({ enabled }) => enabled);
  const find = (clientId: string | undefined): RealmClient | undefined => clients.find((client) => client.clientId === clientId);
  const prefix = `/realms/${realm.realm}`;
  const scopes = scopesOf(realm.organizations);
  return {
    adapter: createMemory(),
    clients: clients.map(clientOf),
    scopes: [...scopes],
    responseTypes: ['code'],
    claims: {
      openid: ['sub', 'organization'],
      profile: ['name', 'given_name', 'family_name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    routes: ROUTES,
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: [keys.cookie],
      names: cookieNames(origin),
      long: { path: prefix, httpOnly: true, sameSite: 'lax', signed: true },
      short: { path: prefix, httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: {
      AccessToken: realm.accessTokenLifespan,
      ClientCredentials: realm.accessTokenLifespan,
      IdToken: realm.accessTokenLifespan,
      RefreshToken: realm.ssoSessionIdleTimeout,
      Session: realm.ssoSessionMaxLifespan,
      Grant: realm.ssoSessionMaxLifespan,
      Interaction: realm.ssoSessionIdleTimeout,
      AuthorizationCode: 60,
    },
    pkce: { required: (_ctx, client) => needsPkce(find(client.clientId) as RealmClient) },
    clientBasedCORS: (_ctx, asking, client) => find(client.clientId)?.webOrigins.includes(asking) ?? false,
    rotateRefreshToken: realm.revokeRefreshToken,
    issueRefreshToken: () => true,
    expiresWithSession: () => true,
    findAccount: (_ctx, subject) => {
      const account = accounts.find(subject);
      return account && { accountId: subject, claims: (_use, scope) => ({ sub: subject, ...claimsOf(account, scope) }) };
    },
    loadExistingGrant: (ctx) => grantFor(ctx, scopes),
    interactions: { url: (_ctx, interaction) => `${prefix}${INTERACTION}${interaction.uid}` },
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = errorPage({ ...pageOptions(ctx, prefix), code: error });
    },
    formats: { customizers: { jwt: dressAccessToken(accounts) } },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, ...logoutPages(prefix) },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => ({
          scope: scopes.join(' '),
          audience: audienceOf(find(client.clientId) as RealmClient),
          accessTokenTTL: realm.accessTokenLifespan,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  };
}

/** An OpenID provider that reads Keycloak's realm file and answers at Keycloak's paths. */
export function createProvider(options: ProviderOptions): Provider {
  const { realm, origin } = options;
  const provider = new Provider(`${origin}/realms/${realm.realm}`, configurationOf(options));
  provider.use(securityHeaders(realm));
  nameRefreshTokensLikeKeycloak(provider, realm.ssoSessionIdleTimeout);
  return provider;
}
