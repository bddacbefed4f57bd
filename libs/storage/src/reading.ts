import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ByteRange, Source } from './store.ts';

/** A source that is being read: it counts, and remembers whether it was itself what broke. */
export class Reading {
  readonly #source: Source;
  readonly #expected: number | undefined;
  #size = 0;
  #broke: { readonly error: unknown } | undefined;

  constructor(source: Source, expected?: number) {
    this.#source = source;
    this.#expected = expected;
  }

  /** How many bytes have come. */
  get size(): number {
    return this.#size;
  }

  /** Its bytes, once. Ends with an error where the source breaks off or is not as long as was said. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of streamOf(this.#source)) {
        const bytes = chunk as Uint8Array;
        this.#size += bytes.length;
        if (this.#expected !== undefined && this.#size > this.#expected) throw this.#wrongSize(this.#expected);
        yield bytes;
      }
      if (this.#expected !== undefined && this.#size < this.#expected) throw this.#wrongSize(this.#expected);
    } catch (error) {
      this.#broke = { error };
      throw error;
    }
  }

  /** The source's own error where that is what stopped the work, else the store's. */
  blame(error: unknown, asStoreError: (error: unknown) => Error): unknown {
    return this.#broke ? this.#broke.error : asStoreError(error);
  }

  /** Lets go of a stream that nobody will read further. */
  drop(): void {
    if (this.#source instanceof Readable) this.#source.destroy();
  }

  #wrongSize(expected: number): RangeError {
    return new RangeError(`The source was to have ${expected} bytes, and has ${this.#size > expected ? 'more' : this.#size}.`);
  }
}

function streamOf(source: Source): AsyncIterable<unknown> | Iterable<unknown> {
  if (source instanceof Uint8Array) return [source];
  return source instanceof Readable ? source : createReadStream(source.path);
}

/** Whether anything less than everything is asked for. A RangeError where it is nothing that a file could have. */
export function isPart({ start = 0, end }: ByteRange = {}): boolean {
  const isRange = isPosition(start) && (end === undefined || (isPosition(end) && end >= start));
  if (!isRange) throw new RangeError(`From ${start} to ${end} is no part of a file.`);
  return start > 0 || end !== undefined;
}

const isPosition = (at: number): boolean => Number.isSafeInteger(at) && at >= 0;

/** The first and last byte of a range in a file of that size; asked for nothing in particular, the whole. */
export function within(size: number, range: ByteRange = {}): { readonly start: number; readonly end: number } {
  const { start = 0, end = size - 1 } = range;
  if (isPart(range) && start >= size) throw new RangeError(`There are ${size} bytes, and none from ${start}.`);
  return { start, end: Math.min(end, size - 1) };
}
