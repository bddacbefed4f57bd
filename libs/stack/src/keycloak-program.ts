import { chmodSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, settings } from './config.ts';
import { assertHash, intoCache } from './fetched.ts';
import type { Say } from './nats-program.ts';
import { onPath } from './on-path.ts';
import { run } from './run.ts';
import { StackError } from './stack-error.ts';

const VERSION = '26.7.5';
const SHA256 = '30ef87fb7101c43d29688d1ae80c0588ff4a151b3330e9f664bf9692d398658a';
const LEAST_JAVA = 17;

/** Enough for one realm; the default would take half of a small machine. */
export const KEYCLOAK_HEAP = { JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx256m' };

/** The folder of a Keycloak that is unpacked and built: in our cache, else fetched by Maven (174 MB) and built once (half a minute). Throws a StackError that says what is missing. */
export async function keycloak(say: Say = () => undefined): Promise<string> {
  await assertJava();
  const place = join(CACHE, `keycloak-${VERSION}`);
  if (existsSync(place)) return place;
  const made = await intoCache(place, async (work) => {
    const zip = settings().keycloak ?? (await fetchZip(work, say));
    say('Unpacking and building Keycloak, this once (half a minute)');
    await unzip(zip, work);
    const home = join(work, `keycloak-${VERSION}`);
    chmodSync(join(home, 'bin/kc.sh'), 0o755);
    await run(join(home, 'bin/kc.sh'), ['build', '--db=dev-file'], KEYCLOAK_HEAP);
    return home;
  });
  return made ?? place;
}

async function assertJava(): Promise<void> {
  const { javaHome } = settings();
  const java = javaHome ? join(javaHome, 'bin/java') : onPath('java');
  const how = `install Java ${LEAST_JAVA} or later (Debian: sudo apt install openjdk-17-jre-headless), or start without --keycloak.`;
  if (!java) throw new StackError(`Keycloak needs Java, and there is none: ${how}`);
  const [, major] = /version "(\d+)/.exec(await run(java, ['-version'])) ?? [];
  if (!(Number(major) >= LEAST_JAVA)) throw new StackError(`Keycloak needs a newer Java than ${major}: ${how}`);
}

async function fetchZip(work: string, say: Say): Promise<string> {
  const maven = onPath('mvn');
  const how = `fetch keycloak-${VERSION}.zip and point DK_KEYCLOAK at it, or start without --keycloak.`;
  if (!maven)
    throw new StackError(`Keycloak is fetched with Maven, which is missing: install it (Debian: sudo apt install maven), or ${how}`);
  say(`Fetching Keycloak ${VERSION} with Maven (174 MB)`);
  const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
  try {
    await run(maven, ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${work}`]);
  } catch (cause) {
    throw new StackError(`Keycloak could not be fetched with Maven; is there a network? Else ${how}`, { cause });
  }
  const zip = join(work, `keycloak-quarkus-dist-${VERSION}.zip`);
  assertHash(zip, SHA256, 'Keycloak');
  return zip;
}

async function unzip(zip: string, folder: string): Promise<void> {
  const program = onPath('unzip');
  const python = onPath('python3');
  if (program) await run(program, ['-q', zip, '-d', folder]);
  else if (python) await run(python, ['-m', 'zipfile', '-e', zip, folder]);
  else throw new StackError('Keycloak comes as a zip file, and unzip is missing: install it (Debian: sudo apt install unzip).');
}
