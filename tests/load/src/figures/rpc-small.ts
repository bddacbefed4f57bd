import { readArticle } from '@delakultur/contracts';
import type { Figure } from '../figure.ts';
import { machine } from '../rig.ts';
import { inTurns } from '../rounds.ts';

const BARE = 'dk.rpc.content.bench.small.v1';
const NOBODY = '0199d7a2-0000-7000-8000-000000000001';
const ROUNDS = 7;
const AT_ONCE = { inFlight: 64, forMs: 700 } as const;

/** The way through a service alone: a question that is checked, and refused for want of a token, against a bare responder with the same bytes. */
export const rpcSmall: Figure = {
  id: 'rpc-small',
  target: { least: 0.9 },
  measure: async (rig) => {
    const house = await rig.house();
    const input = { articleId: NOBODY };
    const { body, status } = await house.ask(readArticle, input);
    const bare = await rig.peer('nats-bytes');
    await bare.ask({ broker: house.accessOf('content'), subject: BARE, body, status });
    const broker = house.accessOf('gateway');
    const ask = (subject: string) => () =>
      rig.perSecond({ kind: 'nats', broker, subject, body: JSON.stringify(input), status, ...AT_ONCE });
    const seen = await inTurns({ ours: ask(readArticle.subject), limit: ask(BARE) }, ROUNDS);
    await bare.stop();
    return { ...seen, note: `requests/s on NATS, 64 at a time, ${Buffer.byteLength(body)} B, no database; ${machine()}` };
  },
};
