import { randomUUID } from 'node:crypto';
import { bylinesOf, endAssignment, findColleagues, listAssignments, type Rpc } from '@delakultur/contracts';
import { serviceClient } from '@delakultur/identity';
import { machineClock } from '@delakultur/kernel';
import { connectBroker, type Broker } from '@delakultur/messaging';
import { OwnToken, RpcClient } from '@delakultur/nest-kit';
import { CLIENT_SECRET, demoPerson, type Platform, startPlatform, type TestAsker, type TestAskOptions } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
/** Administrates Höganäs. */
const omar = demoPerson('omar.farah');
const content = { service: 'content' };
const DAY_S = 86_400;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());

/** The status, and which problem it was. */
async function answerTo(contract: Rpc, input: unknown, as?: TestAsker, options?: TestAskOptions): Promise<string> {
  const { status, json } = await platform.ask(contract, input, as, options);
  return `${status} ${(json as { type?: string }).type?.split('/').at(-1) ?? 'done'}`;
}

const ownToken = (clientSecret: string) =>
  new OwnToken({ issuer: platform.issuer.url, clientId: serviceClient('content'), clientSecret, clock: machineClock });

const assignmentOf = async (id: string) =>
  (await platform.admin.query<{ until_day: Date | null }>('select until_day from people.assignment where id = $1', [id])).rows[0]!;
const anAssignment = async () =>
  (await platform.admin.query<{ id: string }>("select id from people.assignment where kommun = '1284' and role = 'staff' limit 1")).rows[0]!
    .id;

const movedBy = async (seconds: number) => {
  await platform.parts.get('people')!.stop();
  await platform.start('people', { DK_CLOCK_OFFSET_MS: String(seconds * 1000) });
};

describe('what only a named service may ask', () => {
  const ids = { ids: [asa.id, nils.id] };

  it('gives content the names for a byline when nobody is signed in', async () => {
    const { items } = await platform.call(bylinesOf, ids, content);
    expect(items.map(({ name }) => name).toSorted()).toEqual(['Nils Berg', 'Åsa Ek']);
  });

  it('A23: leaves out whoever has a protected identity', async () => {
    await platform.admin.query('update people.person set is_protected = true where id = $1', [nils.id]);
    const { items } = await platform.call(bylinesOf, ids, content);
    expect(items.map(({ name }) => name)).toEqual(['Åsa Ek']);
    await platform.admin.query('update people.person set is_protected = false where id = $1', [nils.id]);
  });

  it.each<[string, TestAsker | undefined, string]>([
    ['nobody', undefined, '401 not-signed-in'],
    ['a person, whoever it is', omar, '401 token-refused'],
    ['a service that is not named', { service: 'people' }, '403 forbidden'],
    ['a client of the realm that is no service', { service: 'widgets' }, '401 token-refused'],
  ])('refuses %s', async (_who, asker, answer) => {
    expect(await answerTo(bylinesOf, ids, asker)).toBe(answer);
  });

  it('lets no service in where a person is asked for', async () => {
    expect(await answerTo(findColleagues, { q: 'n' }, asa)).toBe('200 done');
    expect(await answerTo(findColleagues, { q: 'n' }, content)).toBe('401 token-refused');
  });

  describe("with the service's own line and its own token", () => {
    let line: Broker;
    beforeAll(async () => {
      line = await connectBroker({ url: platform.nats.url, seed: platform.keys['content']!.seed, name: 'content' });
    });
    afterAll(() => line.close());
    it('asks as often as it likes with one token', async () => {
      const [own, rpc, before] = [ownToken(CLIENT_SECRET), new RpcClient(line.connection), platform.issuer.tokensGiven];
      for (let times = 0; times < 3; times += 1) {
        const { items } = await rpc.call(bylinesOf, ids, { token: await own.get() });
        expect(items).toHaveLength(2);
      }
      expect(platform.issuer.tokensGiven - before).toBe(1);
    });

    it('gets none with a wrong secret', async () => {
      await expect(ownToken('guessed').get()).rejects.toThrow(/invalid_client/);
    });
  });
});

describe('A17: what asks for a fresh sign-in', () => {
  it('refuses an old one, says how old it may be, and does nothing; the same command is done after a new sign-in, once', async () => {
    const id = await anAssignment();
    const command = { assignmentId: id, until: '2090-01-01' };
    const idempotencyKey = randomUUID();
    const refused = await platform.ask(endAssignment, command, omar, { signedInAgo: 16 * 60, idempotencyKey });
    expect([refused.status, refused.json]).toMatchObject([401, { type: expect.stringMatching(/sign-in-too-old$/) as string, maxAge: 900 }]);
    expect(await assignmentOf(id)).toEqual({ until_day: null });
    expect(await answerTo(endAssignment, command, omar, { idempotencyKey })).toBe('200 done');
    expect(await answerTo(endAssignment, command, omar, { idempotencyKey })).toBe('200 done');
    expect(await assignmentOf(id)).not.toEqual({ until_day: null });
  });

  const command = { assignmentId: randomUUID(), until: '2090-01-01' };

  it.each([
    ['fourteen minutes ago', 14 * 60, '404 assignment-not-found'],
    ['sixteen minutes ago', 16 * 60, '401 sign-in-too-old'],
    ['a day ago, renewed all day', DAY_S, '401 sign-in-too-old'],
  ])('answers a sign-in of %s', async (_when, signedInAgo, answer) => {
    expect(await answerTo(endAssignment, command, omar, { signedInAgo })).toBe(answer);
  });

  it('leaves everything else to an old sign-in', async () => {
    expect(await answerTo(listAssignments, { place: '1284' }, omar, { signedInAgo: DAY_S })).toBe('200 done');
  });

  it('takes as long as the setting says', async () => {
    await platform.parts.get('people')!.stop();
    await platform.start('people', { DK_FRESH_MINUTES: '60' });
    expect(await answerTo(endAssignment, command, omar, { signedInAgo: 59 * 60 })).toBe('404 assignment-not-found');
    expect(await answerTo(endAssignment, command, omar, { signedInAgo: 61 * 60 })).toBe('401 sign-in-too-old');
  });
});

describe("when the platform's clock is moved", () => {
  const end = { assignmentId: randomUUID(), until: '2090-01-01' };

  it.each([
    ['a week ahead', 7 * DAY_S],
    ['a day back', -DAY_S],
  ])('%s, tokens and sign-in keep to the real time', async (_where, seconds) => {
    await movedBy(seconds);
    expect(await answerTo(findColleagues, { q: 'n' }, asa)).toBe('200 done');
    expect(await answerTo(findColleagues, { q: 'n' }, asa, { issuedAgo: 600 })).toBe('401 token-refused');
    expect(await answerTo(endAssignment, end, omar)).toBe('404 assignment-not-found');
    expect(await answerTo(endAssignment, end, omar, { signedInAgo: 16 * 60 })).toBe('401 sign-in-too-old');
    expect(await answerTo(bylinesOf, { ids: [asa.id] }, content)).toBe('200 done');
  });
});
