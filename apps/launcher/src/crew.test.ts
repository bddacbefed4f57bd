import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPart } from '@delakultur/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Crew } from './crew.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dk-crew-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const logFile = (name: string) => join(folder, `${name}.log`);
const start = (name: string, script: string) =>
  startPart({ name, program: process.execPath, args: ['-e', script], logFile: logFile(name), isReady: async () => true });

const SLEEP = 'setTimeout(() => {}, 60_000)';

describe('what has been started', () => {
  it('is stopped from last to first', async () => {
    const crew = new Crew();
    const order: string[] = [];
    for (const name of ['PostgreSQL', 'content']) {
      const part = await start(name, SLEEP);
      crew.add({ ...part, stop: () => (order.push(name), part.stop()) }, logFile(name));
    }
    await crew.stop();
    expect(order).toEqual(['content', 'PostgreSQL']);
  });

  it('tells which one died, and its last words', async () => {
    const crew = new Crew();
    crew.add(await start('content', `console.error('out of ideas'); setTimeout(() => process.exit(7), 100)`), logFile('content'));
    await expect(crew.death).rejects.toThrow(/^content ended by itself \(exit code 7\), so all is stopped[^]*out of ideas/);
    await crew.stop();
  });

  it('does not call it a death when it was asked to end', async () => {
    const crew = new Crew();
    crew.add(await start('content', SLEEP), logFile('content'));
    await crew.stop();
    expect(await Promise.race([crew.death, Promise.resolve('quiet')])).toBe('quiet');
  });
});
