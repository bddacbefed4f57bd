import { brokerConfig } from '@delakultur/messaging';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { members, model, startBrokerRig, type BrokerRig, type Line } from './broker-rig.ts';
import { consumerNames, publishSubjects, subscribeSubjects, wildcardSubjects, type ConsumersOf } from './subjects.ts';

let rig: BrokerRig;
let consumers: ConsumersOf;

beforeAll(async () => {
  rig = await startBrokerRig(brokerConfig);
  consumers = consumerNames(model, rig.version);
});
afterAll(async () => {
  await rig.close();
});

describe.each(members)('the broker refuses %s', (member) => {
  it('N7: to publish anywhere but where its contracts say', async () => {
    const forbidden = publishSubjects(model, consumers).filter(({ allowed }) => !allowed.includes(member));
    const subjects = [...forbidden.map(({ subject }) => subject), ...wildcardSubjects().filter((subject) => !isOwnFact(subject, member))];
    const { connection, denials } = await rig.line(member);
    for (const subject of subjects) connection.publish(subject, '{}');
    await judged({ connection, denials });
    expect(subjects.filter((subject) => !denials.has(`publish ${subject}`))).toEqual([]);
  });

  it('N7: to listen to anything but its own', async () => {
    const forbidden = subscribeSubjects(model).filter(({ allowed }) => !allowed.includes(member));
    const subjects = forbidden.map(({ subject }) => subject);
    const { connection, denials } = await rig.line(member);
    for (const subject of subjects) connection.subscribe(subject, { callback: () => undefined });
    await judged({ connection, denials });
    expect(subjects.filter((subject) => !denials.has(`subscription ${subject}`))).toEqual([]);
  });

  it('nothing that its contracts say', async () => {
    const allowedTo = publishSubjects(model, consumers).filter(({ allowed }) => allowed.includes(member));
    const allowedFrom = subscribeSubjects(model).filter(({ allowed }) => allowed.includes(member));
    const { connection, denials } = await rig.line(member);
    for (const { subject } of allowedTo) connection.publish(subject, '{}');
    for (const { subject } of allowedFrom) connection.subscribe(subject, { callback: () => undefined });
    await judged({ connection, denials });
    expect([...denials].filter((denial) => denial !== LAST)).toEqual([]);
  });
});

it('keeps stream and consumers as they were through all of that', async () => {
  const { config } = await rig.manager.streams.info('EVENTS');
  const names: string[] = [];
  for await (const { name } of rig.manager.consumers.list('EVENTS')) names.push(name);
  expect(config).toMatchObject({ deny_delete: true, deny_purge: true, discard: 'new' });
  expect(names.toSorted()).toEqual(Object.values(consumers).flat().toSorted());
});

const NOWHERE = 'nobody.may.publish.here';
const LAST = `publish ${NOWHERE}`;

/** Returns when the broker has judged all that was sent: it does so in order, and what comes last is refused. */
async function judged({ connection, denials }: Line): Promise<void> {
  connection.publish(NOWHERE, '{}');
  await vi.waitFor(() => expect(denials.has(LAST)).toBe(true), { timeout: 60_000 });
}

/** A service may publish the literal `*` as a scope of its own facts: the relay refuses it there, and the outbox before. */
const isOwnFact = (subject: string, member: string): boolean =>
  subject.startsWith('dk.evt.*.*') && model.services.some(({ name, publishes }) => publishes && name === member);
