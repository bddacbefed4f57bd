import { lastWords, StackError, type Part } from '@delakultur/stack';

interface Member {
  readonly part: Part;
  readonly logFile: string;
}

/** All that has been started, in order. Last started is first stopped: services before the broker and the database that they hang on. */
export class Crew {
  readonly #members: Member[] = [];
  readonly #dismissed = new Set<Part>();
  readonly #death = Promise.withResolvers<never>();
  #isStopping = false;

  constructor() {
    this.#death.promise.catch(() => undefined); // told to whoever races with it; nobody else minds
  }

  /** Never fulfils; fails when one ends that was not asked to. */
  get death(): Promise<never> {
    return this.#death.promise;
  }

  add(part: Part, logFile: string): void {
    this.#members.push({ part, logFile });
    void this.#watch({ part, logFile });
  }

  /** Stops one on purpose: another takes its place. */
  async dismiss(part: Part): Promise<void> {
    this.#dismissed.add(part);
    await part.stop();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const { part } of this.#members.toReversed()) await part.stop();
  }

  async #watch({ part, logFile }: Member): Promise<void> {
    const how = await part.ended;
    if (this.#isStopping || this.#dismissed.has(part)) return;
    this.#death.reject(
      new StackError(`${part.name} ended by itself (${how}), so all is stopped. Its last words, from ${logFile}:\n${lastWords(logFile)}`),
    );
  }
}
