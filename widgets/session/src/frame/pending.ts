import type { Area } from './area.ts';
import { random } from './encoding.ts';

/** One attempt to sign in. The number lets a popup in once; state and verifier come with it and answer once. */
interface Attempt {
  readonly rid: string;
  readonly since: number;
  readonly state?: string;
  readonly verifier?: string;
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

  return {
    rid: (): string => current().rid,
    /** Begins an attempt for whoever brings the present number; null for any other. */
    begin(rid: string | null, lang: string): { state: string; verifier: string } | null {
      if (rid !== current().rid) return null;
      const begun = { state: `${random()}.${lang}`, verifier: random() };
      put({ rid: random(), ...begun });
      return begun;
    },
    /** The verifier for the present state, once; null for any other state. */
    finish(state: string): string | null {
      const attempt = current();
      if (attempt.state !== state) return null;
      put({ rid: attempt.rid });
      return attempt.verifier ?? null;
    },
  };
}

export type Pending = ReturnType<typeof createPending>;
