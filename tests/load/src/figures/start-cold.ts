import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, ROOT, type Part } from '@delakultur/stack';
import { isServed } from '../../../../apps/launcher/src/node-part.ts';
import type { Figure } from '../figure.ts';
import { type House, SERVICES } from '../house.ts';
import { machine } from '../rig.ts';
import { inTurns } from '../rounds.ts';

const TRIVIAL = join(ROOT, 'tests/load/src/trivial');

/** Services and gateway side by side, with the database up, against as many trivial Nest programs, bundled alike. */
export const startCold: Figure = {
  id: 'start-cold',
  target: { most: 1.5 },
  measure: async (rig) => {
    const house = await rig.house();
    await promisify(execFile)(join(ROOT, 'node_modules/.bin/rolldown'), ['-c', join(ROOT, 'rolldown.service.ts')], { cwd: TRIVIAL });
    await house.stopPrograms();
    const seen = await inTurns({ limit: () => startTrivial(house), ours: () => startOurs(house) }, 3);
    await house.startPrograms();
    return { ...seen, note: `ms until all answer: ${SERVICES.join(', ')}, gateway; ${machine()}` };
  },
};

async function startOurs(house: House): Promise<number> {
  const start = performance.now();
  await house.startPrograms();
  const took = performance.now() - start;
  await house.stopPrograms();
  return took;
}

async function startTrivial(house: House): Promise<number> {
  const start = performance.now();
  const url = `http://127.0.0.1:${await freePort()}`;
  const startOne = (name: string, settings: NodeJS.ProcessEnv, isReady: () => Promise<boolean>): Promise<Part> =>
    house.startNode({ name, entry: 'tests/load/src/trivial/dist/main.js', env: { DK_BENCH_NAME: name, ...settings } }, isReady);
  const parts = await Promise.all([
    startOne('bench-gateway', { DK_BENCH_PORT: new URL(url).port }, () => isServed(url)),
    ...SERVICES.map((name) => startOne(name, house.stack.environmentOf(name), () => house.answers(`dk.rpc.${name}.bench.greet.v1`))),
  ]);
  const took = performance.now() - start;
  await Promise.all(parts.map((part) => part.stop()));
  return took;
}
