import type { ElementWords } from './element.words.ts';

export const en: ElementWords = {
  close: 'Close',
  undo: 'Undo',
  signIn: 'Sign in',
  signOut: 'Sign out',
  switchAccount: 'Switch account',
  signedInAs: (name) => `Signed in as ${name}`,
  signInLead: 'Sign in with the account that you use at work.',
  sessionStarting: 'Looking whether you are signed in …',
  sessionExpired: 'You were signed out after a while away. Sign in again and go on where you were.',
  signedOutElsewhere: 'You signed out in another tab.',
  sessionUnreachable: 'Sign-in does not answer right now. Reload the page in a while.',
  popupBlocked: 'The browser stopped the sign-in window. Allow windows from this page and press Sign in again.',
  severed: 'This page does not let sign-in through. Open Delakultur on its own page instead.',
  openOwnPage: 'Open Delakultur',
  otherKommun: 'You are signed in with an account of another municipality. Sign in again and choose “Switch account” in the window.',
  closed: 'The window was closed before you had signed in.',
  signInFailed: 'Signing in did not work. Try again in a while.',
};
