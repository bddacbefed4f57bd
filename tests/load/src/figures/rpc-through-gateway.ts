import { readArticle } from '@delakultur/contracts';
import { demoPerson } from '../../../../libs/testkit/src/demo-person.ts';
import { headOf } from '../answer-head.ts';
import type { Figure } from '../figure.ts';
import { machine } from '../rig.ts';
import { inTurns } from '../rounds.ts';

const ARTICLE = '0199d7a2-0000-7000-8000-000000000001';
const BYTES = JSON.stringify({ id: ARTICLE, body: 'å'.repeat(3_000) });
const ROUNDS = 7;
const AT_ONCE = { connections: 32, forMs: 1_000 } as const;

/** A reply of 6 kB that nobody may keep, through our gateway and through a bare one: behind both the same bare responder. */
export const rpcThroughGateway: Figure = {
  id: 'rpc-through-gateway',
  target: { least: 0.9 },
  measure: async (rig) => {
    const house = await rig.facade();
    const { subject } = readArticle;
    const responder = await rig.peer('nats-bytes');
    await responder.ask({ broker: house.accessOf('content'), subject, body: BYTES, status: 200 });
    const url = `${house.gateway}/v1/articles/${ARTICLE}`;
    const headers = { authorization: `Bearer ${await house.issuer.tokenOf(demoPerson('asa.ek'))}` };
    const bare = await rig.peer('http-nats');
    const broker = house.accessOf('gateway');
    const body = JSON.stringify({ articleId: ARTICLE });
    const port = await bare.ask<number>({ broker, subject, body, head: headOf(await fetch(url, { headers })) });
    const ask = (address: string) => () => rig.perSecond({ kind: 'http', url: address, headers, status: 200, ...AT_ONCE });
    const seen = await inTurns({ ours: ask(url), limit: ask(`http://127.0.0.1:${port}/`) }, ROUNDS);
    await Promise.all([bare.stop(), responder.stop()]);
    return { ...seen, note: `requests/s, 32 connections, 6 kB with a token; ${machine()}` };
  },
};
