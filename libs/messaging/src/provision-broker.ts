import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  jetstreamManager,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import { STREAM } from './broker.ts';
import {
  consumersOfIntegrator,
  consumersOfService,
  serverVersion,
  type BrokerModel,
  type ConsumerPlan,
  type Integrator,
} from './broker-model.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** Nothing is ever dropped to make room, and nobody but the operator's retention removes a fact. */
const STREAM_CONFIG = {
  name: STREAM,
  subjects: ['dk.evt.>'],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.New,
  deny_delete: true,
  deny_purge: true,
  duplicate_window: nanos(2 * MINUTE_MS),
  // What has been stored goes on to the gateways at once: a stream export of `dk.evt.>` itself would not see what came by a service import.
  republish: { src: 'dk.evt.>', dest: 'dk.live.>' },
} as const satisfies Partial<StreamConfig>;

const KINDS: Readonly<Record<ConsumerPlan['kind'], Partial<ConsumerConfig>>> = {
  // One at a time: only so does a redelivery keep the order. A short wait, because what a killed service had in hand holds up the rest;
  // the consumer says every second that it is still at work.
  strict: { ack_policy: AckPolicy.Explicit, ack_wait: nanos(4 * SECOND_MS), max_ack_pending: 1 },
  wide: { ack_policy: AckPolicy.Explicit, ack_wait: nanos(MINUTE_MS), max_ack_pending: 256 },
  follow: { ack_policy: AckPolicy.None },
};

/** Brings stream and durable consumers to what the model says, and moves no cursor; idempotent. Needs the provisioner's connection. */
export async function provisionBroker(connection: NatsConnection, model: BrokerModel): Promise<void> {
  const manager = await jetstreamManager(connection);
  await keepStream(manager);
  for (const plan of plansOf(connection, model)) await keepConsumer(manager, plan);
}

/**
 * Sets the follow consumers of one integrator back to a time, or to now; its own consumers stay where they are. Whoever was following is cut off.
 * Needs the provisioner's connection.
 */
export async function setBackFollower(connection: NatsConnection, integrator: Integrator, from: Date | 'now'): Promise<void> {
  const manager = await jetstreamManager(connection);
  const plans = consumersOfIntegrator(integrator, versionOf(connection)).filter(({ kind }) => kind === 'follow');
  const start =
    from === 'now'
      ? { deliver_policy: DeliverPolicy.New }
      : { deliver_policy: DeliverPolicy.StartTime, opt_start_time: from.toISOString() };
  for (const plan of plans) {
    await ignoring(JS_CONSUMER_NOT_FOUND, () => manager.consumers.delete(STREAM, plan.name));
    await manager.consumers.add(STREAM, { ...configOf(plan), ...start });
  }
}

const versionOf = ({ info }: NatsConnection) => serverVersion(info?.version ?? '');

const plansOf = (connection: NatsConnection, { services, integrators }: BrokerModel): ConsumerPlan[] => {
  const version = versionOf(connection);
  return [
    ...services.flatMap((service) => consumersOfService(service, version)),
    ...integrators.flatMap((integrator) => consumersOfIntegrator(integrator, version)),
  ];
};

async function keepStream(manager: JetStreamManager): Promise<void> {
  const known = await ignoring(JS_STREAM_NOT_FOUND, () => manager.streams.info(STREAM));
  if (known) await manager.streams.update(STREAM, STREAM_CONFIG);
  else await manager.streams.add(STREAM_CONFIG);
}

async function keepConsumer(manager: JetStreamManager, plan: ConsumerPlan): Promise<void> {
  const known = await ignoring(JS_CONSUMER_NOT_FOUND, () => manager.consumers.info(STREAM, plan.name));
  if (!known) await manager.consumers.add(STREAM, configOf(plan));
  else if (plan.kind !== 'follow') await manager.consumers.update(STREAM, plan.name, configOf(plan));
}

/** One filter goes in the old field, which every version knows. */
const configOf = ({ name, filters, kind }: ConsumerPlan): Partial<ConsumerConfig> => ({
  durable_name: name,
  deliver_policy: DeliverPolicy.All,
  max_deliver: -1,
  max_expires: nanos(MINUTE_MS),
  ...KINDS[kind],
  ...(filters.length === 1 && filters[0] ? { filter_subject: filters[0] } : { filter_subjects: [...filters] }),
});

const JS_STREAM_NOT_FOUND = 10_059;
const JS_CONSUMER_NOT_FOUND = 10_014;

async function ignoring<T>(code: number, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === code) return undefined;
    throw error;
  }
}
