import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { pause } from './bell.ts';
import { STREAM, type Broker } from './broker.ts';
import { decodeEvent, MalformedEvent, type ReceivedEvent } from './cloud-event.ts';
import type { EventHandler } from './event-handler.ts';
import { failpoint } from './failpoint.ts';
import { bury, claim, type InboxTransaction } from './inbox.ts';
import type { MessagingLog } from './log.ts';

/** Applies the facts that a service consumes: each in effect once, none after a newer one of the same aggregate. */
export interface EventConsumer {
  /** Ends after the event in hand. */
  stop(): Promise<void>;
}

export interface EventConsumerOptions<Tx extends InboxTransaction> {
  readonly broker: Broker;
  /** Runs the effect and its inbox row in one transaction: `systemTx` of the service's database. */
  readonly database: { systemTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> };
  readonly handlers: readonly EventHandler<Tx>[];
  readonly log: MessagingLog;
  /** Whether an error means that something we need is away (the database above all): such an event waits and is not counted as failing. */
  readonly isOutage: (error: unknown) => boolean;
}

const MAX_DELIVERIES = 8;
const OUTAGE_PAUSE_MS = 1_000;
/** Well within the consumer's `ack_wait`: keeps the delivery ours, and its count as it is. */
const WORKING_MS = 1_000;
const REOPEN_PAUSE_MS = 1_000;
/** Two heartbeats missed and it asks anew: a broker that was restarted has forgotten that we asked. */
const PULL = { max_messages: 64, expires: 10_000, idle_heartbeat: 2_000 } as const;
/** 50 ms, doubled with each delivery: all eight within seven seconds, which hold up the events behind. */
const backoffMs = (deliveries: number): number => 50 * 2 ** (deliveries - 1);

/**
 * Starts consuming by the durable consumer that bears the service's name. An event is acknowledged after its effect is committed; one that fails is tried again
 * with growing pauses, and after the eighth time goes to the dead letters, as does at once one that is malformed or breaks its contract. Never waits for a gap.
 */
export function startEventConsumer<Tx extends InboxTransaction>(options: EventConsumerOptions<Tx>): EventConsumer {
  const stopping = new AbortController();
  const done = runUntil(stopping.signal, options);
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function runUntil<Tx extends InboxTransaction>(stop: AbortSignal, options: EventConsumerOptions<Tx>): Promise<void> {
  const { broker, log } = options;
  while (!stop.aborted) {
    try {
      await consume(stop, options);
    } catch (error) {
      log.warn({ err: error, consumer: broker.name }, 'the consumer lost its stream and begins again');
    }
    await pause(REOPEN_PAUSE_MS, stop);
  }
}

async function consume<Tx extends InboxTransaction>(stop: AbortSignal, options: EventConsumerOptions<Tx>): Promise<void> {
  const { broker } = options;
  const consumer: Consumer = await broker.jetstream.consumers.get(STREAM, broker.name);
  const messages: ConsumerMessages = await consumer.consume(PULL);
  const close = (): void => void messages.close();
  stop.addEventListener('abort', close);
  if (stop.aborted) close();
  try {
    for await (const message of messages) {
      const stillAtWork = setInterval(() => message.working(), WORKING_MS);
      await settle(message, stop, options).finally(() => clearInterval(stillAtWork));
      if (stop.aborted) return;
    }
  } finally {
    stop.removeEventListener('abort', close);
    await messages.close();
  }
}

/** Brings one delivery to its end: applied, dropped, buried, or given back. */
async function settle<Tx extends InboxTransaction>(message: JsMsg, stop: AbortSignal, options: EventConsumerOptions<Tx>): Promise<void> {
  const { log, isOutage } = options;
  for (;;) {
    try {
      await applyOrBury(message, options);
      failpoint('consumer.afterCommit');
      message.ack();
      return;
    } catch (error) {
      const facts = { err: error, subject: message.subject, sequence: message.seq, deliveries: message.info.deliveryCount };
      if (!isOutage(error)) {
        log.warn(facts, 'an event could not be applied and will come again');
        message.nak(backoffMs(message.info.deliveryCount));
        return;
      }
      log.warn(facts, 'an event waits for the database');
      if (stop.aborted) return message.nak();
      await pause(OUTAGE_PAUSE_MS, stop);
    }
  }
}

async function applyOrBury<Tx extends InboxTransaction>(message: JsMsg, options: EventConsumerOptions<Tx>): Promise<void> {
  const { broker, database, log } = options;
  const reading = read(message, options.handlers);
  if (reading === 'of no interest') return;
  try {
    if (reading instanceof MalformedEvent) throw reading;
    const { event, apply } = reading;
    await database.systemTx(async (tx) => {
      if (await claim(tx, broker.name, event)) await apply(event, tx);
    });
  } catch (error) {
    const { deliveryCount: deliveries } = message.info;
    const isHopeless = error instanceof MalformedEvent || (deliveries >= MAX_DELIVERIES && !options.isOutage(error));
    if (!isHopeless) throw error;
    const letter = { sequence: message.seq, deliveries, error: String(error), message };
    await database.systemTx((tx) => bury(tx, broker.name, letter));
    log.error({ err: error, subject: message.subject, sequence: message.seq, deliveries }, 'an event went to the dead letters');
  }
}

interface Readable<Tx> {
  readonly event: ReceivedEvent;
  readonly apply: EventHandler<Tx>['apply'];
}

/** The event and its handler; a filter may be wider than what the service handles, and that is no fault of the event. */
function read<Tx>(message: JsMsg, handlers: readonly EventHandler<Tx>[]): Readable<Tx> | MalformedEvent | 'of no interest' {
  try {
    const event = decodeEvent(message);
    const handler = handlers.find(({ contract }) => contract.type === event.type);
    if (!handler) return 'of no interest';
    const data = handler.contract.data.safeParse(event.data);
    if (!data.success) return new MalformedEvent('the data breaks its contract', { cause: data.error });
    return { event: { ...event, data: data.data }, apply: handler.apply };
  } catch (error) {
    if (error instanceof MalformedEvent) return error;
    throw error;
  }
}
