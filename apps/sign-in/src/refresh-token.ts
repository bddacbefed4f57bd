import { randomBytes } from 'node:crypto';
import type { Provider } from 'oidc-provider';

type RefreshToken = InstanceType<Provider['RefreshToken']>;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Names refresh tokens as Keycloak does, in three dotted parts with a payload in the middle, because keycloak-js reads the payload.
 * The first part is no header on purpose: it is the third, random part that counts, and nothing is signed.
 */
export function nameRefreshTokensLikeKeycloak(provider: Provider, lifetime: number): void {
  Object.assign(provider.RefreshToken.prototype, {
    generateTokenId(this: RefreshToken): string {
      const iat = Math.floor(Date.now() / 1000);
      const payload = { typ: 'Refresh', iss: provider.issuer, azp: this.clientId, sid: this.sessionUid, iat, exp: iat + lifetime };
      return ['opaque', encoded(payload), randomBytes(32).toString('base64url')].join('.');
    },
  });
}
