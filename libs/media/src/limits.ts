/** What a look into one file may take. Memory is what the kernel counts as data, of which Node reserves some 640 MB that it never touches. */
export interface Bounds {
  /** Of a processor's work: what runs for ever. A busy machine does not count. */
  readonly workSeconds: number;
  /** By the clock: what waits for ever. */
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly dataMegabytes: number;
  readonly writtenMegabytes: number;
}

export const LOOK: Bounds = { workSeconds: 20, milliseconds: 60_000, heapMegabytes: 160, dataMegabytes: 1000, writtenMegabytes: 64 };

/** What decoding a picture may hold in memory at once; pictures that need less stay under 300 MB together with the program. */
export const MAX_HELD_BYTES = 150 * 2 ** 20;
