/** `full`: no room, until somebody makes some. `unavailable`: not to be reached or not to be used; trying again later may help. */
export type StoreFailure = 'full' | 'unavailable';

/** A store could not do its work. Its message names the store and no key; the cause is what the system said. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
