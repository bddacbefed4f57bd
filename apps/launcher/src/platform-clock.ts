import { existsSync, readFileSync, renameSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far the platform's clock is to run ahead of the machine's, and how far it does by now: the start follows what is wanted. */
const FILES = { wanted: 'clock.json', shown: 'clock-shown.json' } as const;
type Which = keyof typeof FILES;

const LOOK_MS = 300;

/** The clock of one data folder, in milliseconds ahead of the machine's; 0 where nobody has moved it. */
export class PlatformClock {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(which: Which): number {
    const file = this.#path(which);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: number }).offsetMs : 0;
  }

  /** Whole or not at all: another program may read at any time. */
  write(which: Which, offsetMs: number): void {
    const file = this.#path(which);
    writeFileSync(`${file}.new`, `${JSON.stringify({ offsetMs })}\n`);
    renameSync(`${file}.new`, file);
  }

  /** Returns when the two are no longer the same, or when told to stop. */
  async moved(signal: AbortSignal): Promise<void> {
    await this.#until(() => this.read('wanted') !== this.read('shown'), 'wanted', signal);
  }

  /** Returns when the running platform shows what is wanted, or when told to stop. */
  async followed(signal: AbortSignal): Promise<void> {
    await this.#until(() => this.read('wanted') === this.read('shown'), 'shown', signal);
  }

  /** Looks at the file rather than listening for it, which some file systems cannot tell. */
  #until(isSo: () => boolean, which: Which, signal: AbortSignal): Promise<void> {
    const file = this.#path(which);
    return new Promise((resolve) => {
      const look = (): void => {
        if (!signal.aborted && !isSo()) return;
        unwatchFile(file, look);
        signal.removeEventListener('abort', look);
        resolve();
      };
      watchFile(file, { interval: LOOK_MS }, look);
      signal.addEventListener('abort', look);
      look();
    });
  }

  readonly #path = (which: Which): string => join(this.#folder, FILES[which]);
}
