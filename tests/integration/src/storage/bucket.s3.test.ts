import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { openStore, storeKey, type StoreSettings } from '@delakultur/storage';
import { type ObjectStore, startObjectStore } from '@delakultur/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failuresOf, storeSuite, UNAVAILABLE } from './store.suite.ts';

const MB = 2 ** 20;
const SIZE = 25 * MB;

/** Somebody's own server, to be proven before it is used; else one of ours. */
const OWN = process.env['DK_S3_URL'];

let folder: string;
let server: ObjectStore | undefined;
let settings: StoreSettings;

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-'));
  if (OWN) {
    settings = {
      address: OWN,
      accessKeyId: process.env['DK_S3_ACCESS_KEY'],
      secretAccessKey: process.env['DK_S3_SECRET_KEY'],
    };
    return;
  }
  server = await startObjectStore({
    dataDir: join(folder, 's3'),
    logFile: join(folder, 's3.log'),
    buckets: ['clean'],
    say: (words) => process.stderr.write(`${words}\n`),
  });
  settings = { ...server, address: server.address('clean') };
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true });
});

describe('a bucket as a store', () => {
  storeSuite(() => openStore(settings));
});

describe('a bucket that cannot be used is not an empty one', () => {
  it.each([
    ['is missing', () => ({ address: settings.address.replace(/^s3:\/\/[^?]+/, 's3://nobody-has-such-a-bucket') })],
    ['is asked with a wrong secret', () => ({ secretAccessKey: 'guessed' })],
    ['is asked by somebody unknown', () => ({ accessKeyId: 'nobody' })],
  ])('when it %s', async (_, wrong) => {
    const store = await openStore({ ...settings, ...wrong() });
    expect(await failuresOf(store)).toEqual(UNAVAILABLE);
    store.close();
  });
});

describe('many at once', () => {
  it('takes fifty of the largest files at once, and gives them back whole, within bounded memory', async () => {
    const store = await openStore(settings);
    const path = join(folder, 'spool');
    const bytes = randomBytes(SIZE);
    await writeFile(path, bytes);
    const keys = Array.from({ length: 50 }, () => storeKey(randomUUID(), 'original.bin'));
    const before = process.memoryUsage.rss();
    const started = performance.now();
    await Promise.all(keys.map((key) => store.put(key, { path }, { size: SIZE })));
    const sent = performance.now();
    const grown = (process.memoryUsage.rss() - before) / MB;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const hashes = await Promise.all(keys.map(async (key) => hashOf((await store.open(key))!.stream)));
    console.log(
      `50 × 25 MB: ${seconds(sent - started)} in, with ${Math.round(grown)} MB more memory; ${seconds(performance.now() - sent)} out`,
    );
    expect(hashes.every((each) => each === hash)).toBe(true);
    expect(grown).toBeLessThan(200);
    for (const key of keys) await store.delete(key);
    store.close();
  }, 180_000);

  it('leaves a reader who stops in the middle no connection to hold', async () => {
    const store = await openStore(settings);
    const key = storeKey(randomUUID(), 'original.bin');
    await store.put(key, Buffer.alloc(8 * MB));
    for (let nth = 0; nth < 600; nth += 1) (await store.open(key))!.stream.destroy();
    expect(await store.stat(key)).toMatchObject({ size: 8 * MB });
    await store.delete(key);
    store.close();
  });
});
