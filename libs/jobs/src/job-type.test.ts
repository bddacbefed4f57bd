import { expect, it } from 'vitest';
import { z } from 'zod';
import { onJob } from './job-handler.ts';
import { jobType } from './job-type.ts';

it('tries a job ten times unless its kind says otherwise', () => {
  expect([jobType('a', z.object({})).attempts, jobType('b', z.object({}), { attempts: 3 }).attempts]).toEqual([10, 3]);
});

it.each(['', 'Remind', 'remind_manager', 'remind-', '__pgboss__x'])('refuses %j as a name', (name) => {
  expect(() => jobType(name, z.object({}))).toThrow(`not a name of a job: ${name}`);
});

it('gives a handler data of the shape that its kind says', async () => {
  const seen: unknown[] = [];
  const run = { id: 'a', attempt: 1, signal: new AbortController().signal };
  const handler = onJob(jobType('remind', z.object({ times: z.number().default(1) })), async ({ times }) => void seen.push(times));
  await handler.handle({}, run);
  await expect(handler.handle({ times: 'often' }, run)).rejects.toThrow('expected number');
  expect(seen).toEqual([1]);
});
