import type { Realm, User } from './realm.ts';

export interface Account {
  readonly user: User;
  /** The aliases of the organisations that the person is a member of: municipality codes. */
  readonly kommuner: readonly string[];
}

export interface Accounts {
  find(subject: string | undefined): Account | undefined;
  /** The account with this username or e-mail, when the password is right. */
  signIn(name: string, password: string): Account | undefined;
}

const hasPassword = ({ credentials }: User, password: string): boolean =>
  credentials.some(({ type, value }) => type === 'password' && value === password);

/** The realm's own users. Municipal identity providers need real Keycloak. */
export function createAccounts({ users, organizations }: Realm): Accounts {
  const kommunerOf = ({ username }: User) =>
    organizations.filter(({ members }) => members.some((member) => member.username === username)).map(({ alias }) => alias);
  const bySubject = new Map(users.filter(({ enabled }) => enabled).map((user) => [user.id, { user, kommuner: kommunerOf(user) }]));
  const byName = new Map(
    [...bySubject.values()].flatMap((account) => [account.user.username, account.user.email].map((name) => [name, account])),
  );
  return {
    find: (subject) => bySubject.get(subject ?? ''),
    signIn(name, password) {
      const account = byName.get(name.trim().toLowerCase());
      return account && hasPassword(account.user, password) ? account : undefined;
    },
  };
}
