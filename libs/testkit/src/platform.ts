import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { contracts, events, type Output, type Rpc, topology, type WireInput } from '@delakultur/contracts';
import {
  type Broker,
  brokerConfig,
  type BrokerKeys,
  brokerModel,
  connectBroker,
  type Integrator,
  keepBrokerKeys,
  provisionBroker,
  PROVISIONER,
  STREAM,
} from '@delakultur/messaging';
import { type AskOptions, RpcClient, type WireReply } from '@delakultur/nest-kit';
import { freePort, type Nats, natsServer, type Part, ROOT, startNats, startPart, versionOf } from '@delakultur/stack';
import { jetstreamManager } from '@nats-io/jetstream';
import { Client } from 'pg';
import { sharedPostgres } from './config.ts';
import { copyDemoStore, demoStore } from './demo-store.ts';
import { CLIENT_SECRET, type Issuer, LINK_SECRET, startIssuer, type TestAsker, type TokenTimes } from './issuer.ts';
import { type DatabaseServer, startOwnPostgres } from './own-postgres.ts';
import { makeDatabase } from './platform-database.ts';

export interface PlatformOptions {
  readonly services: readonly ('content' | 'people')[];
  readonly integrators?: readonly Integrator[];
  /** Fills the services with the demo's data. */
  readonly demo?: boolean;
  /** More settings for the services. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A server of its own rather than a database on the one that the run shares: for tests that stop it. */
  readonly ownPostgres?: boolean;
}

/** What goes along with a test's request; the times are those of the asker's token. */
export type TestAskOptions = AskOptions & TokenTimes;

/** A database of real PostgreSQL, a real broker with its accounts, a token issuer, and the services as processes of their own. */
export interface Platform {
  /** The administrator's way to the database; `stop` only where the server is the platform's own. */
  readonly postgres: DatabaseServer;
  readonly nats: Nats;
  readonly issuer: Issuer;
  readonly keys: BrokerKeys;
  /** The administrator's connection: sees everything, for checkers and for arranging. */
  readonly admin: Client;
  /** The line to the broker that only the provisioner has. */
  readonly provisioner: Broker;
  /** Asks as the gateway does: the reply as it travels. */
  ask(contract: Rpc, input: unknown, as?: TestAsker, options?: TestAskOptions): Promise<WireReply & { readonly json: unknown }>;
  /** Asks, and throws the problem when there is one. */
  call<C extends Rpc>(contract: C, input: WireInput<C>, as?: TestAsker, options?: TestAskOptions): Promise<Output<C>>;
  /** The processes of the services, the last started of each. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Starts a service (again), with more settings. */
  start(service: string, environment?: Readonly<Record<string, string>>): Promise<Part>;
  /** Returns when all that the services have written is on the stream, and the service has applied what it consumes of it. */
  caughtUp(service: string): Promise<void>;
  /** The settings of a service's process. */
  environmentOf(service: string): Record<string, string>;
  stop(): Promise<void>;
}

/** What is the same in the demo's data whatever its value: no reason to fill it in anew. */
const SAYS_NOTHING_OF_DATA = new Set(['DK_SMTP_URL']);

