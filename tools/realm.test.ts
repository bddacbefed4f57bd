import { describe, expect, it } from 'vitest';
import { readPeople, readRealm, withPeople } from './realm.ts';

const realm = readRealm();

describe('the realm file', () => {
  it('holds exactly the demo people, as `node tools/realm.ts` writes them', () => {
    expect(withPeople(realm, readPeople())).toEqual(realm);
  });

  it('has an organisation for every demo person, so that nobody signs in without a kommun', () => {
    const registered = new Set(realm.organizations.map(({ alias }) => alias));
    expect(readPeople().filter(({ kommun }) => !registered.has(kommun))).toEqual([]);
  });
});
