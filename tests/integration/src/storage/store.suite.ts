import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type ByteRange, type Store, StoreError, storeKey, type StoreKey } from '@delakultur/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MB = 2 ** 20;

/** Of media that were made up here: of somebody's own bucket only these are emptied out again. */
const made = new Set<string>();

function anId(): string {
  const id = randomUUID();
  made.add(id);
  return id;
}

const aKey = (name = 'w640.webp'): StoreKey => storeKey(anId(), name);

async function read(store: Store, key: StoreKey, range?: ByteRange): Promise<Buffer | null> {
  const opened = await store.open(key, range);
  return opened && buffer(opened.stream);
}

async function keysOf(store: Store, id?: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of store.keys(id)) keys.push(key);
  return keys.toSorted();
}

const idOf = (key: StoreKey): string => key.slice(0, 36);

/** So many megabytes, made while they are read. */
function megabytes(count: number): Readable {
  const chunk = Buffer.alloc(MB, 7);
  return Readable.from(
    (function* () {
      for (let at = 0; at < count; at += 1) yield chunk;
    })(),
    { objectMode: false },
  );
}

/** So many megabytes, and then that: eight, so that a part of them has already left. */
function broken(how: (stream: Readable) => void, count: number): Readable {
  let left = count;
  return new Readable({
    highWaterMark: MB,
    read() {
      if (left === 0) setImmediate(() => how(this));
      else this.push(Buffer.alloc(MB));
      left -= 1;
    },
  });
}

/** A source that stops before its end, `begun` when some of its parts have left for good, and goes on when it is told to. */
function stalled(): { readonly source: Readable; readonly begun: Promise<void>; readonly finish: () => void } {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: end, resolve: finish } = Promise.withResolvers<void>();
  async function* pieces() {
    // Each is asked for when the one before the last has been taken in.
    for (let at = 0; at < 4; at += 1) yield Buffer.alloc(6 * MB);
    begin();
    await end;
    yield Buffer.alloc(1);
  }
  return { source: Readable.from(pieces(), { objectMode: false }), begun, finish };
}

