import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@delakultur/stack';
import type { TestPerson } from './issuer.ts';

export interface DemoPerson extends TestPerson {
  readonly username: string;
  readonly email: string;
}

let known: readonly DemoPerson[] | undefined;

/** A person of the demo's organisation, by the name they sign in with. */
export function demoPerson(username: string): DemoPerson {
  known ??= JSON.parse(readFileSync(join(ROOT, 'apps/people/demo/persons.json'), 'utf8')) as DemoPerson[];
  const person = known.find((one) => one.username === username);
  if (!person) throw new TypeError(`nobody in the demo signs in as ${username}`);
  return person;
}
