/** Every way in which something about the session can end, once. The README says the same in a table. */
export const OUTCOMES = {
  'signed-in': 'The person is signed in.',
  'signed-out': 'The person is signed out, here or in another tab.',
  expired: 'The session ran out or was ended elsewhere: the person has to sign in again.',
  'popup-blocked': 'The browser stopped the window.',
  closed: 'The person closed the window.',
  severed: "The host page's Cross-Origin-Opener-Policy keeps the window from reaching the page.",
  'not-ready': 'The session frame has not answered yet.',
  'other-kommun': 'The person is signed in, and belongs to another municipality than the page.',
  'other-person': 'Somebody else than who is signed in on the page has confirmed, which changes nothing there.',
  stale: 'The number or the answer that the window brought was used before, or is too old.',
  refused: 'The sign-in said no.',
  unreachable: 'The sign-in, or the session frame, cannot be reached.',
} as const satisfies Record<string, string>;

export type Outcome = keyof typeof OUTCOMES;

/** An expected failure, by its outcome. */
export class SessionError extends Error {
  override readonly name = 'SessionError';
  readonly code: Outcome;
  constructor(code: Outcome) {
    super(code);
    this.code = code;
  }
}
