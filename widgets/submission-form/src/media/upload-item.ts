import type { Media, MediaKind, MediaRefusal } from '@delakultur/contracts/client';
import { MEDIA_LIMITS } from '@delakultur/kernel';

/** Where one file stands on its way from the person's device. */
export type UploadPhase =
  /** Its turn comes, or the text has to be saved first. */
  | 'waiting'
  | 'sending'
  | 'paused'
  /** Nothing answers; it goes on by itself. */
  | 'offline'
  /** All of it is there, and the door looks at it. */
  | 'checking'
  /** It was not let in, and will not be. */
  | 'refused'
  /** It can be tried again. */
  | 'failed';

/** One file that a person chose. Its name is for their eyes on this page: it is sent nowhere. */
export interface UploadItem {
  readonly id: string;
  readonly kind: MediaKind;
  readonly name: string;
  readonly file: Blob;
  readonly phase: UploadPhase;
  /** Bytes that have arrived, and of how many. */
  readonly sent: number;
  readonly total: number;
  readonly refusal?: MediaRefusal;
  /** The slug of the problem, when the server said no. */
  readonly problem?: string;
  readonly mediaId?: string;
  /** Those that were chosen at the same time, and its place among them. */
  readonly group: number;
  readonly order: number;
  /** Who was signed in when it was chosen, or has signed in since. */
  readonly by: string | undefined;
  /** Where in the text it was asked for. */
  readonly place?: number | undefined;
}

/** What became of it: in, or not. */
export type Settled = (item: UploadItem, media: Media) => void;

const HEIC = /^image\/hei[cf]|\.hei[cf]$/i;
const VECTOR = /^image\/svg|\.svgz?$/i;

/** What can be seen before a byte is sent; the server looks for itself. */
export function refusalOf({ name, type, size }: File, kind: MediaKind): MediaRefusal | undefined {
  const says = (pattern: RegExp): boolean => pattern.test(type) || pattern.test(name);
  if (size === 0) return 'damaged';
  if (kind === 'picture' && says(HEIC)) return 'heic';
  if (kind === 'picture' && says(VECTOR)) return 'vector';
  return size > MEDIA_LIMITS.bytes ? 'too-large' : undefined;
}
