import { ProblemError } from '@delakultur/nest-kit';
import { type Store, StoreError, type StoreKey } from '@delakultur/storage';

/** How many bytes lie under the key; undefined where nothing does. A store that cannot be reached is a part of the platform that does not answer. */
export async function sized(store: Store, key: StoreKey): Promise<number | undefined> {
  try {
    return (await store.stat(key))?.size;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new ProblemError('service-unavailable', {}, { cause: error });
  }
}
