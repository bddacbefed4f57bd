// Fills the demo users into the realm that Keycloak and the embedded sign-in read: `node tools/realm.ts`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REALM_FILE = fileURLToPath(new URL('../deploy/keycloak/delakultur-realm.json', import.meta.url));
const PERSONS_FILE = fileURLToPath(new URL('../apps/people/demo/persons.json', import.meta.url));

export interface DemoPerson {
  readonly id: string;
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly kommun: string;
}

interface Organization {
  readonly alias: string;
}

interface Realm {
  readonly organizations: readonly Organization[];
  readonly users: readonly object[];
}

/** Everybody's, because a demo is played by several people in one browser. */
const PASSWORD = 'delakultur';

/** The fixed id becomes the token's subject, which is what people knows the person by. */
const userOf = (person: DemoPerson) => ({
  id: person.id,
  username: person.username,
  email: person.email,
  emailVerified: true,
  enabled: true,
  firstName: person.givenName,
  lastName: person.familyName,
  credentials: [{ type: 'password', value: PASSWORD, temporary: false }],
});

/** The realm with exactly these people as its users, each a member of the home kommun's organisation and of no other. */
export function withPeople<R extends Realm>(realm: R, people: readonly DemoPerson[]) {
  const membersOf = ({ alias }: Organization) =>
    people.filter(({ kommun }) => kommun === alias).map(({ username }) => ({ username, membershipType: 'UNMANAGED' }));
  return {
    ...realm,
    organizations: realm.organizations.map((organization) => ({ ...organization, members: membersOf(organization) })),
    users: people.map(userOf),
  };
}

export const readRealm = (): Realm => JSON.parse(readFileSync(REALM_FILE, 'utf8'));
export const readPeople = (): readonly DemoPerson[] => JSON.parse(readFileSync(PERSONS_FILE, 'utf8'));

if (import.meta.main) {
  writeFileSync(REALM_FILE, JSON.stringify(withPeople(readRealm(), readPeople()), null, 2));
  execFileSync('oxfmt', [REALM_FILE]);
}
