import { createHash } from 'node:crypto';

/** The aggregate of a site's guidelines in events: a UUID that follows from the site (RFC 9562, version 8). */
export function guidelinesOf(site: string): string {
  const hex = createHash('sha256').update(`delakultur guidelines of ${site}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-8$4-$5');
}
