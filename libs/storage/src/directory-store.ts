import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, realpath, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { within } from './byte-range.ts';
import { directoryFailure, isAbsent } from './directory-failure.ts';
import { Reading } from './reading.ts';
import { StoreError } from './store-error.ts';
import { assertId, keyOf, type KeyParts, partsOf, type StoreKey, typeOf } from './store-key.ts';
import type { ByteRange, Opened, Source, Store, Stored } from './store.ts';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;
/** Windows has no such flag, and makes links only for administrators. */
const NO_LINKS = constants.O_NOFOLLOW ?? 0;
/** Without waiting: a named pipe in a file's place would never answer. */
const READ = constants.O_RDONLY | NO_LINKS | (constants.O_NONBLOCK ?? 0);
const WRITE_NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_LINKS;

/** What is being written lies here until it is whole: on the same disk, so that moving it is one step. */
const HALF_DONE = 'half-done';

/** Ids sort by time at their beginning; at their end they are as good as random. Two levels of 256 carry millions of files. */
const fanOut = (id: string): readonly [string, string] => [id.slice(-2), id.slice(-4, -2)];
const FAN = /^[0-9a-f]{2}$/;

/** Side by side, and not in a folder of each medium: a folder could be removed under the hands of who puts the next file there. */
const fileName = ({ id, name }: KeyParts): string => `${id}_${name}`;
const keyOfFile = (file: string): StoreKey | undefined => {
  const at = file.indexOf('_');
  return keyOf({ id: file.slice(0, at), name: file.slice(at + 1) });
};

/**
 * A store in a folder of its own, made when it is missing and readable by its owner only. Any number of processes may use it at once.
 * Symbolic links within it are not followed. Throws a StoreError when the folder cannot be used.
 */
export async function directoryStore(folder: string): Promise<Store> {
  try {
    await mkdir(join(folder, HALF_DONE), { recursive: true, mode: OWNER_ONLY_FOLDER });
    return new DirectoryStore(await realpath(folder));
  } catch (error) {
    throw directoryFailure(error);
  }
}

class DirectoryStore implements Store {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(key: StoreKey, source: Source, { size }: { readonly size?: number | undefined } = {}): Promise<number> {
    const parts = partsOf(key);
    const reading = new Reading(source, size);
    try {
      await this.#place(parts, reading);
      return reading.size;
    } catch (error) {
      throw reading.blame(error, directoryFailure);
    } finally {
      reading.drop();
    }
  }

  async open(key: StoreKey, range?: ByteRange): Promise<Opened | null> {
    return this.#withFile(key, async (handle, stored) => {
      const { start, end } = within(stored.size, range);
      // Of an empty file everything is read: a stream has no words for "up to before the first byte".
      const stream = handle.createReadStream({ start, ...(stored.size > 0 && { end }) });
      return { ...stored, start, end, stream };
    });
  }

  async stat(key: StoreKey): Promise<Stored | null> {
    return this.#withFile(key, async (handle, stored) => {
      await handle.close();
      return stored;
    });
  }

  async delete(key: StoreKey): Promise<void> {
    const parts = partsOf(key);
    const folder = this.#folder(parts.id);
    try {
      if (!(await this.#isOwn(folder))) return;
      await unlink(join(folder, fileName(parts)));
      await syncFolder(folder);
    } catch (error) {
      if (!isAbsent(error)) throw directoryFailure(error);
    }
  }

  async deleteAll(id: string): Promise<void> {
    for await (const key of this.keys(id)) await this.delete(key);
  }

  async *keys(id?: string): AsyncGenerator<StoreKey> {
    const folders = id === undefined ? this.#folders() : [this.#folder(assertId(id))];
    try {
      for await (const folder of folders) {
        if (!(await this.#isOwn(folder))) continue;
        for (const entry of await readdir(folder, { withFileTypes: true })) {
          const key = entry.isFile() ? keyOfFile(entry.name) : undefined;
          if (key && (id === undefined || key.startsWith(id))) yield key;
        }
      }
    } catch (error) {
      throw directoryFailure(error);
    }
  }

  async removeLeftovers(before: Date): Promise<void> {
    const folder = join(this.#root, HALF_DONE);
    try {
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        const changed = await changedAt(path);
        if (changed && changed < before) await rm(path, { force: true });
      }
    } catch (error) {
      throw directoryFailure(error);
    }
  }

  close(): void {
    // A directory holds nothing open between two calls.
  }

  async #place(parts: KeyParts, reading: Reading): Promise<void> {
    const halfDone = join(this.#root, HALF_DONE, randomUUID());
    try {
      await write(halfDone, reading);
      const folder = await this.#makeFolder(parts.id);
      await rename(halfDone, join(folder, fileName(parts)));
      await syncFolder(folder);
    } catch (error) {
      await rm(halfDone, { force: true });
      throw error;
    }
  }

  /** Hands over an open file, which from then on is the work's to close; null where there is none. */
  async #withFile<T>(key: StoreKey, work: (handle: FileHandle, stored: Stored) => Promise<T>): Promise<T | null> {
    const handle = await this.#handle(partsOf(key));
    if (!handle) return null;
    try {
      const status = await handle.stat();
      if (status.isFile()) return await work(handle, { size: status.size, type: typeOf(key), changedAt: status.mtime });
      await handle.close();
      return null;
    } catch (error) {
      await handle.close();
      throw error instanceof RangeError ? error : directoryFailure(error);
    }
  }

  async #handle(parts: KeyParts): Promise<FileHandle | null> {
    const folder = this.#folder(parts.id);
    try {
      return (await this.#isOwn(folder)) ? await open(join(folder, fileName(parts)), READ) : null;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw directoryFailure(error);
    }
  }

  #folder(id: string): string {
    return join(this.#root, ...fanOut(id));
  }

  async *#folders(): AsyncGenerator<string> {
    await this.#assertThere();
    for (const first of await fansIn(this.#root)) {
      for (const second of await fansIn(join(this.#root, first))) yield join(this.#root, first, second);
    }
  }

  async #makeFolder(id: string): Promise<string> {
    const folder = this.#folder(id);
    const isNew = await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    if (isNew) {
      await syncFolder(dirname(folder));
      await syncFolder(this.#root);
    }
    if (await this.#isOwn(folder)) return folder;
    throw new StoreError('unavailable', "A folder of the store's is a link to elsewhere.");
  }

  /** Whether the folder is there, and not reached by a link. */
  async #isOwn(folder: string): Promise<boolean> {
    try {
      return (await realpath(folder)) === folder;
    } catch (error) {
      if (!isAbsent(error)) throw error;
      await this.#assertThere();
      return false;
    }
  }

  /** A store whose disk is not mounted has no files to tell of, which is not the same as having none. */
  async #assertThere(): Promise<void> {
    if (!(await changedAt(join(this.#root, HALF_DONE)))) throw new StoreError('unavailable', "The store's folder is gone.");
  }
}

async function write(path: string, reading: Reading): Promise<void> {
  const handle = await open(path, WRITE_NEW, OWNER_ONLY_FILE);
  try {
    for await (const bytes of reading.bytes()) await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Until then a file may be whole, and its name lost with the power. Windows syncs no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function fansIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && FAN.test(entry.name)).map(({ name }) => name);
}

async function changedAt(path: string): Promise<Date | undefined> {
  try {
    return (await lstat(path)).mtime;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