/** What both stores hold to: whoever uses one cannot tell which it is. */
export function storeSuite(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    for (const id of made) await store.deleteAll(id);
    store.close();
  });

  describe('putting and opening', () => {
    it.each([0, 1, 1000, 5 * MB, 5 * MB + 1, 12 * MB])('gives back %i bytes as they were', async (size) => {
      const key = aKey();
      const bytes = randomBytes(size);
      await expect(store.put(key, bytes)).resolves.toBe(size);
      expect(await store.stat(key)).toMatchObject({ size, type: 'image/webp' });
      expect((await read(store, key))?.equals(bytes)).toBe(true);
    });

    it('takes a stream whose length nobody knows', async () => {
      const key = aKey('original.bin');
      await expect(store.put(key, megabytes(11))).resolves.toBe(11 * MB);
      expect(await store.stat(key)).toMatchObject({ size: 11 * MB, type: 'application/octet-stream' });
    });

    it('takes a file, and leaves it where it is', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'source-'));
      const path = join(folder, 'spool');
      await writeFile(path, 'hej');
      const [first, second] = [aKey(), aKey()];
      await store.put(first, { path }, { size: 3 });
      await store.put(second, { path });
      expect(String(await read(store, second))).toBe('hej');
      await rm(folder, { recursive: true });
    });

    it('replaces what lay there', async () => {
      const key = aKey();
      await store.put(key, Buffer.from('before, and longer'));
      await store.put(key, Buffer.from('after'));
      expect(String(await read(store, key))).toBe('after');
    });

    it('tells when it was put, by the time of the machine', async () => {
      const key = aKey();
      await store.put(key, Buffer.from('x'));
      const { changedAt } = (await store.stat(key))!;
      expect(Math.abs(changedAt.getTime() - Date.now())).toBeLessThan(60_000);
    });

    it('knows nothing of what was never put', async () => {
      expect(await store.open(aKey())).toBeNull();
      expect(await store.open(aKey(), { start: 3 })).toBeNull();
      expect(await store.stat(aKey())).toBeNull();
    });
  });

  describe('a part of a file', () => {
    const key = aKey();
    beforeAll(async () => void (await store.put(key, Buffer.from('0123456789'))));

    it.each([
      [{}, '0123456789', 0, 9],
      [{ start: 0, end: 0 }, '0', 0, 0],
      [{ start: 3 }, '3456789', 3, 9],
      [{ start: 3, end: 5 }, '345', 3, 5],
      [{ end: 4 }, '01234', 0, 4],
      [{ start: 9, end: 9 }, '9', 9, 9],
      [{ start: 8, end: 5000 }, '89', 8, 9],
    ] as const)('%j is %s', async (range, text, start, end) => {
      const opened = (await store.open(key, range))!;
      expect({ start: opened.start, end: opened.end, size: opened.size }).toEqual({ start, end, size: 10 });
      expect(String(await buffer(opened.stream))).toBe(text);
    });

    it.each([{ start: 10 }, { start: 10, end: 12 }, { start: 5, end: 4 }, { start: -1 }, { start: 0, end: -1 }, { start: 0.5 }])(
      'refuses %j, which is no part of it',
      async (range) => {
        await expect(store.open(key, range)).rejects.toBeInstanceOf(RangeError);
      },
    );

    it('has no parts where the file is empty', async () => {
      const empty = aKey();
      await store.put(empty, new Uint8Array());
      await expect(store.open(empty, { start: 0, end: 4 })).rejects.toBeInstanceOf(RangeError);
      expect(await read(store, empty)).toEqual(Buffer.alloc(0));
    });
  });

  describe('never half a file', () => {
    it.each([2, 8])('keeps nothing of a source that breaks after %i MB, and says with what it broke', async (count) => {
      const key = aKey();
      const cut = new Error('the line was cut');
      await expect(
        store.put(
          key,
          broken((stream) => stream.destroy(cut), count),
        ),
      ).rejects.toBe(cut);
      expect(await store.stat(key)).toBeNull();
    });

    it.each([2, 8])('keeps nothing of a source that is dropped after %i MB without a word', async (count) => {
      const key = aKey();
      await expect(
        store.put(
          key,
          broken((stream) => stream.destroy(), count),
        ),
      ).rejects.toThrow(/premature/i);
      expect(await store.stat(key)).toBeNull();
    });

    it.each([
      ['shorter', 7],
      ['longer', 5],
    ])('keeps nothing of a source that is %s than was said', async (_, size) => {
      const key = aKey();
      await expect(store.put(key, megabytes(6), { size: size * MB })).rejects.toBeInstanceOf(RangeError);
      expect(await store.stat(key)).toBeNull();
    });

    it('keeps what lay there when its successor breaks', async () => {
      const key = aKey();
      await store.put(key, Buffer.from('first'));
      await expect(store.put(key, megabytes(2), { size: 1 })).rejects.toBeInstanceOf(RangeError);
      expect(String(await read(store, key))).toBe('first');
    });

    it('shows nothing until the last byte has come', async () => {
      const key = aKey();
      const { source, begun, finish } = stalled();
      const put = store.put(key, source);
      await begun;
      expect(await store.stat(key)).toBeNull();
      expect(await keysOf(store, idOf(key))).toEqual([]);
      finish();
      await put;
      expect(await store.stat(key)).toMatchObject({ size: 24 * MB + 1 });
    });

    it('lets go of a source that it did not read', async () => {
      const source = megabytes(9);
      await expect(store.put(aKey(), source, { size: 1 })).rejects.toBeInstanceOf(RangeError);
      expect(source.destroyed).toBe(true);
    });

    it('leaves alone who still writes when it throws away what is old', async () => {
      const { source, begun, finish } = stalled();
      const put = store.put(aKey(), source);
      await begun;
      await store.removeLeftovers(new Date(Date.now() - 60_000));
      finish();
      await expect(put).resolves.toBe(24 * MB + 1);
    });

    it('throws away what is half done, when that is old enough', async () => {
      const key = aKey();
      const { source, begun, finish } = stalled();
      const put = store.put(key, source);
      await begun;
      await store.removeLeftovers(new Date(Date.now() + 60_000));
      finish();
      await expect(put).rejects.toMatchObject({ name: 'StoreError', failure: 'unavailable' });
      expect(await store.stat(key)).toBeNull();
    });

    it('of many writers of one key one wins, whole', async () => {
      const key = aKey();
      const writings = Array.from({ length: 8 }, (_, at) => Buffer.alloc(MB, at));
      await Promise.all(writings.map((bytes) => store.put(key, bytes)));
      const won = (await read(store, key))!;
      expect(writings.some((bytes) => bytes.equals(won))).toBe(true);
    });
  });

  describe('deleting', () => {
    it('may be repeated', async () => {
      const key = aKey();
      await store.put(key, Buffer.from('x'));
      await store.delete(key);
      await store.delete(key);
      expect(await store.stat(key)).toBeNull();
    });

    it('takes all of one medium and nothing of its neighbours', async () => {
      const gone = anId();
      // The same end, so that both lie in the same place of a directory.
      const neighbour = `${anId().slice(0, -4)}${gone.slice(-4)}`;
      made.add(neighbour);
      for (const name of ['w320.avif', 'w640.avif', 'w640.jpg']) await store.put(storeKey(gone, name), Buffer.from(name));
      await store.put(storeKey(neighbour, 'w320.avif'), Buffer.from('kept'));
      await store.deleteAll(gone);
      await store.deleteAll(gone);
      expect(await keysOf(store, gone)).toEqual([]);
      expect(await keysOf(store, neighbour)).toEqual([`${neighbour}/w320.avif`]);
    });

    it('lets who reads already read to the end', async () => {
      const key = aKey();
      await store.put(key, megabytes(3));
      const { stream } = (await store.open(key))!;
      const first = await new Promise<Buffer>((resolve) => stream.once('data', resolve));
      stream.pause();
      await store.delete(key);
      expect(first.length + (await buffer(stream)).length).toBe(3 * MB);
    });
  });

  describe('keys', () => {
    it('L12: lists everything, and what belongs to one medium', async () => {
      const [one, other] = [anId(), anId()];
      const keys = [storeKey(one, 'w320.avif'), storeKey(one, 'w640.avif'), storeKey(other, 'original.pdf')];
      for (const key of keys) await store.put(key, Buffer.from('x'));
      expect(await keysOf(store)).toEqual(expect.arrayContaining(keys));
      expect(await keysOf(store, one)).toEqual(keys.slice(0, 2));
    });

    it('R5: takes no key, and no id, that it did not make', async () => {
      const foreign = '../../etc/passwd' as StoreKey;
      await expect(store.put(foreign, Buffer.from('x'))).rejects.toBeInstanceOf(TypeError);
      await expect(store.open(foreign)).rejects.toBeInstanceOf(TypeError);
      await expect(store.stat(foreign)).rejects.toBeInstanceOf(TypeError);
      await expect(store.delete(foreign)).rejects.toBeInstanceOf(TypeError);
      await expect(store.deleteAll('..')).rejects.toBeInstanceOf(TypeError);
      await expect(keysOf(store, '')).rejects.toBeInstanceOf(TypeError);
    });
  });

  it('holds a few megabytes in memory, however large the file', async () => {
    const key = aKey();
    const before = process.memoryUsage.rss();
    let most = 0;
    const watched = megabytes(200).on('data', () => (most = Math.max(most, process.memoryUsage.rss())));
    watched.pause();
    await store.put(key, watched);
    expect((most - before) / MB).toBeLessThan(100);
    await store.delete(key);
  });
}

