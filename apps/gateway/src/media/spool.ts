import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { asProblem, isAbsent } from './disk-failure.ts';
import { UploadRecord } from './upload-record.ts';

/** How long an upload may take; what is left of it then is thrown away. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

const OWNER_ONLY = 0o600;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/**
 * Where uploads grow, byte by byte, until they are whole. How many bytes of one there are is what its file says, so that a killed gateway
 * remembers all that it has taken. Names are ids of ours and nothing else.
 */
export class Spool extends DataStore {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
    this.extensions = ['creation', 'termination', 'expiration'];
  }

  override getExpiration(): number {
    return KEPT_MS;
  }

  override async create(upload: Upload): Promise<Upload> {
    const { by = '' } = upload.metadata ?? {};
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(this.pathOf(upload.id), '', { flag: NEW, mode: OWNER_ONLY });
      await this.#keep(upload.id, { by: by ?? '', size: upload.size ?? 0, createdAt: createdAtOf(upload), isWhole: false });
      return upload;
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** Takes what comes, and returns the new offset. What breaks off keeps its bytes; what is more than was said leaves none. */
  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const path = this.pathOf(id);
    try {
      return await append(path, bytes, offset);
    } catch (error) {
      if (isTooMuch(error)) await truncate(path, offset);
      throw isAbsent(error) ? ERRORS.FILE_NO_LONGER_EXISTS : asProblem(error);
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const record = await this.read(id);
    if (!record) throw ERRORS.FILE_NOT_FOUND;
    const { size, createdAt, isWhole } = record;
    return new Upload({ id, size, offset: isWhole ? size : await this.#sizeOf(id), creation_date: createdAt });
  }

  /** What is known of an upload, whoever's it is. */
  async read(id: string): Promise<UploadRecord | undefined> {
    if (!ID.test(id)) return undefined;
    try {
      const { data } = UploadRecord.safeParse(JSON.parse(await readFile(this.#recordOf(id), 'utf8')));
      return data;
    } catch (error) {
      // Half a record is what a machine leaves that lost its power: nobody was told of that upload.
      if (isAbsent(error) || error instanceof SyntaxError) return undefined;
      throw asProblem(error);
    }
  }

  /** Whether all bytes of it are here, and not yet where they belong. */
  async isReady(id: string, { size, isWhole }: UploadRecord): Promise<boolean> {
    return !isWhole && (await this.#sizeOf(id)) === size;
  }

  /** Remembers that the upload lies in the quarantine, and lets go of its bytes. */
  async handedOn(id: string, record: UploadRecord): Promise<void> {
    await this.#keep(id, { ...record, isWhole: true });
    await rm(this.pathOf(id), { force: true });
  }

  override async remove(id: string): Promise<void> {
    await rm(this.#recordOf(id), { force: true });
    await rm(this.pathOf(id), { force: true });
  }

  /** Throws away what was begun too long ago, and bytes of which nothing is known any more. */
  override async deleteExpired(): Promise<number> {
    const before = new Date(Date.now() - KEPT_MS);
    const ids = new Set((await this.#names()).map((name) => name.split('.')[0] ?? '').filter((id) => ID.test(id)));
    let count = 0;
    for (const id of ids) {
      if (!(await this.#isOlder(id, before))) continue;
      await this.remove(id);
      count += 1;
    }
    return count;
  }

  /** Where its bytes are. */
  pathOf(id: string): string {
    if (!ID.test(id)) throw new TypeError('An upload goes by an id of ours, and by nothing else.');
    return join(this.#folder, `${id}.part`);
  }

  #recordOf(id: string): string {
    return this.pathOf(id).replace(/part$/, 'json');
  }

  /** In one step: a reader sees the record before or the record after. */
  async #keep(id: string, record: UploadRecord): Promise<void> {
    const path = this.#recordOf(id);
    await writeFile(`${path}.new`, JSON.stringify(record), { mode: OWNER_ONLY });
    await rename(`${path}.new`, path);
  }

  async #sizeOf(id: string): Promise<number> {
    try {
      return (await stat(this.pathOf(id))).size;
    } catch (error) {
      throw isAbsent(error) ? ERRORS.FILE_NO_LONGER_EXISTS : asProblem(error);
    }
  }

  async #isOlder(id: string, before: Date): Promise<boolean> {
    const record = await this.read(id);
    if (record) return new Date(record.createdAt) < before;
    try {
      return (await stat(this.pathOf(id))).mtime < before;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  }
}

async function append(path: string, bytes: Readable, offset: number): Promise<number> {
  const file = await open(path, 'r+');
  let at = offset;
  try {
    for await (const chunk of bytes) {
      const { bytesWritten } = await file.write(chunk as Uint8Array, 0, (chunk as Uint8Array).length, at);
      at += bytesWritten;
      if (bytesWritten < (chunk as Uint8Array).length)
        throw Object.assign(new Error('the disk took less than it was given'), { code: 'ENOSPC' });
    }
    return at;
  } finally {
    await file.close();
  }
}

const createdAtOf = ({ creation_date: at }: Upload): string => at ?? new Date().toISOString();

const isTooMuch = (error: unknown): boolean =>
  error instanceof Error && 'status_code' in error && error.status_code === ERRORS.ERR_MAX_SIZE_EXCEEDED.status_code;
