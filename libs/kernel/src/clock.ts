/** The only source of time in a service: injected, so that a test or a demo can move it. */
export interface Clock {
  now(): Date;
}

/** A clock that runs `offsetMs` milliseconds ahead of the machine's (behind, when negative); the database's `dk_now()` carries the same offset. */
export const clockWithOffset = (offsetMs: number): Clock => ({ now: () => new Date(Date.now() + offsetMs) });

/** The machine's own time, which nobody moves: for what others have signed by theirs, tokens above all. */
export const machineClock: Clock = clockWithOffset(0);