const ATTEMPTS: Readonly<Record<string, (store: Store, key: StoreKey) => Promise<unknown>>> = {
  put: (store, key) => store.put(key, Buffer.from('x')),
  'put in parts': (store, key) => store.put(key, megabytes(6)),
  open: (store, key) => store.open(key),
  'open a part': (store, key) => store.open(key, { start: 1 }),
  stat: (store, key) => store.stat(key),
  delete: (store, key) => store.delete(key),
  'delete all': (store, key) => store.deleteAll(idOf(key)),
  keys: (store) => keysOf(store),
  'remove leftovers': (store) => store.removeLeftovers(new Date()),
};

/** What can be tried with a store, and how each of it fails. */
export async function failuresOf(store: Store): Promise<Readonly<Record<string, unknown>>> {
  const failures = Object.entries(ATTEMPTS).map(async ([what, attempt]) => {
    const failure = await attempt(store, aKey()).catch((error: unknown) => (error instanceof StoreError ? error.failure : error));
    return [what, failure] as const;
  });
  return Object.fromEntries(await Promise.all(failures));
}

/** How a store fails that cannot be reached: never by saying that a file is missing. */
export const UNAVAILABLE = Object.fromEntries(Object.keys(ATTEMPTS).map((what) => [what, 'unavailable']));
