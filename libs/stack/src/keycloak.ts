import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { environment, ROOT } from './config.ts';
import { keycloak, KEYCLOAK_HEAP } from './keycloak-program.ts';
import type { Say } from './nats-program.ts';
import { startPart, type Part } from './part.ts';
import { assertFree, freePort } from './port.ts';
import type { Roster } from './roster.ts';

export interface KeycloakOptions {
  /** Where Keycloak keeps what it stores; a changed realm file begins anew, because Keycloak imports a realm only once. */
  readonly dataDir: string;
  readonly logFile: string;
  /** Where our pages live: the realm's clients may send people back there and nowhere else. */
  readonly gatewayOrigin: string;
  readonly port?: number;
  /** Further values for the `${…}` in the realm file, secrets of clients above all. */
  readonly env?: NodeJS.ProcessEnv;
  readonly roster?: Roster | undefined;
  readonly say?: Say;
}

export interface Keycloak extends Part {
  readonly port: number;
  readonly issuer: string;
}

const REALMS = join(ROOT, 'deploy/keycloak');
const REALM = 'delakultur';

/** Starts real Keycloak on 127.0.0.1 with our realm and theme, and returns when the realm answers. The first start fetches and builds it. */
export async function startKeycloak({ dataDir, logFile, gatewayOrigin, roster, say, env, ...options }: KeycloakOptions): Promise<Keycloak> {
  const program = await keycloak(say);
  const port = options.port ?? (await freePort());
  await assertFree(port, 'Keycloak');
  const values = { DK_GATEWAY_ORIGIN: gatewayOrigin, ...env };
  const home = makeHome(program, dataDir, JSON.stringify(values));
  const issuer = `http://127.0.0.1:${port}/realms/${REALM}`;
  const part = await startPart({
    name: 'Keycloak',
    program: join(program, 'bin/kc.sh'),
    args: [`-Dkc.home.dir=${home}`, 'start', '--optimized', '--import-realm', '--cache=local', ...addressOf(port)],
    env: environment({ ...values, ...KEYCLOAK_HEAP }),
    logFile,
    roster,
    isReady: () => isServed(`${issuer}/.well-known/openid-configuration`),
    readyWithinMs: 300_000,
  });
  return { ...part, port, issuer };
}

const addressOf = (port: number): readonly string[] => [
  '--http-enabled=true',
  '--http-host=127.0.0.1',
  `--http-port=${port}`,
  `--hostname=http://127.0.0.1:${port}`,
];

/** A home of its own for each realm file and values: the program's folders by link, its data beside them. */
function makeHome(program: string, dataDir: string, values: string): string {
  const realm = readFileSync(join(REALMS, `${REALM}-realm.json`));
  const home = join(dataDir, createHash('sha256').update(realm).update(values).digest('hex').slice(0, 12));
  mkdirSync(join(home, 'data'), { recursive: true });
  for (const folder of ['lib', 'conf', 'providers']) link(join(program, folder), join(home, folder));
  link(join(REALMS, 'themes'), join(home, 'themes'));
  link(REALMS, join(home, 'data/import'));
  return home;
}

function link(target: string, path: string): void {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

async function isServed(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false; // fetch's way to say that nobody answers yet
    throw error;
  }
}
