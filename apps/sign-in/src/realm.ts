import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Mapper = z.object({ protocolMapper: z.string(), config: z.record(z.string(), z.string()) });

const RealmClient = z.object({
  clientId: z.string(),
  enabled: z.boolean(),
  publicClient: z.boolean(),
  secret: z.string().optional(),
  standardFlowEnabled: z.boolean(),
  serviceAccountsEnabled: z.boolean().default(false),
  redirectUris: z.array(z.string()).default([]),
  webOrigins: z.array(z.string()).default([]),
  attributes: z.record(z.string(), z.string()).default({}),
  protocolMappers: z.array(Mapper).default([]),
});

const User = z.object({
  id: z.uuid(),
  username: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  enabled: z.boolean(),
  firstName: z.string(),
  lastName: z.string(),
  credentials: z.array(z.object({ type: z.string(), value: z.string() })),
});

const Organization = z.object({
  alias: z.string(),
  members: z.array(z.object({ username: z.string() })),
});

/** What is read of Keycloak's realm file; the rest of it says nothing that the embedded provider could do otherwise. */
const Realm = z.object({
  realm: z.string(),
  displayName: z.string(),
  accessTokenLifespan: z.int(),
  ssoSessionIdleTimeout: z.int(),
  ssoSessionMaxLifespan: z.int(),
  revokeRefreshToken: z.boolean(),
  clients: z.array(RealmClient),
  organizations: z.array(Organization),
  users: z.array(User),
});

export type Realm = z.infer<typeof Realm>;
export type RealmClient = z.infer<typeof RealmClient>;
export type User = z.infer<typeof User>;

const PLACEHOLDER = /\$\{([A-Z][A-Z0-9_]*)(?::([^}]*))?\}/g;

/** Reads the file as Keycloak imports it: `${NAME:default}` is the variable, or else the default. */
export function readRealm(file: string, variables: Readonly<Record<string, string | undefined>>): Realm {
  const text = readFileSync(file, 'utf8').replaceAll(PLACEHOLDER, (_, name: string, otherwise = '') => variables[name] ?? otherwise);
  return Realm.parse(JSON.parse(text));
}
