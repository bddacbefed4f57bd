import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  connectBroker,
  decodeEvent,
  integratorAccess,
  PROVISIONER,
  readBrokerKeys,
  serverVersion,
  setBackFollower,
  STREAM,
  type Broker,
  type Integrator,
  type ReceivedEvent,
} from '@delakultur/messaging';
import { ROOT } from '@delakultur/stack';
import { demoIntegrators } from './demo.ts';
import type { EventsOptions } from './events-options.ts';
import type { Started } from './started.ts';
import { UsageError } from './usage.ts';

/** Hands over what a municipality may hear, oldest first, with its own credential; returns after `count` events or when told to stop. */
export async function followEvents(
  { kommun, from, portBase, count = Number.POSITIVE_INFINITY }: EventsOptions,
  show: (event: ReceivedEvent) => void,
  stop: AbortSignal,
): Promise<void> {
  const folder = join(ROOT, '.data', String(portBase));
  const { url, seed } = accessOf(startedIn(folder, portBase), kommun);
  const integrator = integratorOf(kommun);
  const followers = await setBack(folder, { integrator, url, from });
  const broker = await connectBroker({ url, seed, name: integrator.id });
  let left = count;
  const enough = new AbortController();
  const take = (event: ReceivedEvent): void => {
    if (left === 0) return;
    show(event);
    left -= 1;
    if (left === 0) enough.abort();
  };
  try {
    await Promise.all(followers.map((name) => follow(broker, name, { take, stop: AbortSignal.any([stop, enough.signal]) })));
  } finally {
    await broker.close();
  }
}

function startedIn(folder: string, portBase: number): Started {
  const file = join(folder, 'started.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  throw new UsageError(`Nothing has been started on the ports from ${portBase}: run npm start first, or name its --port-base.`);
}

function accessOf({ integrators }: Started, kommun: string): Started['integrators'][number] {
  const access = integrators.find((integrator) => integrator.kommun === kommun);
  if (access) return access;
  throw new UsageError(
    `Kommun ${kommun} has no integrator here; these have: ${integrators.map((integrator) => integrator.kommun).join(', ')}.`,
  );
}

function integratorOf(kommun: string): Integrator {
  const integrator = demoIntegrators().find((candidate) => candidate.kommun === kommun);
  if (integrator) return integrator;
  throw new UsageError(`Kommun ${kommun} has no integrator in the demo data.`);
}

interface SetBack {
  readonly integrator: Integrator;
  readonly url: string;
  readonly from: Date | 'now';
}

/** The one act that is not the integrator's to do; returns the consumers to follow. */
async function setBack(folder: string, { integrator, url, from }: SetBack): Promise<readonly string[]> {
  const keys = readBrokerKeys(join(folder, 'broker-keys.json'));
  const provisioner = await connectBroker({ url, seed: keys[PROVISIONER]?.seed, name: PROVISIONER });
  try {
    await setBackFollower(provisioner.connection, integrator, from);
    const version = serverVersion(provisioner.connection.info?.version ?? '');
    return integratorAccess(integrator, { url, keys, version }).followers;
  } finally {
    await provisioner.close();
  }
}

interface Following {
  readonly take: (event: ReceivedEvent) => void;
  readonly stop: AbortSignal;
}

async function follow({ jetstream }: Broker, name: string, { take, stop }: Following): Promise<void> {
  const consumer = await jetstream.consumers.get(STREAM, name);
  const messages = await consumer.consume({ max_messages: 100, expires: 30_000, abort_on_missing_resource: true });
  const close = (): void => void messages.close();
  stop.addEventListener('abort', close);
  if (stop.aborted) close();
  for await (const message of messages) take(decodeEvent(message));
}
