import { DOCUMENT_TYPES } from '@delakultur/kernel';

declare const made: unique symbol;

/** Where a file lies in a store: `<uuid>/<name>.<ending>`. Only `storeKey` makes one, and every store looks at its shape again, so that no text from outside becomes a key. */
export type StoreKey = string & { readonly [made]: true };

/** Every ending that a key may have, with the media type that a store gives such a file. A type that somebody claims is nowhere asked for. */
export const STORED_TYPES = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  ...DOCUMENT_TYPES,
  bin: 'application/octet-stream',
} as const;

export type StoredType = (typeof STORED_TYPES)[keyof typeof STORED_TYPES];

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NAME = new RegExp(`^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?\\.(?:${Object.keys(STORED_TYPES).join('|')})$`);
const ID_LENGTH = 36;

/** The two halves of a key, checked. */
export interface KeyParts {
  readonly id: string;
  readonly name: string;
}

/**
 * The key of one file of a medium: its UUID, and a name of ours such as `w1280.avif` (lower case, digits and hyphens, an ending out of
 * `STORED_TYPES`). Throws a TypeError for anything else. Take the name from a table or from a row of your own, never from a request.
 */
export function storeKey(id: string, name: string): StoreKey {
  return joined(assertParts({ id, name }));
}

/** The same key, or a TypeError where a cast has smuggled in what is none. */
export const partsOf = (key: StoreKey): KeyParts => {
  if (key.charAt(ID_LENGTH) !== '/') throw refusal();
  return assertParts({ id: key.slice(0, ID_LENGTH), name: key.slice(ID_LENGTH + 1) });
};

/** The key of what was found in a store, or nothing where something else lies there. */
export const keyOf = (parts: KeyParts): StoreKey | undefined => (isKey(parts) ? joined(parts) : undefined);

/** The media type of what lies under a key: its ending says it. */
export const typeOf = (key: StoreKey): StoredType => STORED_TYPES[key.slice(key.lastIndexOf('.') + 1) as keyof typeof STORED_TYPES];

/** A medium's id as it stands in keys, or a TypeError. */
export function assertId(id: string): string {
  if (!ID.test(id)) throw refusal();
  return id;
}

function assertParts(parts: KeyParts): KeyParts {
  if (!isKey(parts)) throw refusal();
  return parts;
}

const isKey = ({ id, name }: KeyParts): boolean => ID.test(id) && NAME.test(name);

const joined = ({ id, name }: KeyParts): StoreKey => `${id}/${name}` as StoreKey;

/** Without the text itself: it may be somebody's, and this stands in a log. */
const refusal = (): TypeError => new TypeError('This is no key of a store: <uuid>/<name>.<ending> is, and nothing else.');
