import { token } from './token.ts';

/** Where the sign-in stands on this page. */
export type SessionState =
  /** Not known yet: the session frame has not answered. */
  | { readonly phase: 'starting' }
  /** `expired`: it had been signed in, and the sign-in's time ran out. */
  | { readonly phase: 'signed-out'; readonly reason?: 'expired' | 'signed-out-elsewhere' }
  /** `name` is for the eye alone. What the person may do is asked of the API, never read here. */
  | { readonly phase: 'signed-in'; readonly person: { readonly id: string; readonly name: string; readonly kommun: string } }
  /** The session frame cannot be reached, or does not let this page in. */
  | { readonly phase: 'unreachable' };

/**
 * How an attempt to sign in ended. `popup-blocked`: the browser stopped the window. `severed`: the host page's
 * Cross-Origin-Opener-Policy cut the window off. `closed`: the person closed it. `not-ready`: the session is still starting. `other-kommun`: the person belongs to another municipality than the page, and stays signed out here. `other-person`: somebody else than who is signed in here answered a confirmation, which changes nothing.
 */
export type SignInOutcome = 'signed-in' | 'popup-blocked' | 'severed' | 'closed' | 'not-ready' | 'other-kommun' | 'other-person' | 'failed';

/** Who is signed in on this page, and the four things a person can do about it. */
export interface Session {
  readonly state: SessionState;
  /** Calls the listener on every change of `state`, not at once; the function that comes back ends it. */
  subscribe(listener: () => void): () => void;
  /** Opens the sign-in window. Call it straight from a click, or the browser stops the window. */
  signIn(): Promise<SignInOutcome>;
  /**
   * Has the person give the password again, for what needs a fresh sign-in (`sign-in-too-old`), and keeps who is signed in. Call it straight
   * from a click. Tokens given out from then on say when it was.
   */
  confirm(): Promise<SignInOutcome>;
  /** Ends the single sign-on too, and lets someone else sign in. Call it straight from a click. */
  switchAccount(): Promise<SignInOutcome>;
  signOut(): Promise<void>;
}

export const session = token<Session>('session');
