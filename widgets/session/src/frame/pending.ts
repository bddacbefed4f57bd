import type { Act } from '../protocol.ts';
import type { Area } from './area.ts';
import { random } from './encoding.ts';

/** One attempt to sign in. The number lets a popup in once; state and verifier come with it and answer once. */
interface Attempt {
  readonly rid: string;
  readonly since: number;
  readonly under?: Begun;
}

/** What goes to the sign-in and comes back with its answer. */
export interface Begun {
  readonly act: Act;
  readonly lang: string;
  readonly state: string;
  readonly verifier: string;
}

const LONGEST_MS = 600_000;

/** Remembers the attempt under way, so that the host page may be reloaded meanwhile. */
export function createPending(area: Area, scope: string) {
  const name = `${scope} attempt`;

  const put = (attempt: Omit<Attempt, 'since'>): Attempt => {
    const dated = { ...attempt, since: Date.now() };
    area.setItem(name, JSON.stringify(dated));
    return dated;
  };

  const current = (): Attempt => {
    const attempt: Attempt | null = JSON.parse(area.getItem(name) ?? 'null');
    return attempt && Date.now() - attempt.since < LONGEST_MS ? attempt : put({ rid: random() });
  };

  const begin = (act: Act, lang: string): Begun => {
    const under = { act, lang, state: `${random()}.${lang}`, verifier: random() };
    put({ rid: random(), under });
    return under;
  };

  return {
    rid: (): string => current().rid,
    /** Begins an attempt for whoever brings the present number; null for any other. */
    begin: (rid: string | null, act: Act, lang: string): Begun | null => (rid === current().rid ? begin(act, lang) : null),
    /** Begins the attempt that follows from the one that has just come back. */
    follow: (act: Act, lang: string): Begun => begin(act, lang),
    /** The attempt of the present state, once; null for any other state. */
    finish(state: string): Begun | null {
      const { rid, under } = current();
      if (under?.state !== state) return null;
      put({ rid });
      return under;
    },
  };
}

export type Pending = ReturnType<typeof createPending>;
