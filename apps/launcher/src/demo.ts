import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Integrator } from '@delakultur/messaging';
import { ROOT } from '@delakultur/stack';

/** Somebody to sign in as. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly kommun: string;
  readonly roles: readonly string[];
}

interface DemoPerson {
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly kommun: string;
  readonly assignments: readonly { readonly role: string }[];
}

interface DemoSite {
  readonly slug: string;
  readonly members: readonly string[];
}

/** The password of every demo person in the realm file: this is a demo on one machine, not a secret. */
const PASSWORD = 'delakultur';
const FOLDER = join(ROOT, 'apps/people/demo');

const read = <T>(file: string): readonly T[] => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

/** The demo's people, as the people service knows them. */
export const demoAccounts = (): readonly Account[] =>
  read<DemoPerson>('persons.json').map(({ username, givenName, familyName, kommun, assignments }) => ({
    username,
    password: PASSWORD,
    name: `${givenName} ${familyName}`,
    kommun,
    roles: [...new Set(assignments.map(({ role }) => role))],
  }));

const WITH_INTEGRATOR = ['1284', '1277'] as const;

/** Two municipalities that listen with systems of their own: what their sites and they themselves do, and no more. */
export const demoIntegrators = (): readonly Integrator[] => {
  const sites = read<DemoSite>('sites.json');
  return WITH_INTEGRATOR.map((kommun) => ({
    id: `int_${kommun}`,
    kommun,
    sites: sites.filter(({ members }) => members.includes(kommun)).map(({ slug }) => slug),
  }));
};
