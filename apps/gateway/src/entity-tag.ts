import { createHash } from 'node:crypto';

/** A strong tag: the same bytes always have the same one, in every copy of the gateway. */
export const entityTag = (body: Uint8Array | string): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Whether the asker has these bytes already (RFC 9110, 13.1.2: compared weakly). */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
