export { directoryStore } from './directory-store.ts';
export { openStore, type StoreSettings } from './open-store.ts';
export { s3Store, type S3Settings } from './s3-store.ts';
export { StoreError, type StoreFailure } from './store-error.ts';
export { STORED_TYPES, storeKey, type StoredType, type StoreKey } from './store-key.ts';
export type { ByteRange, Opened, Source, Store, Stored } from './store.ts';
