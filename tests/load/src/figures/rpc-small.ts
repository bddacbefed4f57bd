import { readArticle, readPublication, type Rpc } from '@delakultur/contracts';
import type { Figure, Measurement } from '../figure.ts';
import { machine, type Rig } from '../rig.ts';
import { inTurns } from '../rounds.ts';

const BARE = 'dk.rpc.content.bench.small.v1';
const NOBODY = '0199d7a2-0000-7000-8000-000000000001';
const ROUNDS = 7;
const AT_ONCE = { inFlight: 64, forMs: 700 } as const;

/** The way through a service alone: a question that is checked and refused before any work. */
export const rpcSmall: Figure = {
  id: 'rpc-small',
  target: { least: 0.9 },
  measure: (rig) => measure(rig, { contract: readArticle, input: { articleId: NOBODY }, what: 'refused for want of a token, no database' }),
};

/** The same with one look into the database, which the bare responder does not take. */
export const rpcSmallRead: Figure = {
  id: 'rpc-small-read',
  target: { least: 0.25 },
  measure: (rig) =>
    measure(rig, {
      contract: readPublication,
      input: { publicationId: NOBODY },
      what: 'an article that is not there, one query within its scope',
    }),
};

interface Small {
  readonly contract: Rpc;
  readonly input: object;
  readonly what: string;
}

async function measure(rig: Rig, { contract, input, what }: Small): Promise<Measurement> {
  const house = await rig.house();
  const { body, status } = await house.ask(contract, input);
  const bare = await rig.peer('nats-bytes');
  await bare.ask({ broker: house.accessOf('content'), subject: BARE, body: body, status });
  const broker = house.accessOf('gateway');
  const ask = (subject: string) => () => rig.perSecond({ kind: 'nats', broker, subject, body: JSON.stringify(input), status, ...AT_ONCE });
  const seen = await inTurns({ ours: ask(contract.subject), limit: ask(BARE) }, ROUNDS);
  await bare.stop();
  return { ...seen, note: `requests/s on NATS, 64 at a time, ${Buffer.byteLength(body)} B: ${what}; ${machine()}` };
}
