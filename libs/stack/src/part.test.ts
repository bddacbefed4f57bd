import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPart, type PartOptions } from './part.ts';
import { answers, assertFree, freePort } from './port.ts';
import { isRunning, markOf } from './process-mark.ts';
import { Roster } from './roster.ts';
import { StackError } from './stack-error.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dk-part-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (script: string, more: Partial<PartOptions> = {}) =>
  startPart({
    name: 'The example',
    program: process.execPath,
    args: ['-e', script],
    logFile: join(folder, 'example.log'),
    isReady: async () => true,
    ...more,
  });

const listen = (port: number) => `require('node:net').createServer().listen(${port}, '127.0.0.1')`;

describe('a part', () => {
  it('is there when it is ready, and gone when it is stopped', async () => {
    const port = await freePort();
    const part = await node(listen(port), { isReady: () => answers(port) });
    expect(await answers(port)).toBe(true);
    await part.stop();
    expect(markOf(part.pid)).toBeUndefined();
    expect(await part.ended).toBe('ended by SIGTERM');
  });

  it('is killed when it will not end', async () => {
    const port = await freePort();
    const script = `process.on('SIGTERM', () => {}); ${listen(port)}`;
    const part = await node(script, { isReady: () => answers(port), stopWithinMs: 100 });
    await part.stop();
    expect(await part.ended).toBe('ended by SIGKILL');
  });

  it('that ends instead of starting tells its last words', async () => {
    const script = `console.error('no such table'); process.exit(3)`;
    const start = node(script, { isReady: async () => false });
    await expect(start).rejects.toThrow(StackError);
    await expect(start).rejects.toThrow(/The example did not start \(exit code 3\)[^]*no such table/);
  });

  it('that never gets ready does not stay', async () => {
    const { roster } = await Roster.claim(join(folder, 'running.json'));
    const start = node(`setTimeout(() => {}, 60_000)`, { isReady: async () => false, readyWithinMs: 100, roster });
    await expect(start).rejects.toThrow(/was not ready after 0 s/);
    expect(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')).parts).toEqual([]);
  });

  it('that is no program is said to be none', async () => {
    await expect(node('', { program: join(folder, 'nothing') })).rejects.toThrow(/The example cannot be started: .*ENOENT/);
  });
});

it('names a taken port and what it was meant for', async () => {
  const port = await freePort();
  const part = await node(listen(port), { isReady: () => answers(port) });
  await expect(assertFree(port, 'NATS')).rejects.toThrow(`Port ${port}, meant for NATS, is taken`);
  await part.stop();
  await expect(assertFree(port, 'NATS')).resolves.toBeUndefined();
});

it('tells a process from a later one with the same number', () => {
  const own = markOf(process.pid)!;
  expect(isRunning(own)).toBe(true);
  expect(isRunning({ ...own, started: 'earlier' })).toBe(false);
});
