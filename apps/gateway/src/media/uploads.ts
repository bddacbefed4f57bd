import { admitMedia, discardMedia, reserveMedia, UPLOAD_NAME } from '@delakultur/contracts';
import { MEDIA_LIMITS } from '@delakultur/kernel';
import { ProblemError, type AskOptions, type RpcClient } from '@delakultur/nest-kit';
import { storeKey } from '@delakultur/storage';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { Metadata, Server } from '@tus/server';
import { asProblem } from './disk-failure.ts';
import type { OpenedStore } from './opened-store.ts';
import type { Spool } from './spool.ts';
import { tusFailure } from './tus-failure.ts';
import { BYTES_TYPE, TUS_VERSION, type NewUpload } from './tus-request.ts';
import { UploadLocks } from './upload-locks.ts';
import type { UploadRecord } from './upload-record.ts';

export const UPLOADS_PATH = '/v1/uploads';
const SWEEP_MS = 10 * 60_000;
/** How long a request that is told to stop may still write what it has in hand. */
const DRAIN_MS = 250;

/** Whoever uploads, and what goes along when content is asked in that person's name. */
export interface Uploader {
  readonly personId: string;
  readonly ask: AskOptions;
}

interface Chunk {
  readonly offset: number;
  readonly length: number;
  readonly bytes: ReadableStream<Uint8Array>;
}

/**
 * Uploads from the first byte to the last. Of each request the protocol's own code sees what we made of it: an id, a number of bytes and
 * the bytes, and not one text of the client's.
 */
export class Uploads implements OnModuleDestroy {
  readonly #rpc: RpcClient;
  readonly #spool: Spool;
  readonly #quarantine: OpenedStore;
  readonly #tus: Server;
  readonly #failures = new WeakMap<Request, unknown>();
  readonly #handingOn = new Map<string, Promise<void>>();
  readonly #logger = new Logger(Uploads.name);
  readonly #sweeps: NodeJS.Timeout;

  constructor(rpc: RpcClient, spool: Spool, quarantine: OpenedStore) {
    this.#rpc = rpc;
    this.#spool = spool;
    this.#quarantine = quarantine;
    const locks = new UploadLocks();
    this.#tus = new Server({
      path: UPLOADS_PATH,
      datastore: spool,
      relativeLocation: true,
      maxSize: MEDIA_LIMITS.bytes,
      namingFunction: (_, made) => made?.['id'] ?? '',
      locker: (request) => locks.lockerFor(request),
      lockDrainTimeout: DRAIN_MS,
      disableTerminationForFinishedUploads: true,
      onResponseError: (request, error) => void this.#failures.set(request, error),
    });
    this.#sweeps = setInterval(() => void this.#sweep(), SWEEP_MS);
    void this.#sweep();
  }

  /** Asks content for room, and makes some. */
  async begin({ kind, articleId, bytes }: NewUpload, by: Uploader): Promise<Response> {
    const { id } = await this.#rpc.call(reserveMedia, { articleId, kind, bytes }, by.ask);
    try {
      return await this.#ask('POST', '', {
        'upload-length': String(bytes),
        'upload-metadata': Metadata.stringify({ id, by: by.personId }),
      });
    } catch (error) {
      await this.#giveBack(id, by);
      throw error;
    }
  }

  /** How far it has come. An upload whose last byte came just before the gateway was killed is handed on now. */
  async look(id: string, by: Uploader): Promise<Response> {
    const record = await this.#ownRecord(id, by);
    const response = await this.#ask('HEAD', id);
    if (await this.#spool.isReady(id, record)) await this.#finish(id, record, by);
    return response;
  }

  async append(id: string, { offset, length, bytes }: Chunk, by: Uploader): Promise<Response> {
    const record = await this.#ownRecord(id, by);
    const headers = { 'upload-offset': String(offset), 'content-length': String(length), 'content-type': BYTES_TYPE };
    const response = await this.#ask('PATCH', id, headers, bytes);
    if (response.headers.get('upload-offset') === String(record.size)) await this.#finish(id, record, by);
    return response;
  }

  /** Ends an upload that is not whole; what is whole is discarded as any other medium. */
  async end(id: string, by: Uploader): Promise<Response> {
    await this.#ownRecord(id, by);
    const response = await this.#ask('DELETE', id);
    await this.#giveBack(id, by);
    return response;
  }

  onModuleDestroy(): void {
    clearInterval(this.#sweeps);
  }

  async #ownRecord(id: string, { personId }: Uploader): Promise<UploadRecord> {
    const record = await this.#spool.read(id);
    if (record?.by !== personId) throw new ProblemError('media-not-found');
    return record;
  }

  async #ask(
    method: string,
    id: string,
    headers: Readonly<Record<string, string>> = {},
    body?: ReadableStream<Uint8Array>,
  ): Promise<Response> {
    const request = new Request(`http://gateway${UPLOADS_PATH}/${id}`, {
      method,
      headers: { 'tus-resumable': TUS_VERSION, ...headers },
      ...(body && { body, duplex: 'half' }),
    });
    const response = await this.#tus.handleWeb(request);
    const failure = this.#failures.get(request);
    if (failure !== undefined) throw tusFailure(failure);
    if (response.status >= 400) throw tusFailure({ status_code: response.status });
    return response;
  }

  async #finish(id: string, record: UploadRecord, by: Uploader): Promise<void> {
    const underWay = this.#handingOn.get(id) ?? this.#handOn(id, record).finally(() => this.#handingOn.delete(id));
    this.#handingOn.set(id, underWay);
    await underWay;
    await this.#tell('the last byte is there, and content was not told', () => this.#rpc.call(admitMedia, { mediaId: id }, by.ask));
  }

  async #handOn(id: string, record: UploadRecord): Promise<void> {
    try {
      const store = await this.#quarantine.get();
      await store.put(storeKey(id, UPLOAD_NAME), { path: this.#spool.pathOf(id) }, { size: record.size });
      await this.#spool.handedOn(id, record);
    } catch (error) {
      throw asProblem(error);
    }
  }

  async #giveBack(mediaId: string, by: Uploader): Promise<void> {
    await this.#tell('an upload has ended, and content was not told', () => this.#rpc.call(discardMedia, { mediaId }, by.ask));
  }

  /** What content would find out by itself, only later. */
  async #tell(otherwise: string, call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#logger.warn({ message: otherwise, problem: error.slug });
    }
  }

  async #sweep(): Promise<void> {
    try {
      const count = await this.#spool.deleteExpired();
      if (count > 0) this.#logger.log({ message: 'uploads that took too long were thrown away', count });
    } catch (error) {
      this.#logger.error({ message: 'uploads that took too long cannot be thrown away', error: String(error) });
    }
  }
}
