import type { Figure, Measurement } from '../figure.ts';
import { SITE } from '../publications.ts';
import { machine, type Rig } from '../rig.ts';
import { inTurns } from '../rounds.ts';
import { headOf } from '../answer-head.ts';

const ADDRESS = `/v1/publications?site=${SITE}&limit=20`;
const ROUNDS = 7;
const AT_ONCE = { connections: 32, forMs: 700 } as const;

/** The gateway's kept list against node:http with the same bytes and headers. */
export const feedCached: Figure = {
  id: 'feed-cached',
  target: { least: 0.75 },
  measure: (rig) => measure(rig, {}, 200),
};

/** The gateway's "you have it already" against node:http sending it. */
export const feed304: Figure = {
  id: 'feed-304',
  target: { least: 0.9 },
  measure: async (rig) => {
    const { gateway } = await rig.house();
    const etag = (await fetch(gateway + ADDRESS)).headers.get('etag')!;
    return measure(rig, { 'if-none-match': etag }, 304);
  },
};

async function measure(rig: Rig, headers: Record<string, string>, status: number): Promise<Measurement> {
  const house = await rig.house();
  const { gateway } = house;
  const answer = await fetch(gateway + ADDRESS);
  const body = await answer.text();
  const bare = await rig.peer('http-buffer');
  const port = await bare.ask<number>({ head: headOf(answer), body });
  const ask = (pid: number, url: string, expected: number) => () =>
    rig.perCpuSecond(pid, { kind: 'http', url, headers, status: expected, ...AT_ONCE });
  const seen = await inTurns(
    { ours: ask(house.pidOf('gateway'), gateway + ADDRESS, status), limit: ask(bare.pid, `http://127.0.0.1:${port}/`, 200) },
    ROUNDS,
  );
  await bare.stop();
  const size = (Buffer.byteLength(body) / 1_000).toFixed(1);
  return { ...seen, note: `requests per CPU second, ${AT_ONCE.connections} connections, 20 articles, ${size} kB; ${machine()}` };
}
