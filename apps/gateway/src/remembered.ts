import { ProblemError } from '@delakultur/nest-kit';
import { Logger } from '@nestjs/common';

const KEEP_MS = 30_000;
const RETRY_MS = 2_000;

/**
 * An answer that changes seldom, asked for anew after thirty seconds and once for all who want it at the same time. When nobody answers the last
 * answer stays: use it only for what may be a little old.
 */
export class Remembered<T extends object> {
  readonly #ask: () => Promise<T>;
  readonly #logger = new Logger(Remembered.name);
  #known: T | undefined;
  #asking: Promise<T> | undefined;
  #askAgainAt = -Infinity;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  get(): Promise<T> {
    if (this.#known && performance.now() < this.#askAgainAt) return Promise.resolve(this.#known);
    this.#asking ??= this.#askAnew().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #askAnew(): Promise<T> {
    try {
      this.#known = await this.#ask();
      this.#askAgainAt = performance.now() + KEEP_MS;
      return this.#known;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.slug !== 'service-unavailable' || !this.#known) throw error;
      this.#logger.warn('nobody answers: the last answer stays');
      this.#askAgainAt = performance.now() + RETRY_MS;
      return this.#known;
    }
  }
}
