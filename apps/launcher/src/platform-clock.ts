import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
    await this.#until(() => this.read('wanted') !== this.read('shown'), signal);
  }

  /** Returns when the running platform shows what is wanted, or when told to stop. */
  async followed(signal: AbortSignal): Promise<void> {
    await this.#until(() => this.read('wanted') === this.read('shown'), signal);
  }

  /** Looks now and then rather than listening for the file: some file systems cannot tell, and what changed before the first look is never told. */
  async #until(isSo: () => boolean, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !isSo()) await pause(signal);
  }

  readonly #path = (which: Which): string => join(this.#folder, FILES[which]);
}

/** A moment, cut short when told to stop. */
const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, LOOK_MS);
    signal.addEventListener('abort', end);
  });
