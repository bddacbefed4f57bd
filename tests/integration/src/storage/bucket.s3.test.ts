import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openStore, type Store, storeKey, type StoreKey, type StoreSettings } from '@delakultur/storage';
import { type ObjectStore, startObjectStore } from '@delakultur/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failuresOf, storeSuite, UNAVAILABLE } from './store.suite.ts';

const MB = 2 ** 20;

/** Somebody's own server, to be proven before it is used; else one of ours. */
const OWN = process.env['DK_S3_URL'];

let folder: string;
let server: ObjectStore;
let settings: StoreSettings;

const startServer = (port?: number): Promise<ObjectStore> =>
  startObjectStore({
    dataDir: join(folder, 's3'),
    logFile: join(folder, 's3.log'),
    buckets: ['clean'],
    accessKeyId: 'delakultur',
    secretAccessKey: 'for one test only',
    ...(port !== undefined && { port }),
    say: (words) => process.stderr.write(`${words}\n`),
  });

const PIECES = Array.from({ length: 12 }, (_, at) => `${at}.bin`);

async function putInPieces(store: Store, id: string, filling: number): Promise<readonly StoreKey[]> {
  const keys = PIECES.map((name) => storeKey(id, name));
  for (const key of keys) await store.put(key, piece(filling), { size: 2 * MB });
  return keys;
}

/** As it comes from a socket. */
function piece(filling: number): Readable {
  const chunks = Array.from({ length: 32 }, () => Buffer.alloc(MB / 16, filling));
  return Readable.from(chunks, { objectMode: false });
}

async function areWhole(store: Store, keys: readonly StoreKey[], filling: number): Promise<boolean> {
  const expected = Buffer.alloc(2 * MB, filling);
  for (const key of keys) if (!(await buffer((await store.open(key))!.stream)).equals(expected)) return false;
  return true;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-'));
  if (OWN) {
    settings = {
      address: OWN,
      accessKeyId: process.env['DK_S3_ACCESS_KEY_ID'],
      secretAccessKey: process.env['DK_S3_SECRET_ACCESS_KEY'],
    };
    return;
  }
  server = await startServer();
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
    ['is missing', () => ({ address: settings.address.replace('s3://clean', 's3://unclean') })],
    ['is asked with a wrong secret', () => ({ secretAccessKey: 'guessed' })],
    ['is asked by somebody unknown', () => ({ accessKeyId: 'nobody' })],
  ])('when it %s', async (_, wrong) => {
    const store = await openStore({ ...settings, ...wrong() });
    expect(await failuresOf(store)).toEqual(UNAVAILABLE);
    store.close();
  });

  // Nobody's own server is stopped.
  it.runIf(!OWN)('when its server is gone, and is one again when that is back', async () => {
    const store = await openStore(settings);
    const key = storeKey(randomUUID(), 'original.pdf');
    await store.put(key, Buffer.from('x'));
    await server.stop();
    expect(await failuresOf(store)).toEqual(UNAVAILABLE);
    server = await startServer(server.port);
    expect(await store.stat(key)).toMatchObject({ size: 1 });
    store.close();
  });
});

describe('many at once', () => {
  it('takes fifty uploads in pieces of two megabytes, and gives them back whole, within bounded memory', async () => {
    const store = await openStore(settings);
    const ids = Array.from({ length: 50 }, () => randomUUID());
    const before = process.memoryUsage.rss();
    const started = performance.now();
    const pieces = await Promise.all(ids.map((id, at) => putInPieces(store, id, at)));
    const read = performance.now();
    const whole = await Promise.all(pieces.map((keys, at) => areWhole(store, keys, at)));
    const grown = (process.memoryUsage.rss() - before) / MB;
    console.log(`50 × 24 MB: ${seconds(read - started)} in, ${seconds(performance.now() - read)} out, ${Math.round(grown)} MB more memory`);
    expect(whole).not.toContain(false);
    // Of 1200 MB that have passed.
    expect(grown).toBeLessThan(500);
    for (const id of ids) await store.deleteAll(id);
    store.close();
  });

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
