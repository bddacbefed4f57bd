import assert from 'node:assert/strict';
import { listPublications } from '@delakultur/contracts';
import type { Figure } from '../figure.ts';
import { SITE } from '../publications.ts';
import { machine } from '../rig.ts';
import { inTurns } from '../rounds.ts';

const BARE = 'dk.rpc.content.bench.page.v1';
const ROUNDS = 7;
const AT_ONCE = { inFlight: 64, forMs: 1_000 } as const;

/** content's page of 20 of 10,000 articles against a bare process with a prepared statement, both asked over NATS. */
export const feedUncached: Figure = {
  id: 'feed-uncached',
  target: { least: 0.7 },
  measure: async (rig) => {
    const house = await rig.house();
    const input = { site: SITE, limit: 20 };
    const bare = await rig.peer('nats-page');
    await bare.ask({ broker: house.accessOf('content'), subject: BARE, database: house.stack.postgres.url });
    assert.deepEqual(await house.ask({ subject: BARE }, input), await house.ask(listPublications, input), 'both give the same page');
    const broker = house.accessOf('gateway');
    const ask = (subject: string) => () =>
      rig.perSecond({ kind: 'nats', broker, subject, body: JSON.stringify(input), status: 200, ...AT_ONCE });
    const seen = await inTurns({ ours: ask(listPublications.subject), limit: ask(BARE) }, ROUNDS);
    await bare.stop();
    return { ...seen, note: `requests/s on NATS, 64 at a time, 20 of 10,000 articles; ${machine()}` };
  },
};
