/** Waits that long, or until the signal. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

/** A bell that is not missed when it rings before anyone listens. */
export class Bell {
  #rung = new AbortController();

  ring(): void {
    this.#rung.abort();
  }

  /** Forgets earlier rings: call it before looking for work, so that a ring during the look counts. */
  reset(): void {
    if (this.#rung.signal.aborted) this.#rung = new AbortController();
  }

  /** Returns at a ring since the last reset, when the signal aborts, or after that long. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    return pause(milliseconds, AbortSignal.any([this.#rung.signal, signal]));
  }
}
