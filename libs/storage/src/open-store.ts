import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { directoryStore } from './directory-store.ts';
import { type S3Settings, s3Store } from './s3-store.ts';
import type { Store } from './store.ts';

/** What says where a store is. */
export interface StoreSettings {
  /** A folder (`/srv/media`, `file:///srv/media`), or a bucket (`s3://media?endpoint=https://s3.example.se&region=eu-north-1`). */
  readonly address: string;
  /** For a bucket. They stand beside the address and not in it, so that an address may be shown. */
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
}

const OPTIONS: ReadonlySet<string> = new Set(['endpoint', 'region', 'path-style']);

/** What servers that have no regions are asked with. */
const ANY_REGION = 'us-east-1';

/**
 * The store at that address, ready for use. Throws a TypeError, in words for whoever runs the platform, when the address names none, and
 * a StoreError when its folder cannot be used.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { address } = settings;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 's3') return s3Store(s3SettingsOf(settings));
  if (scheme === 'file') return directoryStore(fileURLToPath(address));
  if (scheme) throw new TypeError(`A store is a folder or a bucket (s3://), not ${scheme}:.`);
  if (!address) throw new TypeError('A store has an address: a folder, or s3://bucket.');
  return directoryStore(resolve(address));
}

/** What an `s3://` address says, taken apart. */
export function s3SettingsOf({ address, accessKeyId, secretAccessKey }: StoreSettings): S3Settings {
  const { hostname: bucket, pathname, username, password, searchParams } = new URL(address);
  const strange = [...searchParams.keys()].find((name) => !OPTIONS.has(name));
  if (username || password) throw new TypeError('The keys to a bucket stand in settings of their own, not in its address.');
  if (!bucket || pathname.length > 1) throw new TypeError('An address names a bucket and nothing within it: s3://bucket.');
  if (strange) throw new TypeError(`${strange} is nothing that a bucket's address says: ${[...OPTIONS].join(', ')} are.`);
  if (!accessKeyId || !secretAccessKey) throw new TypeError('A bucket needs an access key and its secret.');
  const endpoint = searchParams.get('endpoint') ?? undefined;
  const forcePathStyle = (searchParams.get('path-style') ?? String(endpoint !== undefined)) === 'true';
  return { bucket, endpoint, region: searchParams.get('region') ?? ANY_REGION, accessKeyId, secretAccessKey, forcePathStyle };
}
