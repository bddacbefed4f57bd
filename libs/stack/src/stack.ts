import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts, events, topology } from '@delakultur/contracts';
import { migrate, provision } from '@delakultur/database';
import {
  brokerConfig,
  brokerModel,
  connectBroker,
  integratorAccess,
  keepBrokerKeys,
  provisionBroker,
  PROVISIONER,
  type BrokerKeys,
  type BrokerModel,
  type Integrator,
  type IntegratorAccess,
} from '@delakultur/messaging';
import { Client } from 'pg';
import { ROOT } from './config.ts';
import { IMAGE_NATS_VERSION, startContainers, wantsContainers } from './containers.ts';
import { startNats } from './nats.ts';
import { natsServer, versionOf, type Say } from './nats-program.ts';
import type { Part } from './part.ts';
import { startPostgres } from './postgres.ts';
import type { Roster } from './roster.ts';
import { keepSecrets } from './secrets.ts';

/** Where a backing part answers, and how it is ended. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

export interface StackOptions {
  /** Holds data, logs, secrets and the broker's configuration. */
  readonly dataDir: string;
  /** The services that get a schema, roles and their migrations. */
  readonly services: readonly string[];
  readonly integrators?: readonly Integrator[];
  readonly ports?: { readonly postgres: number; readonly nats: number };
  /** True keeps data over stops and power cuts, and always runs processes. */
  readonly isDurable?: boolean;
  readonly roster?: Roster | undefined;
  readonly say?: Say;
}

export interface Stack {
  readonly postgres: Server;
  readonly nats: Server;
  /** The processes behind them; none where containers run. */
  readonly parts: readonly Part[];
  readonly keys: BrokerKeys;
  readonly model: BrokerModel;
  readonly integrators: readonly IntegratorAccess[];
  /** The way to the broker for a service or the gateway, and to the database for a service. */
  environmentOf(service: string): Readonly<Record<string, string>>;
  /** NATS first, then PostgreSQL. */
  stop(): Promise<void>;
}

interface Backing {
  readonly postgres: Server;
  readonly nats: Server;
  readonly parts: readonly Part[];
}

/** Starts real PostgreSQL and NATS, migrated and with everybody's rights in place; services can be started on it at once. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, services, integrators = [], isDurable = false } = options;
  mkdirSync(dataDir, { recursive: true });
  const model = brokerModel({ needs: topology(contracts, events), events, integrators });
  const members = [...model.services.map(({ name }) => name), ...integrators.map(({ id }) => id)];
  const keys = keepBrokerKeys(join(dataDir, 'broker-keys.json'), members);
  const roles = services.flatMap((service) => [service, `${service}_owner`]);
  const passwords = keepSecrets(join(dataDir, 'passwords.json'), ['postgres', ...roles]);
  const passwordOf = (role: string) => passwords[role] ?? '';
  const isContained = !isDurable && (await wantsContainers());
  const version = isContained ? IMAGE_NATS_VERSION : await versionOf(await natsServer(options.say));
  const natsConfig = brokerConfig(model, { version, keys });
  const backing = isContained
    ? await contained(passwordOf('postgres'), natsConfig)
    : await asProcesses(options, passwordOf('postgres'), natsConfig);
  const stop = async () => {
    await backing.nats.stop();
    await backing.postgres.stop();
  };
  try {
    await Promise.all([makeSchemas(backing.postgres.url, services, passwordOf), makeStream(backing.nats.url, keys, model)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...backing,
    keys,
    model,
    integrators: integrators.map((integrator) => integratorAccess(integrator, { url: backing.nats.url, keys, version })),
    environmentOf: (service) => ({
      DK_NATS_URL: backing.nats.url,
      DK_NATS_SEED: keys[service]?.seed ?? '',
      ...(services.includes(service) && { DK_DATABASE_URL: urlFor(backing.postgres.url, service, passwordOf(service)) }),
    }),
    stop,
  };
}

async function contained(password: string, natsConfig: string): Promise<Backing> {
  return { ...(await startContainers({ password, natsConfig })), parts: [] };
}

async function asProcesses(options: StackOptions, password: string, natsConfig: string): Promise<Backing> {
  const { dataDir, ports, isDurable = false, roster, say } = options;
  const logFile = (name: string) => join(dataDir, 'logs', `${name}.log`);
  const configFile = join(dataDir, 'nats.conf');
  writeFileSync(configFile, natsConfig, { mode: 0o600 });
  const postgres = await startPostgres({
    dataDir: join(dataDir, 'postgres'),
    logFile: logFile('postgresql'),
    password,
    isDurable,
    roster,
    ...(ports && { port: ports.postgres }),
  });
  const broker = startNats({
    storeDir: join(dataDir, 'nats'),
    logFile: logFile('nats'),
    configFile,
    roster,
    ...(say && { say }),
    ...(ports && { port: ports.nats }),
  });
  const nats = await broker.catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  return { postgres, nats, parts: [postgres, nats] };
}

async function makeSchemas(url: string, services: readonly string[], passwordOf: (role: string) => string): Promise<void> {
  const admin = new Client(url);
  await admin.connect();
  try {
    await provision(admin, services, passwordOf);
  } finally {
    await admin.end();
  }
  const owners = services.map((service) => ({ service, owner: `${service}_owner` }));
  await Promise.all(
    owners.map(({ service, owner }) => migrate({ connectionString: urlFor(url, owner, passwordOf(owner)) }, migrationsOf(service))),
  );
}

const migrationsOf = (service: string): string => join(ROOT, `apps/${service}/prisma/migrations`);

async function makeStream(url: string, keys: BrokerKeys, model: BrokerModel): Promise<void> {
  const provisioner = await connectBroker({ url, seed: keys[PROVISIONER]?.seed, name: PROVISIONER });
  try {
    await provisionBroker(provisioner.connection, model);
  } finally {
    await provisioner.close();
  }
}

function urlFor(administrator: string, role: string, password: string): string {
  const url = new URL(administrator);
  url.username = role;
  url.password = password;
  return url.href;
}
