import { setTimeout as sleep } from 'node:timers/promises';
import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';

const DRAIN_MS = 2_000;

/** The prefix under which a service or an integrator reaches JetStream from its own account (ADR 0006). */
export const API_PREFIX = 'DK.API';

/** The one stream of facts. */
export const STREAM = 'EVENTS';

/** The most bytes that one message carries, its headers among them. An article with its proposed wording and its conversation fits. */
export const MAX_PAYLOAD = 1_048_576;

/** Where answers to this member's requests arrive: nobody else may listen there. */
export const inboxPrefixOf = (name: string): string => `_INBOX_${name}`;

/** One process's line to the broker, with the rights of its own account and no others. */
export interface Broker {
  readonly name: string;
  readonly connection: NatsConnection;
  readonly jetstream: JetStreamClient;
  /** Lets what is under way finish, for two seconds at most, then ends. */
  close(): Promise<void>;
}

export interface BrokerOptions {
  readonly url: string;
  /** The nkey seed of the member; absent only on a broker without accounts. */
  readonly seed?: string | undefined;
  /** The service's name, or an integrator's id: it owns `_INBOX_<name>` and the consumer of that name. */
  readonly name: string;
}

/** Connects, or fails at once; from then on the line heals itself, however long the broker is away. */
export async function connectBroker({ url, seed, name }: BrokerOptions): Promise<Broker> {
  const connection = await connect({
    servers: url,
    name,
    inboxPrefix: inboxPrefixOf(name),
    ...(seed && { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) }),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    ignoreAuthErrorAbort: true,
    timeout: 5_000,
    pingInterval: 5_000,
    // A stack trace a request costs a third of its CPU time, and who asked is in the error that callers throw.
    noAsyncTraces: true,
  });
  return {
    name,
    connection,
    jetstream: jetstream(connection, { apiPrefix: API_PREFIX, checkAPI: false }),
    close: async () => {
      if (connection.isClosed()) return;
      // Into a broker that is away nothing drains: it fails, or never ends.
      await Promise.race([Promise.allSettled([connection.drain()]), sleep(DRAIN_MS, undefined, { ref: false })]);
      if (!connection.isClosed()) await connection.close();
    },
  };
}
