export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs the work while no other tab does; without Web Locks (storage is switched off, so there is nothing to share) it just runs. */
async function inBrowser<T>(name: string, work: () => Promise<T>): Promise<T> {
  let isRunning = false;
  try {
    return await navigator.locks.request(name, () => {
      isRunning = true;
      return work();
    });
  } catch (error) {
    if (isRunning || !(error instanceof DOMException)) throw error;
    return work();
  }
}

/** One renewal at a time, in this frame and in all tabs: a refresh token that is used twice ends the session. */
export function createLock(name: string): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => inBrowser(name, work));
    last = next.catch(() => undefined);
    return next;
  };
}
