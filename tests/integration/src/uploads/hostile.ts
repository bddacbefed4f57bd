import type { MediaRefusal } from '@delakultur/kernel';

/** A word that stands in a hostile file where nobody sees it, and never in what is let in. */
export const PLANTED = 'PLANTED-5d1f';
export const SCRIPT = `<script>alert("${PLANTED}")</script>`;

/** What may become of a hostile file: it is refused for one of these reasons, or let in clean. */
export type Fate = MediaRefusal | 'clean';

export interface Hostile {
  readonly name: string;
  readonly kind: 'picture' | 'file';
  readonly bytes: Uint8Array;
  readonly fates: readonly Fate[];
}

export const picture = (name: string, bytes: Uint8Array, ...fates: readonly Fate[]): Hostile => ({ name, kind: 'picture', bytes, fates });
export const file = (name: string, bytes: Uint8Array, ...fates: readonly Fate[]): Hostile => ({ name, kind: 'file', bytes, fates });

/** Numbers that look like chance and are the same each time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const noise = (length: number, seed: number): Buffer => {
  const next = chance(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(next() * 256)));
};

/** The bytes with some of them changed, after the first few that say what they are. */
export function scratched(bytes: Uint8Array, seed: number, scratches = 8): Buffer {
  const next = chance(seed);
  const copy = Buffer.from(bytes);
  for (let nth = 0; nth < scratches; nth += 1) copy[16 + Math.floor(next() * (copy.length - 16))] = Math.floor(next() * 256);
  return copy;
}

/** The bytes cut off at so many places. */
export const cut = (bytes: Uint8Array, places: number): readonly Uint8Array[] =>
  Array.from({ length: places }, (_, nth) => bytes.subarray(0, 12 + Math.floor(((bytes.length - 20) * nth) / places)));
