import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { record } from '@delakultur/database';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { died, kill, startChild, type Task } from './child.ts';
import { check, isQuiet, NONE } from './laws.ts';
import { startPeople } from './people.ts';
import { startRig, type Rig } from './rig.ts';
import { sqlTransaction } from './sql-transaction.ts';
import { change, write } from './writer.ts';

let rig: Rig;
let children: ChildProcess[] = [];

const start = async (task: Task): Promise<ChildProcess> => {
  const child = await startChild(rig, task);
  children.push(child);
  return child;
};
const quiet = (): Promise<void> => vi.waitFor(async () => expect(await isQuiet(rig)).toBe(true), { timeout: 60_000, interval: 50 });

beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  await rig.close();
});
afterEach(async () => {
  await Promise.all(children.map(kill));
  children = [];
});

describe('every fact, once in effect, each article in order', () => {
  let stopPeople: () => Promise<void>;
  beforeAll(async () => {
    stopPeople = await startPeople(rig.accessOf('people'));
  });
  afterAll(() => stopPeople());

  it('N5: when the relay dies after the commit and before it publishes', async () => {
    const relay = await start({ program: 'relay', failpoint: 'outbox.beforePublish' });
    await write(rig, 60);
    await died(relay);
    await start({ program: 'relay' });
    await quiet();
    expect(await check(rig)).toEqual(NONE);
  });

  it('N5: when the relay dies after the stream has the fact and before it is marked', async () => {
    const relay = await start({ program: 'relay', failpoint: 'outbox.afterPublish' });
    await write(rig, 60);
    await died(relay);
    await start({ program: 'relay' });
    await quiet();
    expect(await check(rig)).toEqual(NONE);
  });

  it('N5: when the broker is killed in the middle', async () => {
    await start({ program: 'relay' });
    const [committed] = await Promise.all([write(rig, 150), sleep(100).then(() => rig.crashNats(300))]);
    await quiet();
    expect(committed).toBe(150);
    expect(await check(rig)).toEqual(NONE);
  });

  it('N5: when the broker stands still for longer than a publish waits', async () => {
    await start({ program: 'relay' });
    await Promise.all([write(rig, 100), standStill(rig.nats.pid, 2_500)]);
    await quiet();
    expect(await check(rig)).toEqual(NONE);
  });

  it('N5: when PostgreSQL is restarted in the middle', async () => {
    await start({ program: 'relay' });
    await Promise.all([write(rig, 150), sleep(100).then(() => rig.restartPostgres())]);
    await quiet();
    expect(await check(rig)).toEqual(NONE);
  });

  it('N5: when two relays run and the working one is killed', async () => {
    const relays = [await start({ program: 'relay' }), await start({ program: 'relay' })];
    await Promise.all([write(rig, 200), sleep(150).then(() => kill(relays[0] as ChildProcess))]);
    await quiet();
    expect(await check(rig)).toEqual(NONE);
  });
});

it('N5: applies a fact once when the consumer dies after its effect and before the acknowledgement', async () => {
  await start({ program: 'relay' });
  const consumer = await start({ program: 'consumer', failpoint: 'consumer.afterCommit:5' });
  await write(rig, 20);
  await died(consumer);
  await start({ program: 'consumer' });
  await quiet();
  expect(await check(rig)).toEqual(NONE);
});

it('N5: sees the loss when a relay goes by a cursor: a late commit is passed by', async () => {
  const relay = await start({ program: 'naive-relay' });
  const late = new Client({ connectionString: rig.databaseUrl('content') });
  await late.connect();
  await late.query('begin');
  await record(sqlTransaction(late), change(randomUUID()));
  await write(rig, 5);
  await vi.waitFor(async () => expect((await check(rig)).lost).toEqual([]), { timeout: 60_000, interval: 50 });
  await late.query('commit');
  await late.end();
  await sleep(300);
  expect((await check(rig)).lost).toHaveLength(1);
  await kill(relay);
});

async function standStill(pid: number, milliseconds: number): Promise<void> {
  await sleep(50);
  process.kill(pid, 'SIGSTOP');
  await sleep(milliseconds);
  process.kill(pid, 'SIGCONT');
}
