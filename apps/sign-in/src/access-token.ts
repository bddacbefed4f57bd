import type { AccessToken, ClientCredentials, JWTStructured, KoaContextWithOIDC } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { claimsOf } from './claims.ts';

const isPersons = (token: AccessToken | ClientCredentials): token is AccessToken => token.kind === 'AccessToken';

/** When the person gave the password: kept with the code, then with each refresh token, since a renewal has no session cookie. */
const authTimeOf = ({ oidc: { entities } }: KoaContextWithOIDC): number | undefined =>
  (entities.RefreshToken ?? entities.AuthorizationCode)?.authTime;

/** Writes an access token as Keycloak does: the kind in the payload, the client as `azp`, and what our mappers add. */
export const dressAccessToken =
  (accounts: Accounts) =>
  (ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials, jwt: JWTStructured): void => {
    const { client_id: azp, ...payload } = jwt.payload;
    jwt.header = { ...jwt.header, typ: 'JWT' };
    jwt.payload = { ...payload, typ: 'Bearer', azp, ...(isPersons(token) && personsClaims(accounts, ctx, token)) };
  };

function personsClaims(accounts: Accounts, ctx: KoaContextWithOIDC, token: AccessToken) {
  const account = accounts.find(token.accountId);
  return account && { sid: token.sessionUid, acr: '1', auth_time: authTimeOf(ctx), ...claimsOf(account, token.scope ?? '') };
}
