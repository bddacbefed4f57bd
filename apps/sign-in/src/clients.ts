import type { ClientMetadata } from 'oidc-provider';
import type { RealmClient } from './realm.ts';

const postLogoutUris = ({ attributes }: RealmClient): string[] => attributes['post.logout.redirect.uris']?.split('##') ?? [];

const PERSONS_FLOW = { grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'] } satisfies Partial<ClientMetadata>;
const SERVICE_FLOW = { grant_types: ['client_credentials'], response_types: [] } satisfies Partial<ClientMetadata>;

/** The realm's client in the provider's words. */
export const clientOf = (client: RealmClient): ClientMetadata => ({
  client_id: client.clientId,
  redirect_uris: client.redirectUris,
  post_logout_redirect_uris: postLogoutUris(client),
  ...(client.publicClient
    ? { token_endpoint_auth_method: 'none' as const }
    : { token_endpoint_auth_method: 'client_secret_basic' as const, client_secret: client.secret ?? '' }),
  ...(client.standardFlowEnabled ? PERSONS_FLOW : SERVICE_FLOW),
});

export const needsPkce = ({ attributes }: RealmClient): boolean => attributes['pkce.code.challenge.method'] === 'S256';
