import type { PopupMessage } from '../protocol.ts';

const MOST_FRAMES = 64;

const isOurs = (page: Window): boolean => {
  try {
    return page.location.origin === location.origin;
  } catch (error) {
    if (error instanceof DOMException) return false; // another origin's, which is none of our business
    throw error;
  }
};

/** Speaks to the frames of our own origin in the page that opened us: past the page, which hears nothing, unless it is our own. */
export function tellOurs(opener: Window, message: PopupMessage): void {
  if (isOurs(opener)) opener.postMessage(message, location.origin);
  for (let index = 0; index < Math.min(opener.length, MOST_FRAMES); index += 1) {
    const frame = opener[index];
    if (frame && isOurs(frame)) frame.postMessage(message, location.origin);
  }
}
