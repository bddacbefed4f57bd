import type { AccessToken, ClientCredentials, JWTStructured, KoaContextWithOIDC } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { claimsOf } from './claims.ts';

const isPersons = (token: AccessToken | ClientCredentials): token is AccessToken => token.kind === 'AccessToken';

/** When the person last gave the password: as in Keycloak, all that came of one single sign-on says the same from then on. */
async function authTimeOf(
  { oidc: { entities, provider } }: KoaContextWithOIDC,
  sessionUid: string | undefined,
): Promise<number | undefined> {
  const session = sessionUid ? await provider.Session.findByUid(sessionUid) : undefined;
  return session?.loginTs ?? (entities.RefreshToken ?? entities.AuthorizationCode)?.authTime;
}

/** Writes an access token as Keycloak does: the kind in the payload, the client as `azp`, and what our mappers add. */
export const dressAccessToken =
  (accounts: Accounts) =>
  async (ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials, jwt: JWTStructured): Promise<void> => {
    const { client_id: azp, ...payload } = jwt.payload;
    jwt.header = { ...jwt.header, typ: 'JWT' };
    jwt.payload = { ...payload, typ: 'Bearer', azp, ...(isPersons(token) && (await personsClaims(accounts, ctx, token))) };
  };

async function personsClaims(accounts: Accounts, ctx: KoaContextWithOIDC, token: AccessToken) {
  const account = accounts.find(token.accountId);
  if (!account) return undefined;
  const authTime = await authTimeOf(ctx, token.sessionUid);
  return { sid: token.sessionUid, acr: '1', auth_time: authTime, ...claimsOf(account, token.scope ?? '') };
}
