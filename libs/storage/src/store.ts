import type { Readable } from 'node:stream';
import type { StoredType, StoreKey } from './store-key.ts';

/** Where the bytes come from: a stream, which is read to its end or destroyed; bytes; or a file of ours, which stays where it is. */
export type Source = Readable | Uint8Array | { readonly path: string };

/** What a store knows of a file. */
export interface Stored {
  /** Of the whole file, in bytes. */
  readonly size: number;
  /** By the ending of its key. */
  readonly type: StoredType;
  /** By the machine's time, never the movable clock. */
  readonly changedAt: Date;
}

/** A file on its way out. Read the stream to its end or destroy it: until then it holds a file or a connection. */
export interface Opened extends Stored {
  readonly stream: Readable;
  /** The first and the last byte that come, as in a Content-Range; an empty file has `end` -1. */
  readonly start: number;
  readonly end: number;
}

/** From which byte to which, both of them with it, as HTTP counts; an `end` beyond the last byte means the last. */
export interface ByteRange {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/**
 * Files under keys that we made. The directory and S3 behave alike, and whatever goes wrong in them is a StoreError; an error of the
 * source that is being read comes through as it is.
 */
export interface Store {
  /**
   * Keeps the source under the key, whole or not at all, and returns its size once it is safe on disk; what lay there before is
   * replaced. A source that breaks off, or has not exactly `size` bytes where that is given, leaves nothing. Into a directory
   * the bytes pass as they come; on their way to S3 some 15 MB of a file are in memory, of four
   * files at most, and of each stream.
   */
  put(key: StoreKey, source: Source, expected?: { readonly size?: number | undefined }): Promise<number>;

  /** The file or a part of it, null when there is none. A range that begins beyond the end is a RangeError. */
  open(key: StoreKey, range?: ByteRange): Promise<Opened | null>;

  /** What is known of the file, null when there is none. */
  stat(key: StoreKey): Promise<Stored | null>;

  /** The file is gone, whether or not it was there. Who reads it already may read to its end. */
  delete(key: StoreKey): Promise<void>;

  /** Every file of that medium is gone. */
  deleteAll(id: string): Promise<void>;

  /** Every key, or those of one medium, in no order. What comes or goes meanwhile may be there or not. */
  keys(id?: string): AsyncIterable<StoreKey>;

  /** Throws away what writers that were killed have left half done, when it was begun before that time of the machine. */
  removeLeftovers(before: Date): Promise<void>;

  /** Lets go of connections. */
  close(): void;
}
