import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@delakultur/stack';
import { expect, it } from 'vitest';
import { accessEnvironment, CLIENT_SECRETS, SERVICES } from './programs.ts';

interface RealmClient {
  readonly clientId: string;
  readonly secret?: string;
}

const realm: { readonly clients: readonly RealmClient[] } = JSON.parse(
  readFileSync(join(ROOT, 'deploy/keycloak/delakultur-realm.json'), 'utf8'),
);
/** What the realm file fills a client's secret in from. */
const nameOfSecret = (clientId: string) =>
  /^\$\{([A-Z_]+):/.exec(realm.clients.find((client) => client.clientId === clientId)?.secret ?? '')?.[1];

it.each(SERVICES)('gives %s the very secret that the realm knows it by', (service) => {
  const name = nameOfSecret(`delakultur-${service}`)!;
  expect(CLIENT_SECRETS).toContain(name);
  const secrets = Object.fromEntries(CLIENT_SECRETS.map((each) => [each, `the value of ${each}`]));
  expect(accessEnvironment(service, 'http://issuer', secrets)).toEqual({
    DK_ISSUER: 'http://issuer',
    DK_CLIENT_SECRET: `the value of ${name}`,
  });
});
