import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrokerKeys, BrokerModel, IntegratorAccess } from '@delakultur/messaging';
import { IMAGE_NATS_VERSION, startContainers, wantsContainers } from './containers.ts';
import { startNats } from './nats.ts';
import { natsServer, versionOf, type Say } from './nats-program.ts';
import type { Part } from './part.ts';
import { startPostgres } from './postgres.ts';
import { Rights, type RightsOptions } from './rights.ts';
import type { Roster } from './roster.ts';

/** Where a backing part answers, and how it is ended. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

export interface StackOptions extends RightsOptions {
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

type Backing = Pick<Stack, 'postgres' | 'nats' | 'parts'>;

/** Starts real PostgreSQL and NATS, migrated and with everybody's rights in place; services can be started on it at once. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const rights = new Rights(options);
  const isContained = !options.isDurable && (await wantsContainers());
  const version = isContained ? IMAGE_NATS_VERSION : await versionOf(await natsServer(options.say));
  const password = rights.administratorPassword;
  const natsConfig = rights.natsConfig(version);
  const { postgres, nats, parts } = isContained ? await contained(password, natsConfig) : await asProcesses(options, password, natsConfig);
  const urls = { postgres: postgres.url, nats: nats.url };
  const stop = async () => {
    await nats.stop();
    await postgres.stop();
  };
  await orStop(() => rights.apply(urls), stop);
  return {
    postgres,
    nats,
    parts,
    keys: rights.keys,
    model: rights.model,
    integrators: rights.accessOfIntegrators(nats.url, version),
    environmentOf: (service) => rights.environmentOf(service, urls),
    stop,
  };
}

async function contained(password: string, natsConfig: string): Promise<Backing> {
  return { ...(await startContainers({ password, natsConfig })), parts: [] };
}

async function asProcesses(options: StackOptions, password: string, natsConfig: string): Promise<Backing> {
  const { dataDir, ports, isDurable = false, roster, say } = options;
  const postgres = await startPostgres({
    dataDir: join(dataDir, 'postgres'),
    logFile: join(dataDir, 'logs/postgresql.log'),
    password,
    isDurable,
    roster,
    ...(ports && { port: ports.postgres }),
  });
  const configFile = join(dataDir, 'nats.conf');
  writeFileSync(configFile, natsConfig, { mode: 0o600 });
  const start = () =>
    startNats({
      storeDir: join(dataDir, 'nats'),
      logFile: join(dataDir, 'logs/nats.log'),
      configFile,
      roster,
      ...(say && { say }),
      ...(ports && { port: ports.nats }),
    });
  const nats = await orStop(start, () => postgres.stop());
  return { postgres, nats, parts: [postgres, nats] };
}

/** What has been started does not outlive a start that fails. */
async function orStop<T>(work: () => Promise<T>, stop: () => Promise<void>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await stop();
    throw error;
  }
}
