import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { directoryStore } from './directory-store.ts';
import type { Store } from './store.ts';

/** What says where a store is. */
export interface StoreSettings {
  /** A folder (`/srv/media`, `file:///srv/media`). */
  readonly address: string;
}

/** The store at that address, ready for use. Throws when the address names none, and a StoreError when its folder cannot be used. */
export async function openStore({ address }: StoreSettings): Promise<Store> {
  return directoryStore(address.startsWith('file:') ? fileURLToPath(address) : resolve(address));
}
