import { type JobHandler, jobType, onJob } from '@delakultur/jobs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type JobsRig, soon, startJobsRig } from './jobs-rig.ts';

const DAY_MS = 86_400_000;
const LONG_ENOUGH_MS = 4_000;
let rig: JobsRig;

beforeAll(async () => {
  rig = await startJobsRig();
});
afterAll(() => rig.close());

/** A kind of job of this test alone, and how often it was done. */
function kind(name: string, every?: string) {
  const type = jobType(name, z.object({}));
  const handle = vi.fn<() => Promise<void>>(async () => undefined);
  const handler: JobHandler = onJob(type, handle, { every });
  return { type, handle, handler };
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_MS));

it('L16: does tomorrow’s job when the platform’s clock is a day ahead, and not before', async () => {
  const { type, handle, handler } = kind('tomorrow');
  const today = await rig.queue([handler]);
  const at = new Date(Date.now() + DAY_MS - 60_000);
  await rig.content.systemTx(async (tx) => {
    await today.send(tx, { type, data: {}, at });
    await today.send(tx, { type, data: {} });
  });
  await soon(() => expect(handle).toHaveBeenCalled());
  await today.stop();
  expect(handle).toHaveBeenCalledOnce();
  await rig.queue([handler], DAY_MS);
  await soon(() => expect(handle).toHaveBeenCalledTimes(2));
});

it('L16: does at once what is put for now, wherever the platform’s clock stands', async () => {
  const { type, handle, handler } = kind('at-once');
  for (const [times, days] of [-3, 400].entries()) {
    const queue = await rig.queue([handler], days * DAY_MS);
    await rig.contentAt(days * DAY_MS, (content) => content.systemTx((tx) => queue.send(tx, { type, data: {} })));
    await soon(() => expect(handle).toHaveBeenCalledTimes(times + 1));
    await queue.stop();
  }
});

it('L16: does a job of the calendar when the platform’s clock has passed its time, once for all the days between and for all copies', async () => {
  const { handle, handler } = kind('monthly', '0 7 1 * *');
  const today = await rig.queue([handler]);
  await soon(async () => expect((await rig.admin.query('select cron_on from content_jobs.version')).rows[0].cron_on).not.toBeNull());
  await today.stop();
  expect(handle).not.toHaveBeenCalled();
  const copies = await Promise.all([rig.queue([handler], 70 * DAY_MS), rig.queue([handler], 70 * DAY_MS)]);
  await soon(() => expect(handle).toHaveBeenCalledOnce());
  await quiet();
  expect(handle).toHaveBeenCalledOnce();
  for (const copy of copies) await copy.stop();
});

it('goes on by itself when the platform’s clock has been turned back', async () => {
  const { type, handle, handler } = kind('turned-back', '* * * * *');
  await (await rig.queue([handler], 7 * DAY_MS)).stop();
  const ahead = await rig.queue([handler], 7 * DAY_MS + 300_000);
  await soon(() => expect(handle).toHaveBeenCalled());
  await ahead.stop();
  handle.mockClear();
  const back = await rig.queue([handler]);
  const { rows } = await rig.admin.query(
    `select cron_on <= now() as cron, not exists (select from content_jobs.queue where monitor_on > now()) as monitor from content_jobs.version`,
  );
  expect(rows).toEqual([{ cron: true, monitor: true }]);
  await rig.content.systemTx((tx) => back.send(tx, { type, data: {} }));
  await soon(() => expect(handle).toHaveBeenCalled());
});

it('forgets the calendar of a job that no longer has one', async () => {
  const { handler } = kind('no-longer', '0 7 * * *');
  const schedules = async () => (await rig.admin.query(`select cron, timezone from content_jobs.schedule where name = 'no-longer'`)).rows;
  await (await rig.queue([handler])).stop();
  expect(await schedules()).toEqual([{ cron: '0 7 * * *', timezone: 'Europe/Stockholm' }]);
  await (await rig.queue([kind('another').handler])).stop();
  expect(await schedules()).toEqual([]);
});
