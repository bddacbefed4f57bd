import { listMunicipalities, listPublications } from '@delakultur/contracts';
import type { Figure } from '../figure.ts';
import { memoryMiB, ownMemoryMiB } from '../process-figures.ts';
import { SITE } from '../publications.ts';
import type { House, Program } from '../house.ts';
import type { Rig } from '../rig.ts';

/** MiB that each process may hold after work: the gateway without, the services with a database. */
const LIMITS: Readonly<Record<Program, number>> = { gateway: 100, content: 160, people: 160 };
const TOTAL = 750;
const NOTE = 'MiB resident after load';

const worked = new WeakSet<House>();

/** Some seconds of work for every program, so that its heap is what it will be. */
async function afterWork(rig: Rig): Promise<House> {
  const house = await rig.house();
  if (worked.has(house)) return house;
  worked.add(house);
  const broker = house.accessOf('gateway');
  const lists = { subject: listPublications.subject, body: JSON.stringify({ site: SITE, limit: 20 }) };
  const places = { subject: listMunicipalities.subject, body: '{}' };
  for (const work of [lists, places]) await rig.perSecond({ kind: 'nats', broker, ...work, status: 200, inFlight: 64, forMs: 3_000 });
  const url = `${house.gateway}/v1/publications?site=${SITE}&limit=20`;
  for (const address of [url, `${house.gateway}/v1/municipalities`]) {
    await rig.perSecond({ kind: 'http', url: address, status: 200, connections: 32, forMs: 3_000 });
  }
  return house;
}

const ofProgram = (program: Program): Figure => ({
  id: `memory-${program}`,
  target: { most: 1 },
  measure: async (rig) => {
    const pid = (await afterWork(rig)).pidOf(program);
    const own = ownMemoryMiB(pid)?.toFixed(0) ?? 'an unknown part';
    return { ours: memoryMiB(pid), limit: LIMITS[program], note: `${NOTE}, ${own} of them shared with no other process` };
  },
});

const programs = Object.keys(LIMITS) as Program[];

const total: Figure = {
  id: 'memory-total',
  target: { most: 1 },
  measure: async (rig) => {
    const house = await afterWork(rig);
    const ours = programs.reduce((sum, program) => sum + memoryMiB(house.pidOf(program)), 0);
    return { ours, limit: TOTAL, note: `${NOTE}: ${programs.join(', ')}` };
  },
};

/** What the processes hold after work; the whole app without PostgreSQL, NATS and Keycloak. */
export const memory: readonly Figure[] = [...programs.map(ofProgram), total];
