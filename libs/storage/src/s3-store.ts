import type { GetObjectCommandOutput, ListMultipartUploadsCommandInput, ListMultipartUploadsCommandOutput, S3 } from '@aws-sdk/client-s3';
import type { Upload } from '@aws-sdk/lib-storage';
import { Readable } from 'node:stream';
import { isPart } from './byte-range.ts';
import { Reading } from './reading.ts';
import { isAbsent, isOutOfRange, isUnexplained, s3Failure } from './s3-failure.ts';
import { StoreError } from './store-error.ts';
import { assertId, keyOf, partsOf, type StoreKey, typeOf } from './store-key.ts';
import { Turns } from './turns.ts';
import type { ByteRange, Opened, Source, Store, Stored } from './store.ts';

/** Where a bucket is and who may use it. */
export interface S3Settings {
  readonly bucket: string;
  /** `https://s3.example.se`; without one, Amazon's in that region. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `https://endpoint/bucket/key` where others have `https://bucket.endpoint/key`: what most servers but Amazon's want. */
  readonly forcePathStyle: boolean;
}

/** The least that S3 takes as a part of an upload. One is gathered in memory, and while it is sent its pieces lie beside it. */
const PART_BYTES = 5 * 2 ** 20;

/** Of the files that lie here already. They go no faster for being more, and each takes memory. */
const SENDING_AT_ONCE = 4;

/** Whoever reads slowly keeps a connection: enough of them that fifty slow readers stop nobody. */
const CONNECTIONS = 512;
const CONNECT_WITHIN_MS = 5000;
/** Silence on a line, not the time a file takes. */
const SILENT_FOR_MS = 60_000;

/**
 * A store in a bucket of its own, which exists already. Nothing is asked of it before the first file, so that a service starts without
 * it. The SDK is loaded here and not before: who keeps files in a directory never pays for it.
 */
export async function s3Store({ bucket, endpoint, region, accessKeyId, secretAccessKey, forcePathStyle }: S3Settings): Promise<Store> {
  const [sdk, library] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  const agent = { keepAlive: true, maxSockets: CONNECTIONS };
  const client = new sdk.S3({
    region,
    forcePathStyle,
    ...(endpoint !== undefined && { endpoint }),
    credentials: { accessKeyId, secretAccessKey },
    // Checksums beyond what the API demands are Amazon's alone; each part is signed with its hash as it is.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, socketTimeout: SILENT_FOR_MS, httpAgent: agent, httpsAgent: agent },
  });
  return new S3Store(client, library.Upload, bucket);
}

class S3Store implements Store {
  readonly #client: S3;
  readonly #upload: typeof Upload;
  readonly #bucket: { readonly Bucket: string };
  readonly #turns = new Turns(SENDING_AT_ONCE);

  constructor(client: S3, upload: typeof Upload, bucket: string) {
    this.#client = client;
    this.#upload = upload;
    this.#bucket = { Bucket: bucket };
  }

