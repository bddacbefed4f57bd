import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts, events, topology } from '@delakultur/contracts';
import {
  brokerModel,
  connectBroker,
  inboxPrefixOf,
  keepBrokerKeys,
  PROVISIONER,
  provisionBroker,
  serverVersion,
  type Broker,
  type BrokerKeys,
  type BrokerModel,
  type ServerVersion,
} from '@delakultur/messaging';
import { natsServer, startNats, versionOf, type Nats } from '@delakultur/stack';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, nkeyAuthenticator, PermissionViolationError, type NatsConnection } from '@nats-io/transport-node';

/** The model as the contracts give it, with two municipalities that listen. */
export const model: BrokerModel = brokerModel({
  needs: topology(contracts, events),
  events,
  integrators: [
    { id: 'int_1284', kommun: '1284', sites: ['familjen-helsingborg'] },
    { id: 'int_1880', kommun: '1880', sites: ['pedagog-orebro'] },
  ],
});

/** Everybody but the provisioner and the system user. */
export const members = [...model.services.map(({ name }) => name), ...model.integrators.map(({ id }) => id)];

export type Render = (model: BrokerModel, options: { version: ServerVersion; keys: BrokerKeys }) => string;

/** One member's line, and the denials that the broker told it. */
export interface Line {
  readonly connection: NatsConnection;
  /** `publish <subject>` and `subscription <subject>` of every denial so far. */
  readonly denials: ReadonlySet<string>;
}

export interface BrokerRig {
  readonly nats: Nats;
  readonly version: ServerVersion;
  readonly provisioner: NatsConnection;
  readonly manager: JetStreamManager;
  /** A member's line as its own program has it. */
  broker(member: string): Promise<Broker>;
  line(member: string): Promise<Line>;
  close(): Promise<void>;
}

/** A real nats-server with the given layout, its stream and consumers. */
export async function startBrokerRig(render: Render): Promise<BrokerRig> {
  const folder = mkdtempSync(join(tmpdir(), 'dk-broker-'));
  const version = serverVersion((await versionOf(await natsServer())).join('.'));
  const keys = keepBrokerKeys(join(folder, 'keys.json'), members);
  const configFile = join(folder, 'nats.conf');
  writeFileSync(configFile, render(model, { version, keys }));
  const nats = await startNats({ storeDir: join(folder, 'jetstream'), logFile: join(folder, 'nats.log'), configFile });
  const lines: NatsConnection[] = [];
  const dial = async (name: string, reconnect: boolean): Promise<NatsConnection> => {
    const authenticator = nkeyAuthenticator(new TextEncoder().encode(keys[name]?.seed));
    const connection = await connect({ servers: nats.url, authenticator, inboxPrefix: inboxPrefixOf(name), reconnect });
    lines.push(connection);
    return connection;
  };
  const provisioner = await dial(PROVISIONER, false);
  await provisionBroker(provisioner, model);
  return {
    nats,
    version,
    provisioner,
    manager: await jetstreamManager(provisioner),
    broker: async (name) => {
      const broker = await connectBroker({ url: nats.url, seed: keys[name]?.seed, name });
      lines.push(broker.connection);
      return broker;
    },
    line: async (member) => {
      const connection = await dial(member, false);
      return { connection, denials: listenForDenials(connection) };
    },
    close: async () => {
      await Promise.all(lines.map((line) => line.close()));
      await nats.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listenForDenials(connection: NatsConnection): Set<string> {
  const denials = new Set<string>();
  const listen = async (): Promise<void> => {
    for await (const status of connection.status()) {
      if (status.type !== 'error' || !(status.error instanceof PermissionViolationError)) continue;
      denials.add(`${status.error.operation} ${status.error.subject}`);
    }
  };
  void listen();
  return denials;
}
