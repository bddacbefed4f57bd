import { randomUUID } from 'node:crypto';
import { type JobHandler, jobType, onJob } from '@delakultur/jobs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type JobsRig, soon, startJobsRig } from './jobs-rig.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
let rig: JobsRig;

beforeAll(async () => {
  rig = await startJobsRig();
});
afterAll(() => rig.close());

/** A kind of job of this test alone, and what was done of it. */
function kind(name: string, more: { readonly attempts?: number; readonly every?: string } = {}) {
  const type = jobType(name, z.object({ articleId: z.string().default('by the clock') }), more);
  const done: string[] = [];
  const handler: JobHandler = onJob(type, async ({ articleId }) => void done.push(articleId), more);
  return { type, done, handler };
}

it('does a job once its transaction has committed', async () => {
  const { type, done, handler } = kind('committed');
  const queue = await rig.queue([handler]);
  const articleId = randomUUID();
  await rig.content.systemTx((tx) => queue.send(tx, { type, data: { articleId } }));
  await soon(() => expect(done).toEqual([articleId]));
  await soon(async () => expect(await rig.jobsOf('committed')).toMatchObject([{ state: 'completed' }]));
});

it('knows nothing of a job whose transaction was rolled back', async () => {
  const { type } = kind('rolled-back');
  const queue = await rig.queue();
  const work = rig.content.systemTx(async (tx) => {
    await queue.send(tx, { type, data: { articleId: 'a' } });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await rig.jobsOf('rolled-back')).toEqual([]);
});

it('lets one job wait under a key, and the later one count', async () => {
  const { type, done, handler } = kind('keyed');
  const sender = await rig.queue();
  const tomorrow = new Date(Date.now() + DAY_MS);
  await rig.content.systemTx((tx) => sender.send(tx, { type, data: { articleId: 'first' }, at: tomorrow, key: 'a' }));
  await Promise.all(
    ['second', 'third'].map((articleId) =>
      rig.content.systemTx((tx) => sender.send(tx, { type, data: { articleId }, at: tomorrow, key: 'a' })),
    ),
  );
  expect(await rig.jobsOf('keyed')).toHaveLength(1);
  await rig.queue([handler]);
  await rig.content.systemTx((tx) => sender.send(tx, { type, data: { articleId: 'now' }, key: 'a' }));
  await soon(() => expect(done).toEqual(['now']));
});

it('takes back what waits under a key', async () => {
  const { type, done, handler } = kind('taken-back');
  const queue = await rig.queue();
  const at = new Date(Date.now() + MINUTE_MS);
  await rig.content.systemTx((tx) => queue.send(tx, { type, data: { articleId: 'a' }, at, key: 'a' }));
  await rig.content.systemTx((tx) => queue.cancel(tx, { type, key: 'a' }));
  expect(await rig.jobsOf('taken-back')).toMatchObject([{ state: 'cancelled' }]);
  await rig.content.systemTx((tx) => queue.send(tx, { type, data: { articleId: 'b' } }));
  await rig.queue([handler], 2 * MINUTE_MS); // both would be due
  await soon(() => expect(done).not.toEqual([]));
  expect(done).toEqual(['b']);
});

it('does as many at a time as its kind allows', async () => {
  const type = jobType('side-by-side', z.object({}));
  let inHand = 0;
  let most = 0;
  const { promise: both, resolve: bothAreThere } = Promise.withResolvers<void>();
  const handle = async (): Promise<void> => {
    inHand += 1;
    most = Math.max(most, inHand);
    if (inHand === 2) bothAreThere();
    await both;
    inHand -= 1;
  };
  const queue = await rig.queue([onJob(type, handle, { atOnce: 2 })]);
  await rig.content.systemTx(async (tx) => {
    for (let nth = 0; nth < 6; nth += 1) await queue.send(tx, { type, data: {} });
  });
  await soon(async () => expect((await rig.jobsOf('side-by-side')).map(({ state }) => state)).toEqual(Array(6).fill('completed')));
  expect(most).toBe(2);
});

it('gives each job to one of two copies', async () => {
  const { type, done, handler } = kind('shared');
  const [one] = await Promise.all([rig.queue([handler]), rig.queue([handler])]);
  const ids = Array.from({ length: 20 }, () => randomUUID());
  await rig.content.systemTx(async (tx) => {
    for (const articleId of ids) await one.send(tx, { type, data: { articleId } });
  });
  await soon(() => expect(done).toHaveLength(20));
  expect(done.toSorted()).toEqual(ids.toSorted());
});

it('tries a failing job again, and leaves it lying with its error when that does not help', async () => {
  const type = jobType('failing', z.object({}), { attempts: 2 });
  const attempts: number[] = [];
  const queue = await rig.queue([
    onJob(type, async (_, { attempt }) => {
      attempts.push(attempt);
      throw new Error('the mail server is away');
    }),
  ]);
  await rig.content.systemTx((tx) => queue.send(tx, { type, data: {} }));
  await soon(async () => expect(await rig.jobsOf('failing')).toMatchObject([{ state: 'failed' }]));
  expect(attempts).toEqual([1, 2]);
});
