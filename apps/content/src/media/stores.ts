import type { Store } from '@delakultur/storage';

/** Where bytes lie: what has come in and nobody has looked at, and what is clean. The injection token is the class. */
export class Stores {
  readonly quarantine: Store;
  readonly clean: Store;

  constructor({ quarantine, clean }: { readonly quarantine: Store; readonly clean: Store }) {
    this.quarantine = quarantine;
    this.clean = clean;
  }

  close(): void {
    this.quarantine.close();
    this.clean.close();
  }
}
