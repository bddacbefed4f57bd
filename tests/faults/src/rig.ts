import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseSql, makeTemplate } from '@delakultur/database';
import { queueSql } from '@delakultur/jobs/queue-sql';
import {
  brokerConfig,
  brokerModel,
  keepBrokerKeys,
  PROVISIONER,
  provisionBroker,
  serverVersion,
  type BrokerKeys,
} from '@delakultur/messaging';
import { natsServer, removePostgresData, startNats, startPostgres, versionOf, type Nats, type Postgres } from '@delakultur/stack';
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { Pool } from 'pg';
import { contract } from './contract.ts';

/** Real PostgreSQL and NATS with two services: `content` has facts, `people` applies them. */
export interface Rig {
  /** The administrator's pool: checkers read through it what the services wrote. */
  readonly admin: Pool;
  readonly keys: BrokerKeys;
  readonly natsUrl: string;
  databaseUrl(role: string): string;
  /** What a service is given to reach its database and the broker. */
  accessOf(service: string): { readonly databaseUrl: string; readonly natsUrl: string; readonly seed: string };
  provisioner(): Promise<NatsConnection>;
  nats: Nats;
  postgres: Postgres;
  /** Kills the part as a power cut would, and starts it again on the same port and data after that long. */
  crashNats(awayMs: number): Promise<void>;
  restartPostgres(): Promise<void>;
  close(): Promise<void>;
}

const PASSWORD = 'delakultur';
const DATABASE = 'faults';
const EFFECTS =
  'create table effect (nth bigint generated always as identity primary key, event_id uuid not null, aggregate uuid not null, version integer not null);';
/** What jobs are about: a reminder that is sent once, and a row for each time that somebody began to. */
const REMINDERS =
  'create table reminder (id uuid primary key, sent integer not null default 0); create table attempt (reminder uuid not null, pid integer not null);';

/** Starts everything anew in a folder of its own; takes about three seconds. */
export async function startRig(): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'dk-faults-'));
  const keys = keepBrokerKeys(join(folder, 'keys.json'), ['content', 'people']);
  const model = brokerModel({
    needs: [
      { name: 'content', calls: [], consumes: [] },
      { name: 'people', calls: [], consumes: ['dk.evt.*.content.>'] },
    ],
    events: [contract],
    integrators: [],
  });
  const configFile = join(folder, 'nats.conf');
  writeFileSync(configFile, brokerConfig(model, { version: serverVersion((await versionOf(await natsServer())).join('.')), keys }));
  const natsOptions = { storeDir: join(folder, 'jetstream'), logFile: join(folder, 'nats.log'), configFile };
  const dataDir = join(folder, 'postgres');
  const postgresOptions = { dataDir, logFile: join(folder, 'postgres.log'), password: PASSWORD, isDurable: false };
  const [nats, postgres] = await Promise.all([startNats(natsOptions), startPostgres(postgresOptions)]);
  const server = { host: '127.0.0.1', port: postgres.port, user: 'postgres', password: PASSWORD };
  await makeTemplate(server, DATABASE, migrations(folder));
  const admin = new Pool({ ...server, database: DATABASE });
  admin.on('error', () => undefined); // PostgreSQL is taken away on purpose here

  const rig: Rig = {
    admin,
    keys,
    natsUrl: nats.url,
    databaseUrl: (role) => `postgres://${role}:${role}@127.0.0.1:${postgres.port}/${DATABASE}`,
    accessOf: (service) => ({ databaseUrl: rig.databaseUrl(service), natsUrl: nats.url, seed: keys[service]?.seed ?? '' }),
    provisioner: () =>
      connect({
        servers: nats.url,
        authenticator: nkeyAuthenticator(new TextEncoder().encode(keys[PROVISIONER]?.seed)),
        reconnectTimeWait: 100,
      }),
    nats,
    postgres,
    crashNats: async (awayMs) => {
      process.kill(rig.nats.pid, 'SIGKILL');
      await rig.nats.ended;
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      rig.nats = await startNats({ ...natsOptions, port: nats.port });
    },
    restartPostgres: async () => {
      await rig.postgres.stop();
      rig.postgres = await startPostgres({ ...postgresOptions, port: postgres.port });
    },
    close: async () => {
      await admin.end();
      await rig.nats.stop();
      await rig.postgres.stop();
      removePostgresData(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const provisioner = await rig.provisioner();
  await provisionBroker(provisioner, model);
  await provisioner.close();
  return rig;
}

/** The house for both services, in `content` the queue and reminders, and in `people` a table where every application of an event leaves a row. */
function migrations(folder: string): Record<string, string> {
  const write = (service: string, sql: string): string => {
    const path = join(folder, 'migrations', service);
    mkdirSync(join(path, '1_house'), { recursive: true });
    writeFileSync(join(path, '1_house', 'migration.sql'), sql);
    return path;
  };
  return { content: write('content', houseSql() + queueSql('content') + REMINDERS), people: write('people', houseSql() + EFFECTS) };
}
