import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** Work that ends when it is told to. */
function stage(turns: Turns) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const bring = (whose: string, name: string): Promise<void> =>
    turns.take(whose, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
  return { begun, ends, bring };
}

it('lets no more than two work at a time', async () => {
  const { begun, ends, bring } = stage(new Turns(2));
  const all = ['a', 'b', 'c'].map((name) => bring('one', name));
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b']);
  ends[0]!();
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
  ends.forEach((end) => end());
  await Promise.all(all);
});

it('lets who brings one file not wait behind all that another brought', async () => {
  const { begun, ends, bring } = stage(new Turns(1));
  const many = ['m1', 'm2', 'm3', 'm4'].map((name) => bring('many', name));
  const few = bring('few', 'f1');
  for (let nth = 0; nth < 5; nth += 1) {
    await expect.poll(() => ends.length).toBe(nth + 1);
    ends[nth]!();
  }
  await Promise.all([...many, few]);
  expect(begun).toEqual(['m1', 'm2', 'f1', 'm3', 'm4']);
});

it('gives the turn on when work fails', async () => {
  const turns = new Turns(1);
  const failing = turns.take('a', () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  await expect(turns.take('b', async () => 'done')).resolves.toBe('done');
});
