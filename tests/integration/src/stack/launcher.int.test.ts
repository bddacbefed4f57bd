import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { isRunning, type ProcessMark, removePostgresData, ROOT } from '@delakultur/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Access, readIntegratorEvents } from './integrator.ts';

/** Below the ports that the system gives away, and apart from those that people use. */
const PORT_BASE = 21_000 + (process.pid % 300) * 20;
const FOLDER = join(ROOT, '.data', String(PORT_BASE));

interface Running {
  readonly child: ChildProcess;
  readonly started: {
    readonly gateway: string;
    readonly mails: { readonly url: string };
    readonly intranets: readonly { readonly address: string }[];
    readonly integrators: readonly (Access & { readonly kommun: string })[];
  };
}

const launch = () =>
  spawn(process.execPath, [join(ROOT, 'apps/launcher/src/main.ts'), '--json', '--port-base', String(PORT_BASE)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function start(): Promise<Running> {
  const child = launch();
  const complaints = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) return { child, started: JSON.parse(line) };
  throw new Error(await complaints);
}

const marks = (): (ProcessMark & { name: string })[] => JSON.parse(readFileSync(join(FOLDER, 'running.json'), 'utf8')).parts;

/** What a later program on the same ports says. */
const command = async (name: 'clock' | 'jobs', ...words: string[]): Promise<string> => {
  const args = [join(ROOT, `apps/launcher/src/${name}.ts`), ...words, '--port-base', String(PORT_BASE)];
  return (await promisify(execFile)(process.execPath, args)).stdout.trim();
};

const status = async (url: string): Promise<number> => (await fetch(url)).status;

describe('npm start', () => {
  let running: Running;

  beforeAll(async () => void (running = await start()));

  afterAll(() => {
    running.child.kill('SIGKILL');
    rmSync(FOLDER, { recursive: true, force: true });
    removePostgresData(join(FOLDER, 'postgres'));
  });

  it('is ready when it says so: gateway, services, mailbox and every intranet answer', async () => {
    const { gateway, mails, intranets } = running.started;
    expect(await status(`${gateway}/readyz`)).toBe(200);
    expect(await status(`${mails.url}/mails.json`)).toBe(200);
    expect(await Promise.all(intranets.map(({ address }) => status(address)))).toEqual([200, 200, 200]);
  });

  it('keeps the line for later programs, where only its owner reads the seeds in it', () => {
    const file = join(FOLDER, 'started.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(running.started);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('P9: gives an integrator all that its own client needs', async () => {
    const [hoganas] = running.started.integrators.filter(({ kommun }) => kommun === '1284');
    expect(await readIntegratorEvents(hoganas!)).toEqual(expect.arrayContaining([expect.stringMatching(/^dk\.evt\.(1284|site-)/)]));
  });

  it('L16: moves the platform’s clock: services begin again with it, and everything else runs on', async () => {
    const before = marks();
    expect(await command('clock', '+7d')).toMatch(/^It is \d{4}-\d{2}-\d{2} \d{2}:\d{2} on the platform, 7 days ahead of the machine's\.$/);
    const after = marks();
    const kept = ({ pid }: ProcessMark) => after.some((part) => part.pid === pid);
    expect(
      before
        .filter((part) => !kept(part))
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['content', 'people']);
    expect(after).toHaveLength(before.length);
    expect(await status(`${running.started.gateway}/readyz`)).toBe(200);
  });

  it('shows the services’ jobs', async () => {
    expect(await command('jobs')).toMatch(/^(service +job +waiting +next at|No service has a queue yet)/);
  });

  it('refuses a second start on the same ports in one sentence', async () => {
    const second = launch();
    const complaint = text(second.stderr);
    const [code] = await once(second, 'exit');
    expect(code).toBe(1);
    expect(await complaint).toMatch(/^It is already running here \(process \d+\): stop that one first/);
  });

  it('recovers from being killed: what was left is stopped, and the data is kept', async () => {
    const left = marks();
    running.child.kill('SIGKILL');
    await once(running.child, 'exit');
    expect(left.every(isRunning)).toBe(true);
    running = await start();
    expect(left.some(isRunning)).toBe(false);
    expect(await command('clock')).toContain('7 days ahead');
    expect(await command('clock', 'real')).toContain("the machine's time");
    expect(await status(`${running.started.gateway}/readyz`)).toBe(200);
  });

  it('leaves no process behind when it is stopped', async () => {
    const parts = marks();
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['PostgreSQL', 'NATS', 'sign-in', 'mailbox', 'people', 'content', 'gateway', 'demo-intranets']),
    );
    running.child.kill('SIGTERM');
    expect(await once(running.child, 'exit')).toEqual([0, null]);
    expect(parts.filter(isRunning)).toEqual([]);
    expect(existsSync(join(FOLDER, 'running.json'))).toBe(false);
  });
});
