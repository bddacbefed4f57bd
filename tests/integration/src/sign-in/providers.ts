import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, keycloak, ROOT, StackError, startKeycloak, startPart } from '@delakultur/stack';

/** One running sign-in, whichever it is. */
export interface RunningSignIn {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** Starts at the first call; every later one gets the same. */
export const once = <T>(start: () => Promise<T>): (() => Promise<T>) => {
  let started: Promise<T> | undefined;
  return () => (started ??= start());
};

export type StartSignIn = (gatewayOrigin: string) => Promise<RunningSignIn>;

export const REALM_FILE = join(ROOT, 'deploy/keycloak/delakultur-realm.json');

const isServed = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false; // nobody answers yet
    throw error;
  }
};

export interface EmbeddedOptions {
  readonly gatewayOrigin: string;
  readonly port: number;
  readonly folder: string;
}

export async function startEmbeddedAt({ gatewayOrigin, port, folder }: EmbeddedOptions): Promise<RunningSignIn> {
  const origin = `http://127.0.0.1:${port}`;
  const issuer = `${origin}/realms/delakultur`;
  const { stop } = await startPart({
    name: 'sign-in',
    program: process.execPath,
    args: [join(ROOT, 'apps/sign-in/src/main.ts')],
    logFile: join(folder, 'sign-in.log'),
    env: {
      PATH: process.env['PATH'],
      DK_SIGN_IN_PORT: String(port),
      DK_SIGN_IN_ORIGIN: origin,
      DK_SIGN_IN_KEYS: join(folder, 'keys.json'),
      DK_REALM_FILE: REALM_FILE,
      DK_GATEWAY_ORIGIN: gatewayOrigin,
    },
    isReady: () => isServed(`${issuer}/.well-known/openid-configuration`),
  });
  return { issuer, stop };
}

/** Runs the work in a folder of its own, which goes when the sign-in stops. */
async function inFolder(start: (folder: string) => Promise<RunningSignIn>): Promise<RunningSignIn> {
  const folder = mkdtempSync(join(tmpdir(), 'dk-sign-in-'));
  const { issuer, stop } = await start(folder);
  return {
    issuer,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const startEmbedded: StartSignIn = (gatewayOrigin) =>
  inFolder(async (folder) => startEmbeddedAt({ gatewayOrigin, port: await freePort(), folder }));

export const startRealKeycloak: StartSignIn = (gatewayOrigin) =>
  inFolder((folder) => startKeycloak({ dataDir: folder, logFile: join(folder, 'keycloak.log'), gatewayOrigin }));

/** Why real Keycloak cannot be had here, said out loud; undefined when it can. */
export async function whyNoKeycloak(): Promise<string | undefined> {
  try {
    await keycloak((line) => process.stderr.write(`${line}\n`));
    return undefined;
  } catch (error) {
    if (!(error instanceof StackError)) throw error;
    process.stderr.write(`\n*** SKIPPED: the sign-in tests against real Keycloak. ${error.message} ***\n\n`);
    return error.message;
  }
}
