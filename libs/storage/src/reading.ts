import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Source } from './store.ts';

/** A source that is being read, once: it counts, and remembers whether it was itself what broke. */
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

  /** Its bytes. They end with an error where the source breaks off or is not as long as was said. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of streamOf(this.#source)) {
        const bytes = chunk as Uint8Array;
        this.#size += bytes.length;
        if (this.#size > (this.#expected ?? Infinity)) throw this.#wrongSize();
        yield bytes;
      }
      if (this.#size < (this.#expected ?? 0)) throw this.#wrongSize();
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

  #wrongSize(): RangeError {
    return new RangeError(`The source was to have ${this.#expected} bytes, and ${this.#size} came.`);
  }
}

function streamOf(source: Source): AsyncIterable<unknown> | Iterable<unknown> {
  if (source instanceof Uint8Array) return [source];
  return source instanceof Readable ? source : createReadStream(source.path);
}
