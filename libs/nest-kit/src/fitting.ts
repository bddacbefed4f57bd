import { MAX_PAYLOAD } from '@delakultur/messaging';

/** What a list leaves for what stands beside its items, and for the headers. */
const MOST_BYTES = MAX_PAYLOAD - 16_384;

/** The first of the items that go into one reply together: a list whose last items are missing says more than none. */
export function fitting<T>(items: readonly T[]): T[] {
  let bytes = 0;
  const end = items.findIndex((item) => (bytes += Buffer.byteLength(JSON.stringify(item)) + 1) > MOST_BYTES);
  return end === -1 ? [...items] : items.slice(0, end);
}
