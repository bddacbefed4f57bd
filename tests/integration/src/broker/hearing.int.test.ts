import { brokerConfig, connectBroker, createBrokerKey, setBackFollower, type Broker } from '@delakultur/messaging';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { model, startBrokerRig, type BrokerRig } from './broker-rig.ts';
import { publishFact } from './fact.ts';
import { consumerNames } from './subjects.ts';

let rig: BrokerRig;
let content: Broker;
let hoganas: Broker;
/** What content published, by scope. */
let published: Readonly<Record<'1284' | '1277' | '1880' | 'site-familjen-helsingborg' | 'site-pedagog-orebro', string>>;

beforeAll(async () => {
  rig = await startBrokerRig(brokerConfig);
  content = await rig.broker('content');
  hoganas = await rig.broker('int_1284');
  const draft = { entity: 'article', fact: 'submitted' };
  const released = { entity: 'publication', fact: 'released' };
  published = {
    1284: await publishFact(content, { scope: '1284', ...draft }),
    1277: await publishFact(content, { scope: '1277', ...draft }),
    1880: await publishFact(content, { scope: '1880', ...draft }),
    'site-familjen-helsingborg': await publishFact(content, { scope: 'site-familjen-helsingborg', ...released }),
    'site-pedagog-orebro': await publishFact(content, { scope: 'site-pedagog-orebro', ...released }),
  };
});
afterAll(async () => {
  await rig.close();
});

const own = (): string[] => [published['1284'], published['site-familjen-helsingborg']].toSorted();
const namesOf = (isFollower: boolean): string[] =>
  (consumerNames(model, rig.version)['int_1284'] ?? []).filter((name) => name.includes('follow') === isFollower);

it('N7: an integrator hears its municipality and its sites, and nothing of its neighbours', async () => {
  expect(await drain(hoganas, namesOf(false))).toEqual(own());
});

it('N4: following from a time leaves the cursor of the integrator where it is', async () => {
  const [integrator] = model.integrators;
  if (!integrator) throw new Error('the model has no integrator');
  const before = await cursors(namesOf(false));
  await setBackFollower(rig.provisioner, integrator, new Date('2026-01-01'));
  expect(await drain(hoganas, namesOf(true))).toEqual(own());
  await setBackFollower(rig.provisioner, integrator, 'now');
  expect(await drain(hoganas, namesOf(true))).toEqual([]);
  expect(await cursors(namesOf(false))).toEqual(before);
});

it('every copy of the gateway hears at once what changes on a site, and no drafts', async () => {
  const copies = await Promise.all([rig.broker('gateway'), rig.broker('gateway')]);
  const heard = copies.map(({ connection }) => {
    const subjects: string[] = [];
    const filters = model.services.flatMap(({ hears }) => hears);
    for (const filter of filters) connection.subscribe(filter, { callback: (_, { subject }) => void subjects.push(subject) });
    return subjects;
  });
  await Promise.all(copies.map(({ connection }) => connection.flush()));
  await publishFact(content, { scope: '1284', entity: 'article', fact: 'submitted' });
  const released = await publishFact(content, { scope: 'site-familjen-helsingborg', entity: 'publication', fact: 'released' });
  const live = released.replace('dk.evt.', 'dk.live.');
  await vi.waitFor(() => expect(heard).toEqual([[live], [live]]), { timeout: 30_000 });
});

it('a service answers whom its contracts name, and the answer finds the way back', async () => {
  const gateway = await rig.broker('gateway');
  content.connection.subscribe('dk.rpc.content.>', { queue: 'content', callback: (_, message) => void message.respond('heard') });
  await content.connection.flush();
  const reply = await gateway.connection.request('dk.rpc.content.article.read.v1', '{}', { timeout: 30_000 });
  expect(reply.string()).toBe('heard');
});

it('refuses a credential that is not on its list', async () => {
  const stranger = connectBroker({
    url: rig.nats.url,
    seed: createBrokerKey().seed,
    name: 'content',
  });
  await expect(stranger).rejects.toThrow(/Authorization/i);
});

/** The subjects of all that waits for these consumers, acknowledged. */
async function drain({ jetstream }: Broker, names: readonly string[]): Promise<string[]> {
  const subjects: string[] = [];
  for (const name of names) {
    const consumer = await jetstream.consumers.get('EVENTS', name);
    for await (const message of await consumer.fetch({ max_messages: 10, expires: 1_000 })) {
      subjects.push(message.subject);
      if (!name.includes('follow')) await message.ackAck();
    }
  }
  return subjects.toSorted();
}

const cursors = (names: readonly string[]): Promise<number[]> =>
  Promise.all(names.map(async (name) => (await rig.manager.consumers.info('EVENTS', name)).ack_floor.stream_seq));
