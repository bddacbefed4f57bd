import type { Account } from './accounts.ts';
import type { RealmClient } from './realm.ts';

const ORGANIZATION = 'organization';

/** Every scope that a client may ask for: Keycloak's own, and one for each organisation. */
export const scopesOf = (organizations: readonly { readonly alias: string }[]): readonly string[] => [
  'openid',
  'profile',
  'email',
  ORGANIZATION,
  `${ORGANIZATION}:*`,
  ...organizations.map(({ alias }) => `${ORGANIZATION}:${alias}`),
];

/** The organisations that the scope asks for and the person is a member of; asking for another's gives no claim and no error, as in Keycloak. */
function organizationsFor(scope: string, { kommuner }: Account): readonly string[] {
  const asked = scope.split(' ').filter((word) => word === ORGANIZATION || word.startsWith(`${ORGANIZATION}:`));
  const isAsked = (kommun: string) => asked.some((word) => [ORGANIZATION, `${ORGANIZATION}:*`, `${ORGANIZATION}:${kommun}`].includes(word));
  return kommuner.filter(isAsked);
}

/** What a token says of a person: the scopes `profile`, `email` and `organization`, which our clients always have or may ask for. */
export function claimsOf(account: Account, scope: string) {
  const { user } = account;
  const organization = organizationsFor(scope, account);
  return {
    name: `${user.firstName} ${user.lastName}`,
    given_name: user.firstName,
    family_name: user.lastName,
    preferred_username: user.username,
    email: user.email,
    email_verified: user.emailVerified,
    ...(organization.length > 0 && { organization }),
  };
}

/** What the client's audience mapper writes; Keycloak's own default without one. */
export const audienceOf = ({ protocolMappers }: RealmClient): string =>
  protocolMappers.find(({ protocolMapper }) => protocolMapper === 'oidc-audience-mapper')?.config['included.custom.audience'] ?? 'account';
