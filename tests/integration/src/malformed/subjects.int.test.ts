import { contracts, partsOf, type Rpc } from '@delakultur/contracts';
import { connectBroker, type Broker } from '@delakultur/messaging';
import { demoPerson, type Platform, startPlatform } from '@delakultur/testkit';
import { headers } from '@nats-io/transport-node';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const asa = demoPerson('asa.ek');
const RUNS = 25;

let platform: Platform;
let gateway: Broker;
let token: string;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  gateway = await connectBroker({ url: platform.nats.url, seed: platform.keys['gateway']!.seed, name: 'gateway' });
  token = await platform.issuer.tokenOf(asa);
});
afterAll(async () => {
  await gateway.close();
  await platform.stop();
});

/** Sends bytes as they are, and reads what came back. */
async function send({ subject }: Rpc, body: string | Uint8Array, extra: Readonly<Record<string, string>> = {}) {
  const sent = headers();
  for (const [name, value] of Object.entries({ authorization: `Bearer ${token}`, ...extra })) sent.set(name, value);
  const reply = await gateway.connection.request(subject, body, { timeout: 30_000, headers: sent });
  return { status: Number(reply.headers?.get('dk-status')), json: reply.json<{ type?: string }>() };
}

const BYTES = [
  '',
  'null',
  '[]',
  '"text"',
  '42',
  '{',
  '{"a":1}}',
  '\u0000',
  new Uint8Array([0xff, 0xfe, 0x00]),
  '{"__proto__":{"a":1}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
];

const STRINGS = ['', ' ', '\u0000', '\uD800', '\u202E', "'; drop table article; --", '../../etc', '１２７７', '9'.repeat(400), '💩', 'é'];
const junk = fc.oneof(
  fc.constantFrom(...STRINGS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.uuid(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.object({ maxDepth: 2 }),
);

/** Inputs with the right field names and wrong things in them: they come further in than noise does. */
const nearMiss = ({ input }: Rpc) =>
  fc.record(Object.fromEntries(Object.keys((input as unknown as { shape: object }).shape).map((field) => [field, junk])), {
    requiredKeys: [],
  });

describe.each(contracts.map((contract) => [partsOf(contract).name, contract] as const))('%s', (_name, contract) => {
  it('answers bytes that are no request with a problem', async () => {
    for (const body of BYTES) {
      const { status } = await send(contract, body);
      expect([200, 400]).toContain(status); // an operation without fields takes an object with none
    }
  });

  it('answers near misses with anything but a failure of ours', async () => {
    await fc.assert(
      fc.asyncProperty(nearMiss(contract), async (input) => {
        const { status, json } = await send(contract, JSON.stringify(input));
        expect({ status, json }).toMatchObject({ status: expect.toSatisfy((code: number) => code < 500) as number });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a token that is none', () => {
  const signedIn = contracts.filter(({ access }) => access !== 'anyone');

  it.each(signedIn.map((contract) => [partsOf(contract).name, contract] as const))('opens nothing: %s', async (_name, contract) => {
    for (const authorization of ['', 'Bearer', 'Bearer x.y.z', `Basic ${token}`, `Bearer ${token}x`]) {
      const { status } = await send(contract, '{}', { authorization });
      expect([400, 401]).toContain(status);
    }
  });
});
