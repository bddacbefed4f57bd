import { isRunByNpm } from './config.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal's Ctrl-C reaches us directly and once more through npm: so close together they count as one. */
const SAME_PRESS_MS = 500;
const LOOK_MS = 500;

/** Aborted by the first Ctrl-C, or when npm has died; a second Ctrl-C ends us at once, and with us what is still running. */
export function endSignal(): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  const end = () => {
    if (!controller.signal.aborted) firstAt = performance.now();
    else if (performance.now() - firstAt > SAME_PRESS_MS) process.exit(130);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, end);
  if (isRunByNpm()) watchParent(end);
  return controller.signal;
}

function watchParent(end: () => void): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end();
  }, LOOK_MS);
  look.unref();
}

export const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
