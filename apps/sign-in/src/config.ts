import { z } from 'zod';

const Environment = z.object({
  DK_SIGN_IN_PORT: z.coerce.number().int().min(1).max(65_535),
  /** As browsers and services write it, without a path: the issuer begins with it. */
  DK_SIGN_IN_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  DK_REALM_FILE: z.string().min(1),
  /** Where the signing key is kept, so that tokens outlive a restart. Without it each start makes a new one. */
  DK_SIGN_IN_KEYS: z.string().min(1).optional(),
});

export interface Config {
  readonly port: number;
  readonly origin: string;
  readonly realmFile: string;
  readonly keysFile: string | undefined;
  /** What the realm file's placeholders may name: the whole environment, as in Keycloak. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Reads the environment once, and names everything that is missing at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { success, data, error } = Environment.safeParse(environment);
  if (!success) throw new Error(`Sign-in cannot start. ${z.prettifyError(error)}`);
  return {
    port: data.DK_SIGN_IN_PORT,
    origin: data.DK_SIGN_IN_ORIGIN,
    realmFile: data.DK_REALM_FILE,
    keysFile: data.DK_SIGN_IN_KEYS,
    variables: environment,
  };
}
