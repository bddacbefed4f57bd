import { headers as newHeaders, type NatsConnection } from '@nats-io/transport-node';
import { members, model, type BrokerRig } from './broker-rig.ts';
import { commandTo, consumerNames, factOf, publishSubjects, type ConsumersOf } from './subjects.ts';

/** What came of the attempts: empty everywhere when the broker holds. */
export interface Harm {
  /** Commands that reached a service, as `<service> <subject>`. */
  readonly commands: string[];
  /** Facts on the stream that no service published. */
  readonly forgeries: string[];
  /** What is missing of the stream and its consumers. */
  readonly missing: string[];
}

const MARK = 'injected';

/**
 * Tries, as every member and on every subject that it may publish on, to make the broker or a service answer into a place that the member may not reach:
 * commands, facts, the deletion of stream and consumers, by the reply subject and by the tracing header. Returns what looks for the harm.
 */
export async function injectReplies(rig: BrokerRig, apiPrefix: string): Promise<() => Promise<Harm>> {
  const consumers = consumerNames(model, rig.version);
  const watch = await watchServices(rig);
  for (const member of members) {
    const { connection } = await rig.line(member);
    const own = publishSubjects(model, consumers).filter(({ allowed }) => allowed.includes(member));
    const subjects = own.map(({ subject }) => subject.replace('DK.API', apiPrefix));
    for (const subject of subjects) tryAll(connection, subject, targetsOf(member, consumers));
    await connection.flush();
  }
  return async () => ({ commands: watch.seen(), forgeries: await forgeries(rig), missing: await missing(rig) });
}

/** Where this member may not publish; what a service may do openly, or sends to itself, is no harm. */
const targetsOf = (member: string, consumers: ConsumersOf): string[] => [
  ...model.services
    .filter(({ name }) => name !== member && !model.services.some((caller) => caller.name === member && caller.calls.includes(name)))
    .map(({ name }) => `${commandTo(name)}.${MARK}`),
  ...model.services.filter(({ name }) => name !== member).map(({ name }) => factOf(name, MARK)),
  ...Object.values(consumers).flatMap((names) => names.map((name) => `$JS.API.CONSUMER.DELETE.EVENTS.${name}`)),
  '$JS.API.STREAM.PURGE.EVENTS',
  '$JS.API.STREAM.DELETE.EVENTS',
];

function tryAll(connection: NatsConnection, subject: string, targets: readonly string[]): void {
  for (const reply of targets) {
    const body = subject.includes('MSG.NEXT') ? '{"batch":1,"no_wait":true}' : '{}';
    connection.publish(subject, body, { reply });
    connection.publish(subject, '{broken', { reply });
    const headers = newHeaders();
    headers.set('Nats-Trace-Dest', reply);
    connection.publish(subject, body, { headers });
  }
}

/** Every service answers whatever it is asked; a command with our mark, or from whoever may not ask, should never come. */
async function watchServices(rig: BrokerRig): Promise<{ seen: () => string[] }> {
  const seen: string[] = [];
  await Promise.all(
    model.services.map(async ({ name }) => {
      const { connection } = await rig.line(name);
      connection.subscribe(`dk.rpc.${name}.>`, {
        callback: (error, message) => {
          if (error) return;
          if (message.subject.endsWith(MARK)) seen.push(`${name} ${message.subject}`);
          message.respond('{}');
        },
      });
      await connection.flush();
    }),
  );
  return { seen: () => [...new Set(seen)] };
}

async function forgeries(rig: BrokerRig): Promise<string[]> {
  const info = await rig.manager.streams.info('EVENTS', { subjects_filter: `dk.evt.${MARK}.>` }).catch(() => null);
  return Object.keys(info?.state.subjects ?? {});
}

async function missing(rig: BrokerRig): Promise<string[]> {
  const stream = await rig.manager.streams.info('EVENTS').catch(() => null);
  if (!stream) return ['EVENTS'];
  const wanted = Object.values(consumerNames(model, rig.version)).flat();
  const found = await Promise.all(
    wanted.map((name) =>
      rig.manager.consumers.info('EVENTS', name).then(
        () => null,
        () => name,
      ),
    ),
  );
  return found.filter((name) => name !== null);
}
