import type { PopupMessage } from '../protocol.ts';

const MOST_FRAMES = 64;

const isOurs = (frame: Window): boolean => {
  try {
    return frame.location.origin === location.origin;
  } catch (error) {
    if (error instanceof DOMException) return false; // another origin's frame, which is none of our business
    throw error;
  }
};

/** Speaks to the frames of our own origin in the page that opened us: past the page, which hears nothing. */
export function tellFrames(opener: Window, message: PopupMessage): void {
  for (let index = 0; index < Math.min(opener.length, MOST_FRAMES); index += 1) {
    const frame = opener[index];
    if (frame && isOurs(frame)) frame.postMessage(message, location.origin);
  }
}
