import { STORED_TYPES } from '@delakultur/storage';
import { entityTag } from '../entity-tag.ts';
import type { MediaPlace } from './media-places.ts';

type Variant = MediaPlace['variants'][number];

/** An unpublished picture is gone from every cache five minutes later: none may show it stale beyond that. */
const PUBLIC = 'public, max-age=300, must-revalidate';
/** Who works with an article sees the same picture again and again; others are not given it. */
const OWN = 'private, max-age=3600';
/** Somebody can be recognised in it. */
const NEVER = 'no-store';

const KNOWN_TYPES: ReadonlySet<string> = new Set(Object.values(STORED_TYPES));
const TYPE_OF_ANYTHING = 'application/octet-stream';
const ENDING = /\.([a-z0-9]{1,8})$/;

/** What goes out with a picture or a file. Nothing in it comes from whoever asks, or from whoever uploaded. */
export function mediaHeaders(mediaId: string, { kind, hasPeople, isPublic }: MediaPlace, { name, type, bytes, key }: Variant) {
  const cacheControl = hasPeople ? NEVER : isPublic ? PUBLIC : OWN;
  return {
    'content-type': KNOWN_TYPES.has(type) ? type : TYPE_OF_ANYTHING,
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': cacheControl,
    etag: entityTag(`${key} ${bytes}`),
    ...(kind === 'file' && { 'content-disposition': `attachment; filename="${fileNameOf(mediaId, name)}"` }),
  } as const;
}

/** «delakultur-0199d7a2.pdf» */
function fileNameOf(mediaId: string, name: string): string {
  const [, ending = 'bin'] = ENDING.exec(name) ?? [];
  return `delakultur-${mediaId.slice(0, 8)}.${ending}`;
}