/** Starts it on random ports with data of its own, in a second or two. The services have to be built (`npm run build`). */
export async function startPlatform({
  services,
  integrators = [],
  demo = false,
  environment = {},
  ownPostgres = false,
}: PlatformOptions): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'dk-test-'));
  const log = (name: string) => join(folder, `${name}.log`);
  const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const model = brokerModel({ needs: topology(contracts, events), events, integrators });
  const keys = keepBrokerKeys(join(folder, 'keys.json'), [...model.services.map(({ name }) => name), ...integrators.map(({ id }) => id)]);
  const configFile = join(folder, 'nats.conf');
  const version = await versionOf(await natsServer());
  writeFileSync(configFile, brokerConfig(model, { version, keys }));
  mkdirSync(join(folder, 'nats'));
  const [server, nats, issuer] = await Promise.all([
    postgresServer(ownPostgres),
    startNats({ storeDir: join(folder, 'nats'), logFile: log('nats'), configFile, port: await freePort() }),
    startIssuer(),
  ]);
  stops.unshift(
    () => server.stop(),
    () => nats.stop(),
    () => issuer.stop(),
  );
  const provisioner = await connectBroker({ url: nats.url, seed: keys[PROVISIONER]!.seed, name: PROVISIONER });
  await provisionBroker(provisioner.connection, model);
  const settingsOf = (service: string, databaseUrl: string): Record<string, string> => ({
    DK_NATS_URL: nats.url,
    DK_NATS_SEED: keys[service]!.seed,
    DK_DATABASE_URL: databaseUrl,
    DK_ISSUER: issuer.url,
    DK_CLIENT_SECRET: CLIENT_SECRET,
    DK_LINK_SECRET: LINK_SECRET,
    DK_MEDIA_QUARANTINE: join(folder, 'media/quarantine'),
    DK_MEDIA_STORE: join(folder, 'media/store'),
    ...environment,
  });
  const key = demo ? Object.entries(environment).filter(([name]) => !SAYS_NOTHING_OF_DATA.has(name)) : 'empty';
  const store = demoStore(server.url, [services, key]);
  const database = await makeDatabase(server.url, {
    services,
    key,
    fill: async (urlOf) => {
      if (!demo) return;
      for (const service of services) await fillWithDemo(service, { ...settingsOf(service, urlOf(service)), DK_MEDIA_STORE: store });
    },
  });
  if (demo) copyDemoStore(store, join(folder, 'media/store'));
  const environmentOf = (service: string): Record<string, string> => settingsOf(service, database.urlOf(service));
  const admin = new Client(database.url);
  admin.on('error', () => undefined); // a test may stop the server
  await admin.connect();
  const gateway = await connectBroker({ url: nats.url, seed: keys['gateway']!.seed, name: 'gateway' });
  const rpc = new RpcClient(gateway.connection);
  const parts = new Map<string, Part>();
  const start = async (service: string, more: Readonly<Record<string, string>> = {}): Promise<Part> => {
    const part = await startPart({
      name: service,
      program: process.execPath,
      args: [join(ROOT, `apps/${service}/dist/main.js`)],
      env: { ...process.env, ...environmentOf(service), ...more },
      logFile: log(service),
      isReady: () =>
        rpc.ask(probe(service), {}).then(
          ({ status }) => status !== 503,
          () => false,
        ),
    });
    stops.unshift(() => part.stop());
    parts.set(service, part);
    return part;
  };
  stops.unshift(
    () => admin.end(),
    // Its rows go with a server of its own, which may not even be up.
    () => !ownPostgres && database.remove(),
    () => provisioner.close(),
    () => gateway.close(),
  );
  await Promise.all(services.map((service) => start(service)));

  const withToken = async (as: TestAsker | undefined, options: TestAskOptions): Promise<AskOptions> => ({
    ...options,
    ...(as && { token: await issuer.tokenOf(as, options) }),
  });
  return {
    postgres: { url: database.url, stop: server.stop },
    nats,
    issuer,
    keys,
    admin,
    provisioner,
    parts,
    environmentOf,
    caughtUp: (service) => untilCaughtUp({ admin, provisioner, services }, service),
    start,
    ask: async (contract, input, as, options = {}) => {
      const reply = await rpc.ask(contract, input, await withToken(as, options));
      return { ...reply, json: JSON.parse(new TextDecoder().decode(reply.body)) as unknown };
    },
    call: async (contract, input, as, options = {}) => rpc.call(contract, input, await withToken(as, options)),
    stop: async () => {
      for (const service of services) tellSurprises(service, log(service));
      for (const stop of stops) await stop();
    },
  };
}

/** The one that the run shares, which no platform stops, or one of its own. */
async function postgresServer(isOwn: boolean): Promise<DatabaseServer> {
  const shared = isOwn ? undefined : sharedPostgres();
  return shared ? { url: shared, stop: async () => undefined } : startOwnPostgres();
}

/** A surprise reaches the caller without its words: whoever reads the test's output needs them. */
function tellSurprises(service: string, logFile: string): void {
  const surprises = readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes('unexpected failure'));
  for (const line of surprises.slice(0, 5)) console.error(service, line);
}

/** Something that a service answers to anyone. */
const probe = (service: string): Rpc =>
  contracts.find(({ subject, access }) => subject.startsWith(`dk.rpc.${service}.`) && access === 'anyone')!;

async function fillWithDemo(service: string, settings: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, `apps/${service}/dist/demo.js`)], { env: { ...process.env, ...settings } });
}

const PATIENCE_MS = 120_000;

async function untilCaughtUp(
  { admin, provisioner, services }: Pick<Platform, 'admin' | 'provisioner'> & PlatformOptions,
  service: string,
): Promise<void> {
  const manager = await jetstreamManager(provisioner.connection);
  const waiting = services.map((name) => `select 1 from ${name}.outbox where published_at is null`).join(' union all ');
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const { rowCount } = await admin.query(waiting);
    const { num_pending, num_ack_pending } = await manager.consumers.info(STREAM, service);
    if (rowCount === 0 && num_pending + num_ack_pending === 0) return;
    if (performance.now() > end)
      throw new Error(`${service} has not caught up: ${rowCount} unpublished, ${num_pending} to come, ${num_ack_pending} in hand`);
    await setTimeout(25);
  }
}