  /**
   * In parts, whose end is said by a request of its own, or as one signed with its hash when it is small. A body that is only streamed
   * ends where its line is cut, and there are servers that keep what had come by then.
   */
  async put(key: StoreKey, source: Source, { size }: { readonly size?: number | undefined } = {}): Promise<number> {
    const object = { ...this.#object(key), ContentType: typeOf(key) };
    const reading = new Reading(source, size);
    const send = () => this.#send(object, reading);
    try {
      // What comes over a slow line waits for nobody, and nobody for it.
      await (source instanceof Readable ? send() : this.#turns.take(send));
      return reading.size;
    } catch (error) {
      throw reading.blame(error, s3Failure);
    } finally {
      reading.drop();
    }
  }

  async open(key: StoreKey, range: ByteRange = {}): Promise<Opened | null> {
    const object = this.#object(key);
    const { start = 0, end = '' } = range;
    const asked = isPart(range) ? { Range: `bytes=${start}-${end}` } : {};
    try {
      return openedOf(key, await this.#client.getObject({ ...object, ...asked }));
    } catch (error) {
      if (isOutOfRange(error)) throw new RangeError(`There are no bytes from ${start}.`, { cause: error });
      return this.#absent(error);
    }
  }

  async stat(key: StoreKey): Promise<Stored | null> {
    const object = this.#object(key);
    try {
      const { ContentLength, LastModified } = await this.#client.headObject(object);
      return { size: promised(ContentLength), type: typeOf(key), changedAt: promised(LastModified) };
    } catch (error) {
      return this.#absent(error);
    }
  }

  async delete(key: StoreKey): Promise<void> {
    const object = this.#object(key);
    try {
      await this.#client.deleteObject(object);
    } catch (error) {
      if (!isAbsent(error)) throw s3Failure(error);
    }
  }

  async deleteAll(id: string): Promise<void> {
    for await (const key of this.keys(id)) await this.delete(key);
  }

  async *keys(id?: string): AsyncGenerator<StoreKey> {
    const within = { ...this.#bucket, ...(id !== undefined && { Prefix: `${assertId(id)}/` }) };
    let next: string | undefined;
    do {
      const page = await this.#client.listObjectsV2({ ...within, ContinuationToken: next }).catch(asFailure);
      for (const { Key = '' } of page.Contents ?? []) {
        const key = keyOfObject(Key);
        if (key) yield key;
      }
      next = page.NextContinuationToken;
    } while (next !== undefined);
  }

  async removeLeftovers(before: Date): Promise<void> {
    let next: Pick<ListMultipartUploadsCommandInput, 'KeyMarker' | 'UploadIdMarker'> | undefined = {};
    while (next) {
      const page: ListMultipartUploadsCommandOutput = await this.#client
        .listMultipartUploads({ ...this.#bucket, ...next })
        .catch(asFailure);
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (Initiated && Initiated < before) await this.#abort({ Key, UploadId });
      }
      next = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker } : undefined;
    }
  }

  close(): void {
    this.#client.destroy();
  }

  async #send(object: { readonly Bucket: string; readonly Key: string; readonly ContentType: string }, reading: Reading): Promise<void> {
    const Body = Readable.from(reading.bytes(), { objectMode: false });
    try {
      await new this.#upload({ client: this.#client, params: { ...object, Body }, queueSize: 1, partSize: PART_BYTES }).done();
    } finally {
      Body.destroy();
    }
  }

  #object(key: StoreKey): { readonly Bucket: string; readonly Key: string } {
    const { id, name } = partsOf(key);
    return { ...this.#bucket, Key: `${id}/${name}` };
  }

  async #abort(upload: { readonly Key: string | undefined; readonly UploadId: string | undefined }): Promise<void> {
    try {
      await this.#client.abortMultipartUpload({ ...this.#bucket, ...upload });
    } catch (error) {
      // It may have been finished since it was listed.
      if (!isAbsent(error)) throw s3Failure(error);
    }
  }

  /** Null where the file is missing and not the whole bucket. */
  async #absent(cause: unknown): Promise<null> {
    if (!isAbsent(cause)) throw s3Failure(cause);
    if (isUnexplained(cause)) await this.#client.headBucket(this.#bucket).catch(asFailure);
    return null;
  }
}

function openedOf(key: StoreKey, { Body, ContentLength, ContentRange, LastModified }: GetObjectCommandOutput): Opened {
  const length = promised(ContentLength);
  const [, start = 0, end = length - 1, size = length] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(ContentRange ?? '')?.map(Number) ?? [];
  const stream = promised(Body) as Readable;
  return { stream, size, start, end, type: typeOf(key), changedAt: promised(LastModified) };
}

const keyOfObject = (name: string): StoreKey | undefined => {
  const at = name.indexOf('/');
  return keyOf({ id: name.slice(0, at), name: name.slice(at + 1) });
};

const asFailure = (error: unknown): never => {
  throw s3Failure(error);
};

/** What the API promises and the SDK's types do not. */
function promised<T>(value: T | undefined): T {
  if (value === undefined) throw new StoreError('unavailable', 'The server answers with less than S3 promises.');
  return value;
}
