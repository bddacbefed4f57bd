import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepSecrets, Rights, ROOT } from '@delakultur/stack';
import { demoIntegrators } from './demo.ts';
import { explain } from './explain.ts';
import { originOf, portsFrom } from './ports.ts';
import {
  accessEnvironment,
  CLIENT_SECRETS,
  issuerOn,
  LINK_SECRETS,
  mailEnvironment,
  mediaEnvironment,
  servingEnvironment,
  SERVICES,
} from './programs.ts';
import { UsageError } from './usage.ts';

/** Prepares docker-compose.yml's parts, and writes what our programs need to know of them (docs/operator.md). */

const FOLDER = join(ROOT, '.data/compose');
/** The image that docker-compose.yml names. */
const NATS_VERSION = [2, 15] as const;

const ports = portsFrom(7400);
const rights = () => new Rights({ dataDir: FOLDER, services: SERVICES, integrators: demoIntegrators() });
const clientSecrets = () => keepSecrets(join(FOLDER, 'client-secrets.json'), CLIENT_SECRETS);
const write = (name: string, values: Readonly<Record<string, string>>): void => {
  const lines = Object.entries(values).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(FOLDER, name), lines.join(''), { mode: 0o600 });
};

const STEPS: Readonly<Record<string, () => Promise<void>>> = {
  /** Before `docker compose up`: the broker's configuration, the administrator's password, and the secrets of the services' clients. */
  async prepare() {
    mkdirSync(FOLDER, { recursive: true });
    const kept = rights();
    writeFileSync(join(FOLDER, 'nats.conf'), kept.natsConfig(NATS_VERSION)); // public keys only: the container's user may read it
    write('postgres.env', { POSTGRES_PASSWORD: kept.administratorPassword });
    write('keycloak.env', clientSecrets());
  },

  /** After it: schemas, roles, migrations, stream and consumers; then a file of settings for each program. */
  async apply() {
    const kept = rights();
    const postgres = `postgres://postgres:${kept.administratorPassword}@127.0.0.1:${ports.postgres}/delakultur`;
    const urls = { postgres, nats: `nats://127.0.0.1:${ports.nats}` };
    await kept.apply(urls);
    const issuer = issuerOn(ports);
    const links = keepSecrets(join(FOLDER, 'link-secrets.json'), LINK_SECRETS);
    const shared = { ...mailEnvironment(ports, links), ...mediaEnvironment(FOLDER) };
    for (const service of SERVICES)
      write(`${service}.env`, { ...kept.environmentOf(service, urls), ...accessEnvironment(service, issuer, clientSecrets()), ...shared });
    const face = { DK_GATEWAY_PORT: String(ports.gateway), DK_GATEWAY_ORIGIN: originOf(ports.gateway) };
    write('gateway.env', { ...kept.environmentOf('gateway', urls), DK_ISSUER: issuer, ...face, ...servingEnvironment(FOLDER, links) });
  },
};

try {
  const step = STEPS[process.argv[2] ?? ''];
  if (!step) throw new UsageError(`Say which step: node apps/launcher/src/compose.ts ${Object.keys(STEPS).join(' | ')}.`);
  await step();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
