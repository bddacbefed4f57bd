import { listArticles } from '@delakultur/contracts';
import { createTokenVerifier } from '@delakultur/identity';
import { demoPerson } from '../../../../libs/testkit/src/demo-person.ts';
import type { House } from '../house.ts';
import type { Figure } from '../figure.ts';
import { machine, type Rig } from '../rig.ts';
import { inTurns } from '../rounds.ts';

/** How often a signed-in person asks: the first of them in a minute is verified, the others are remembered. */
const REQUESTS_A_MINUTE = 10;
const MICRO = 1_000_000;
const ALLOWED = 0.05;

/** What the check of tokens takes of the processor time of a signed-in request, against the twentieth that it may take. */
export const tokenCheckShare: Figure = {
  id: 'token-check-share',
  target: { most: 1 },
  measure: async (rig) => {
    const house = await rig.house();
    const { request, fresh, known } = await inTurns(
      { request: () => ofRequest(rig, house), fresh: () => ofCheck(house, false), known: () => ofCheck(house, true) },
      5,
    );
    const check = (fresh + known * (REQUESTS_A_MINUTE - 1)) / REQUESTS_A_MINUTE;
    const costs = `${request.toFixed(0)} µs a request, ${fresh.toFixed(0)} a new token, ${known.toFixed(1)} a known one`;
    return {
      ours: check / request,
      limit: ALLOWED,
      note: `share of CPU at ${REQUESTS_A_MINUTE} requests a person and minute; ${costs}; ${machine()}`,
    };
  },
};

/** Microseconds of content's processor time for one list of the caller's articles. */
async function ofRequest(rig: Rig, house: House): Promise<number> {
  const pid = house.pidOf('content');
  const headers = { authorization: `Bearer ${await house.issuer.tokenOf(demoPerson('asa.ek'))}` };
  const broker = house.accessOf('gateway');
  const body = JSON.stringify({ view: 'to-do' });
  const perCpuSecond = await rig.perCpuSecond(pid, {
    kind: 'nats',
    broker,
    subject: listArticles.subject,
    body,
    headers,
    status: 200,
    inFlight: 16,
    forMs: 1_500,
  });
  return MICRO / perCpuSecond;
}

const CHECKS = 200;

/** Microseconds of processor time for one check of a token. */
async function ofCheck({ issuer }: House, isKnown: boolean): Promise<number> {
  const clock = { now: () => new Date() };
  const verifier = createTokenVerifier({ issuer: issuer.url, audience: 'delakultur-api', clients: ['delakultur-widgets'], clock });
  const person = demoPerson('asa.ek');
  const tokens = await Promise.all(
    Array.from({ length: CHECKS }, (_, nth) => issuer.tokenOf({ ...person, familyName: `Ek ${isKnown ? 0 : nth}` })),
  );
  await verifier.verify(await issuer.tokenOf(person)); // fetches the issuer's keys
  const warm = isKnown ? tokens.map(() => tokens[0]!) : tokens;
  if (isKnown) await verifier.verify(warm[0]!);
  const before = process.cpuUsage();
  for (const token of warm) if (!(await verifier.verify(token)).ok) throw new Error('a good token was refused');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CHECKS;
}
