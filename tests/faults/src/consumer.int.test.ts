import { randomUUID } from 'node:crypto';
import { subjectOf } from '@delakultur/contracts';
import { connectBroker, encodeEvent, type Broker, type CloudEvent } from '@delakultur/messaging';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { contract } from './contract.ts';
import { startPeople } from './people.ts';
import { startRig, type Rig } from './rig.ts';

/** What a database that is away says. */
const outage = (): Error => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

let rig: Rig;
let content: Broker;
let stopPeople: () => Promise<void>;
/** What the handler does before its effect: a test puts its trouble here. */
let trouble: (event: CloudEvent) => void = () => undefined;

beforeAll(async () => {
  rig = await startRig();
  content = await connectBroker({ url: rig.natsUrl, seed: rig.keys['content']?.seed, name: 'content' });
  stopPeople = await startPeople({ ...rig.accessOf('people'), trouble: (event) => trouble(event) });
});
afterEach(() => {
  trouble = () => undefined;
});
afterAll(async () => {
  await stopPeople();
  await content.close();
  await rig.close();
});

const aFact = (aggregate: string, version: number, data: unknown = { state: 'with-manager' }): CloudEvent => ({
  id: randomUUID(),
  subject: subjectOf(contract, '1277', aggregate),
  type: contract.type,
  source: '/content',
  aggregate,
  version,
  time: '2026-11-23T13:05:09.000Z',
  data,
});
async function publish(event: CloudEvent, change: (body: string) => string = (body) => body): Promise<void> {
  const { body, headers } = encodeEvent(event);
  await content.jetstream.publish(event.subject, change(body), { headers });
}
const applied = async (aggregate: string): Promise<number[]> =>
  (await rig.admin.query('select version from people.effect where aggregate = $1 order by nth', [aggregate])).rows.map(
    (row) => row.version,
  );
const until = (aggregate: string, versions: readonly number[]): Promise<void> =>
  vi.waitFor(async () => expect(await applied(aggregate)).toEqual(versions), { timeout: 60_000, interval: 25 });
const dead = async (aggregate: string): Promise<{ error: string; deliveries: number }[]> =>
  (await rig.admin.query('select error, deliveries from people.dead_letter where subject like $1', [`%${aggregate}`])).rows;

it('N8: puts what is malformed aside at once, as it came, and goes on', async () => {
  const [broken, next] = [randomUUID(), randomUUID()];
  await publish(aFact(broken, 1), () => '{');
  await publish(aFact(broken, 2, { state: 7 }));
  await publish(aFact(next, 1));
  await until(next, [1]);
  expect(await dead(broken)).toEqual([
    { error: 'MalformedEvent: the body is not JSON', deliveries: 1 },
    { error: 'MalformedEvent: the data breaks its contract', deliveries: 1 },
  ]);
  expect(await applied(broken)).toEqual([]);
});

it('N8: tries what fails eight times, then puts it aside, and goes on', async () => {
  const [failing, next] = [randomUUID(), randomUUID()];
  let tries = 0;
  trouble = ({ aggregate }) => {
    if (aggregate !== failing) return;
    tries += 1;
    throw new Error('a bug');
  };
  await publish(aFact(failing, 1));
  await publish(aFact(next, 1));
  await until(next, [1]);
  expect(tries).toBe(8);
  expect(await dead(failing)).toEqual([{ error: 'Error: a bug', deliveries: 8 }]);
});

it('waits for what is away, and does not count that as failing', async () => {
  const waiting = randomUUID();
  let tries = 0;
  trouble = () => {
    tries += 1;
    if (tries < 3) throw outage();
  };
  await publish(aFact(waiting, 1));
  await until(waiting, [1]);
  expect(await dead(waiting)).toEqual([]);
});

it('N13: never goes back: of an article it applies only what is newer than what it has', async () => {
  const article = randomUUID();
  const facts = [1, 2, 3, 4, 5].map((version) => aFact(article, version));
  const [first, second, third, fourth, fifth] = facts as [CloudEvent, CloudEvent, CloudEvent, CloudEvent, CloudEvent];
  for (const fact of [second, first, second, fourth, third, fourth, fifth, ...facts]) await publish(fact);
  const last = randomUUID();
  await publish(aFact(last, 1));
  await until(last, [1]);
  expect(await applied(article)).toEqual([2, 4, 5]);
});

it('N2: ends in the same state when the whole stream comes again, shuffled and doubled', async () => {
  const articles = [randomUUID(), randomUUID(), randomUUID()];
  const facts = articles.flatMap((article) => [1, 2, 3, 4].map((version) => aFact(article, version)));
  for (const fact of facts) await publish(fact);
  await Promise.all(articles.map((article) => until(article, [1, 2, 3, 4])));
  const again = [...facts, ...facts].toSorted((one, other) => one.id.localeCompare(other.id));
  for (const fact of again) await publish(fact);
  const last = randomUUID();
  await publish(aFact(last, 1));
  await until(last, [1]);
  expect(await Promise.all(articles.map(applied))).toEqual(articles.map(() => [1, 2, 3, 4]));
});
