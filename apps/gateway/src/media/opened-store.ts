import { openStore, type Store, type StoreSettings } from '@delakultur/storage';
import type { OnApplicationShutdown } from '@nestjs/common';
import { asProblem } from './disk-failure.ts';

/** A store that is opened when somebody first needs it, and anew after a failure: a gateway whose store is away still serves everything else. */
export class OpenedStore implements OnApplicationShutdown {
  readonly #settings: StoreSettings;
  #opening: Promise<Store> | undefined;

  constructor(settings: StoreSettings) {
    this.#settings = settings;
  }

  async get(): Promise<Store> {
    this.#opening ??= openStore(this.#settings);
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw asProblem(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const store = await this.#opening?.catch(() => undefined);
    store?.close();
  }
}
