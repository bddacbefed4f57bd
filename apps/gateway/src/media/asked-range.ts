import parseRange from 'range-parser';

/** What of a file is wanted: all of it, a part, or a part that there is not. */
export type AskedRange = { readonly start: number; readonly end: number } | 'all' | 'none';

/** Reads `Range` (RFC 9110, 14.2). Several parts at once, and what is no range, are answered with the whole; so is a part of what has changed since (`If-Range`). */
export function askedRange(
  { range, ifRange }: { readonly range?: string | undefined; readonly ifRange?: string | undefined },
  bytes: number,
  etag: string,
): AskedRange {
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return 'all';
  const parts = parseRange(bytes, range);
  if (parts === -1) return 'none';
  const [part] = parts === -2 || parts.type !== 'bytes' || parts.length > 1 ? [] : parts;
  return part ?? 'all';
}
