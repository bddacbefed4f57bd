import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { directoryStore, type Store, storeKey, type StoreKey } from '@delakultur/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failuresOf, storeSuite, UNAVAILABLE } from './store.suite.ts';

const MB = 2 ** 20;
const WRITER = join(import.meta.dirname, 'writer.ts');

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  root = join(folder, 'media');
});
afterAll(() => rm(folder, { recursive: true }));

/** Every file and folder beneath a root. */
async function everythingIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true });
  return entries.map((entry) => join(path, entry));
}

/** Where a key's file lies. */
async function fileOf(key: StoreKey): Promise<string> {
  const [file] = (await everythingIn(root)).filter((path) => path.endsWith(key.replace('/', '_')));
  return file!;
}

const writer = (...args: readonly (string | number)[]): ChildProcess =>
  spawn(process.execPath, [WRITER, root, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });

describe('a directory as a store', () => {
  storeSuite(() => directoryStore(root));
});

describe('on the disk', () => {
  let store: Store;
  beforeAll(async () => {
    store = await directoryStore(root);
  });

  it('is readable by its owner only, whatever the process lets others do', async () => {
    const umask = process.umask(0);
    const place = join(folder, 'rights');
    const own = await directoryStore(place);
    await own.put(storeKey(randomUUID(), 'original.pdf'), Buffer.from('x'));
    process.umask(umask);
    const rights = await Promise.all(
      [place, ...(await everythingIn(place))].map(async (path) => {
        const status = await stat(path);
        return `${status.isDirectory() ? 'folder' : 'file'} ${(status.mode & 0o777).toString(8)}`;
      }),
    );
    expect(new Set(rights)).toEqual(new Set(['folder 700', 'file 600']));
  });

  it('R5: follows no link in the place of a file, neither to read nor to write through it', async () => {
    const key = storeKey(randomUUID(), 'w640.webp');
    const secret = join(folder, 'secret');
    await writeFile(secret, 'secret');
    await store.put(key, Buffer.from('x'));
    const file = await fileOf(key);
    await rm(file);
    await symlink(secret, file);
    expect(await store.open(key)).toBeNull();
    expect(await store.stat(key)).toBeNull();
    await store.put(key, Buffer.from('ours'));
    expect(await readFile(secret, 'utf8')).toBe('secret');
    expect(String(await buffer((await store.open(key))!.stream))).toBe('ours');
  });

  it('R5: follows no link in the place of a folder', async () => {
    const key = storeKey(randomUUID(), 'w640.webp');
    await store.put(key, Buffer.from('x'));
    const place = dirname(await fileOf(key));
    const elsewhere = join(folder, 'elsewhere');
    await rename(place, elsewhere);
    await symlink(elsewhere, place);
    expect(await store.open(key)).toBeNull();
    await expect(store.put(key, Buffer.from('y'))).rejects.toMatchObject({ failure: 'unavailable' });
    await rm(place);
    await rename(elsewhere, place);
  });

  it('waits for no pipe in the place of a file, and lists nothing that it did not put', async () => {
    const key = storeKey(randomUUID(), 'w640.webp');
    await store.put(key, Buffer.from('x'));
    const file = await fileOf(key);
    await rm(file);
    await once(spawn('mkfifo', [file]), 'exit');
    await writeFile(join(dirname(file), 'Thumbs.db'), 'x');
    await mkdir(join(root, 'lost+found'), { recursive: true });
    expect(await store.open(key)).toBeNull();
    const listed: string[] = [];
    for await (const each of store.keys(key.slice(0, 36))) listed.push(each);
    expect(listed).toEqual([]);
    await rm(file);
  });

  it('may itself be a link: where it lies is for its owner to say', async () => {
    const link = join(folder, 'link');
    await symlink(root, link);
    const key = storeKey(randomUUID(), 'w640.webp');
    await (await directoryStore(link)).put(key, Buffer.from('x'));
    expect(await store.stat(key)).toMatchObject({ size: 1 });
  });

  it('keeps nothing beside what it was given', async () => {
    expect(await readdir(join(root, 'half-done'))).toEqual([]);
  });
});

describe('a folder that cannot be used is not an empty one', () => {
  it('when its disk is not there', async () => {
    const place = join(folder, 'mounted');
    const store = await directoryStore(place);
    await rename(place, `${place}.away`);
    expect(await failuresOf(store)).toEqual(UNAVAILABLE);
    await mkdir(place);
    expect(await failuresOf(store), 'an empty mount point').toEqual(UNAVAILABLE);
  });

  it('when there is no room: in words of its own, and without a trace', async () => {
    const id = randomUUID();
    // In blocks of 512 or 1024 bytes: far less than the file has.
    const limited = spawn('sh', ['-c', `ulimit -f 200; exec "$0" "$@"`, process.execPath, WRITER, root, id, 'original.bin', '1', '4'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(await text(limited.stdout)).toBe('full\n');
    const store = await directoryStore(root);
    expect(await store.stat(storeKey(id, 'original.bin'))).toBeNull();
    expect(await readdir(join(root, 'half-done'))).toEqual([]);
  });
});

describe('processes that write at once', () => {
  it('leave one whole file of theirs under their key, and readers never see another', async () => {
    const id = randomUUID();
    const key = storeKey(id, 'w640.webp');
    const store = await directoryStore(root);
    const writers = [1, 2].map((filling) => writer(id, 'w640.webp', filling, 3, 25));
    const ends = Promise.all(writers.map((each) => once(each, 'exit')));
    const over = new AbortController();
    void ends.then(() => over.abort());
    const torn: number[] = [];
    let reads = 0;
    while (!over.signal.aborted) {
      const opened = await store.open(key);
      const bytes = opened && (await buffer(opened.stream));
      if (bytes && !bytes.equals(Buffer.alloc(3 * MB, bytes[0]))) torn.push(bytes.length);
      if (bytes) reads += 1;
      await setTimeout(2);
    }
    expect((await ends).map(([code]) => code as number)).toEqual([0, 0]);
    expect(reads).toBeGreaterThan(5);
    expect(torn).toEqual([]);
  });

  it('and are killed leave no half file under a key, and what they left goes when it is old', async () => {
    const id = randomUUID();
    const store = await directoryStore(root);
    const key = storeKey(id, 'original.bin');
    for (let nth = 0; nth < 5; nth += 1) {
      const child = writer(id, 'original.bin', 7, 60, 1000);
      await once(child.stdout!, 'data');
      await setTimeout(nth * 7);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await store.stat(key)).toMatchObject({ size: 60 * MB });
    }
    const leftovers = await readdir(join(root, 'half-done'));
    expect(leftovers.length).toBeGreaterThan(0);
    await store.removeLeftovers(new Date(Date.now() - 86_400_000));
    expect(await readdir(join(root, 'half-done'))).toEqual(leftovers);
    const old = new Date(Date.now() - 2 * 86_400_000);
    for (const name of leftovers) await utimes(join(root, 'half-done', name), old, old);
    await store.removeLeftovers(new Date(Date.now() - 86_400_000));
    expect(await readdir(join(root, 'half-done'))).toEqual([]);
    await store.delete(key);
  });
});
