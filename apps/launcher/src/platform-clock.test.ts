import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlatformClock } from './platform-clock.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dk-clock-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const IN_TIME = { signal: new AbortController().signal };

it('runs with the machine until somebody moves it', () => {
  expect(new PlatformClock(folder).read('wanted')).toBe(0);
});

it('L16: tells the start that another program has moved it, and that program that the start has followed', async () => {
  const [start, command] = [new PlatformClock(folder), new PlatformClock(folder)];
  const moved = start.moved(IN_TIME.signal);
  command.write('wanted', 1_000);
  await moved;
  const followed = command.followed(IN_TIME.signal);
  start.write('shown', 1_000);
  await followed;
  expect(new PlatformClock(folder).read('shown')).toBe(1_000);
});

it('stops looking when told to', async () => {
  const stop = new AbortController();
  const moved = new PlatformClock(folder).moved(stop.signal);
  stop.abort();
  await moved;
  expect(stop.signal.aborted).toBe(true);
});
