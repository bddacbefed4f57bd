import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { text } from 'node:stream/consumers';
import { ownRoster } from './own-roster.ts';
import { isRunning, markOf, type ProcessMark } from './process-mark.ts';
import { Roster } from './roster.ts';
import { StackError } from './stack-error.ts';

const GONE: ProcessMark = { pid: 4_194_304, started: 'before the last boot' };

describe('the roster of a start', () => {
  let folder: string;
  let file: string;
  let sleeper: ChildProcess;
  let mark: ProcessMark;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dk-roster-'));
    file = join(folder, 'running.json');
    sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached: true, stdio: 'ignore' });
    await once(sleeper, 'spawn');
    mark = markOf(sleeper.pid!)!;
  });

  afterEach(() => {
    sleeper.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const leftBehind = (part: ProcessMark) =>
    writeFileSync(file, JSON.stringify({ owner: GONE, parts: [{ name: 'NATS', signal: 'SIGTERM', ...part }] }));

  it('stops what a killed start left running, and names it', async () => {
    leftBehind(mark);
    const { stopped } = await Roster.claim(file);
    expect(stopped).toEqual(['NATS']);
    expect(isRunning(mark)).toBe(false);
  });

  it('leaves a process alone that merely has the same number', async () => {
    leftBehind({ ...mark, started: 'at another time' });
    const { stopped } = await Roster.claim(file);
    expect(stopped).toEqual([]);
    expect(isRunning(mark)).toBe(true);
  });

  it('is refused while its owner runs', async () => {
    await Roster.claim(file);
    await expect(Roster.claim(file)).rejects.toThrow(StackError);
    await expect(Roster.claim(file)).rejects.toThrow(`It is already running here (process ${process.pid})`);
  });

  it('goes to one of two that start at once', async () => {
    const claims = await Promise.allSettled([Roster.claim(file), Roster.claim(file)]);
    expect(claims.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('begins anew when its file was cut short', async () => {
    writeFileSync(file, '{"owner":');
    await expect(Roster.claim(file)).resolves.toMatchObject({ stopped: [] });
  });

  it('of a killed test is cleared up by the next one', async () => {
    const script = `
      import { startPart } from '${join(import.meta.dirname, 'index.ts')}';
      const sleep = ['-e', 'setTimeout(() => {}, 60_000)'];
      const part = await startPart({ name: 'sleeper', program: process.execPath, args: sleep, logFile: '${join(folder, 'log')}', isReady: async () => true });
      console.log(part.pid);
      process.kill(process.pid, 'SIGKILL');`;
    const test = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const orphan = markOf(Number(await text(test.stdout)))!;
    await ownRoster();
    expect(isRunning(orphan)).toBe(false);
  });

  it('knows what runs, until that has ended, and is gone when given back', async () => {
    const { roster } = await Roster.claim(file);
    roster.add('NATS', mark.pid, 'SIGTERM');
    expect(JSON.parse(readFileSync(file, 'utf8')).parts).toEqual([{ name: 'NATS', signal: 'SIGTERM', ...mark }]);
    roster.remove(mark.pid);
    expect(JSON.parse(readFileSync(file, 'utf8')).parts).toEqual([]);
    roster.release();
    expect(existsSync(file)).toBe(false);
  });
});
