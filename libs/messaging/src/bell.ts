/** A bell for one waiter; not missed when it rings before anyone listens. Leaves nothing behind: it is waited on for every fact, for weeks. */
export class Bell {
  #hasRung = false;
  #wake: () => void = () => undefined;

  ring(): void {
    this.#hasRung = true;
    this.#wake();
  }

  /** Forgets earlier rings: call it before looking for work, so that a ring during the look counts. */
  reset(): void {
    this.#hasRung = false;
  }

  /** Returns at a ring since the last reset, when told to stop, or after that long. */
  async wait(milliseconds: number, stop: AbortSignal): Promise<void> {
    if (this.#hasRung || stop.aborted) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        stop.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      stop.addEventListener('abort', end);
      this.#wake = end;
    });
  }
}

/** Waits that long, or until told to stop. */
export const pause = (milliseconds: number, stop: AbortSignal): Promise<void> => new Bell().wait(milliseconds, stop);
