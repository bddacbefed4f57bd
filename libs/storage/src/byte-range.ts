import type { ByteRange } from './store.ts';

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
