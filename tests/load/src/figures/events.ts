import { setTimeout } from 'node:timers/promises';
import { STREAM } from '@delakultur/messaging';
import type { House } from '../house.ts';
import { jetstreamManager } from '@nats-io/jetstream';
import { factData, INSERT_FACTS } from '../bench-event.ts';
import type { Figure } from '../figure.ts';
import { machine } from '../rig.ts';
import { inTurns } from '../rounds.ts';

const FACTS = 10_000;

/** content's relay with a full outbox against bare publishing through the same account: 64 under way in both. */
export const relayThroughput: Figure = {
  id: 'relay-throughput',
  target: { least: 0.75 },
  measure: async (rig) => {
    const house = await rig.house();
    const broker = house.accessOf('content');
    const seen = await inTurns(
      {
        ours: () => drain(house),
        limit: () => rig.perSecond({ kind: 'publish', broker, count: FACTS, inFlight: 64 }),
      },
      5,
    );
    return { ...seen, note: `facts/s, ${FACTS} of 1 kB, 64 at a time; ${machine()}` };
  },
};

/** Facts a second, from the commit that puts them into the outbox to the last one on the stream. */
async function drain({ admin, provisioner }: House): Promise<number> {
  const manager = await jetstreamManager(provisioner.connection);
  const stored = async () => (await manager.streams.info(STREAM)).state.messages;
  const wanted = (await stored()) + FACTS;
  await admin.query('begin');
  await admin.query(INSERT_FACTS, [FACTS, factData]);
  const start = performance.now();
  await admin.query('commit');
  while ((await stored()) < wanted) {
    if (performance.now() - start > 60_000) throw new Error('the relay does not drain the outbox');
    await setTimeout(10);
  }
  return (FACTS / (performance.now() - start)) * 1_000;
}

const PACE = { perSecond: 500, forMs: 2_000 } as const;
const LIMIT_MS = 50;

/** From a commit to its fact's arrival from the stream. Beside it the same by a writer that publishes by itself, which shows what the machine can do now. */
export const commitToPublish: Figure = {
  id: 'commit-to-publish-p99',
  target: { most: 1 },
  measure: async (rig) => {
    const house = await rig.house();
    const work = { kind: 'commit', listener: house.accessOf('provisioner'), database: house.stack.postgres.url, ...PACE } as const;
    const { ours, direct } = await inTurns(
      { ours: () => rig.commitToPublish(work), direct: () => rig.commitToPublish({ ...work, publisher: house.accessOf('content') }) },
      3,
    );
    return {
      ours,
      limit: LIMIT_MS,
      note: `ms at ${PACE.perSecond}/s; published by the writer itself: ${direct.toFixed(1)} ms; ${machine()}`,
    };
  },
};
