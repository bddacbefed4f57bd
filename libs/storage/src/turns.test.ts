import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('lets so many work at a time, whatever becomes of their work, and forgets nobody', async () => {
  const turns = new Turns(3);
  let working = 0;
  let most = 0;
  const work = async (nth: number): Promise<number> => {
    working += 1;
    most = Math.max(most, working);
    await setTimeout(nth % 3);
    working -= 1;
    if (nth % 4 === 0) throw new Error('broke');
    return nth;
  };
  const ends = await Promise.allSettled(Array.from({ length: 40 }, (_, nth) => turns.take(() => work(nth))));
  expect(most).toBe(3);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
  await expect(turns.take(() => work(1))).resolves.toBe(1);
});
