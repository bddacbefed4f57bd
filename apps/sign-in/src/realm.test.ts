import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRealm } from './realm.ts';

const REALM = join(import.meta.dirname, '../../../deploy/keycloak/delakultur-realm.json');
const folder = mkdtempSync(join(tmpdir(), 'dk-realm-'));
afterAll(() => rmSync(folder, { recursive: true }));

const widgets = (variables: Readonly<Record<string, string>>) =>
  readRealm(REALM, variables).clients.find(({ clientId }) => clientId === 'delakultur-widgets');

describe("the realm file's placeholders", () => {
  it('are the variable where there is one', () => {
    const origin = 'https://delakultur.example';
    expect(widgets({ DK_GATEWAY_ORIGIN: origin })).toMatchObject({
      redirectUris: [`${origin}/sign-in`, `${origin}/mitt`],
      webOrigins: [origin],
    });
  });

  it('are the default otherwise, as in Keycloak', () => {
    expect(widgets({})?.webOrigins).toEqual(['http://delakultur.localhost:7400']);
  });
});

it('refuses a realm file that lacks what sign-in needs, and says what', () => {
  const file = join(folder, 'realm.json');
  writeFileSync(file, '{"realm":"delakultur"}');
  expect(() => readRealm(file, {})).toThrow(/clients/);
});
