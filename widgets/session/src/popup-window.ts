const FEATURES = 'popup,width=480,height=720';
const LOOK_EVERY_MS = 300;
/** A word from a window that has just closed may still be on its way. */
const LAST_WORD_MS = 400;
/** A cut-off window says that it is closed at once; a living one would have reached the frame by then. */
const FIRST_WORD_MS = 1_500;

/** Opens the sign-in window; null when the browser stops it. */
export const openPopup = (url: string): Window | null => open(url, 'dk-sign-in', FEATURES);

/** Resolves when the window has closed, or looks closed to us because the host page's policy has cut it off. */
export function untilClosed(popup: Window, hasReachedFrame: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!popup.closed) return;
      clearInterval(timer);
      setTimeout(resolve, hasReachedFrame() ? LAST_WORD_MS : FIRST_WORD_MS);
    }, LOOK_EVERY_MS);
  });
}
