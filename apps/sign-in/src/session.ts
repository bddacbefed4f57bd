import type { Provider } from 'oidc-provider';

type Session = InstanceType<Provider['Session']>;

/** Ends a single sign-on and every token that came of it, but for access tokens, which live out their minutes. */
export async function endSession(provider: Provider, session: Session): Promise<void> {
  const grants = Object.values(session.authorizations ?? {}).flatMap(({ grantId }) => grantId ?? []);
  await Promise.all(grants.map((grantId) => endGrant(provider, grantId)));
  await session.destroy();
}

async function endGrant(provider: Provider, grantId: string): Promise<void> {
  await provider.RefreshToken.revokeByGrantId(grantId);
  const grant = await provider.Grant.find(grantId);
  await grant?.destroy();
}
