import { SessionError } from '../outcomes.ts';
import type { Person } from '../protocol.ts';
import type { Issuer } from './issuer.ts';
import type { Kept, Keeper } from './keeper.ts';
import type { Exclusive } from './lock.ts';

/** A token that ends sooner is renewed first, so that it outlives the request that it is for. */
const LEAST_LIFE_MS = 30_000;

const isFresh = (kept: Kept, refused?: string): boolean => kept.expiresAt - Date.now() > LEAST_LIFE_MS && kept.accessToken !== refused;

export interface SessionParts {
  readonly issuer: Issuer;
  readonly keeper: Keeper;
  readonly exclusive: Exclusive;
}

/** One person's session on one host page: signed in by a code, renewed when needed, ended in all tabs. */
export function createSession({ issuer, keeper, exclusive }: SessionParts) {
  /** Signed in, but of another municipality: kept only to be able to sign them out again. */
  let stranger: string | null = null;

  async function renewed(kept: Kept): Promise<Kept> {
    try {
      const next = await issuer.renew(kept.refreshToken);
      await keeper.save(next.kept);
      return next.kept;
    } catch (error) {
      if (!(error instanceof SessionError) || error.code !== 'refused') throw error;
      keeper.drop(); // a network error keeps the session; a no ends it
      throw new SessionError('expired');
    }
  }

  return {
    person: async (): Promise<Person | null> => (await keeper.load())?.person ?? null,

    /** An access token with half a minute to live at least, and not the one that was refused. */
    async token(refused?: string): Promise<string> {
      const kept = await keeper.load();
      if (kept && isFresh(kept, refused)) return kept.accessToken;
      return exclusive(async () => {
        const current = await keeper.load(); // read again inside the lock: another tab may have renewed
        if (!current) throw new SessionError('signed-out');
        return isFresh(current, refused) ? current.accessToken : (await renewed(current)).accessToken;
      });
    },

    /** Answers who signed in; `isStranger` says afterwards whether they belong elsewhere. */
    async signIn(code: string, verifier: string): Promise<Person> {
      const { kept, isHome } = await issuer.redeem(code, verifier);
      stranger = isHome ? null : kept.refreshToken;
      if (isHome) await exclusive(() => keeper.save(kept));
      return kept.person;
    },

    /** Ends the single sign-on of whoever this code speaks for, and keeps nothing of it. */
    async dismiss(code: string, verifier: string): Promise<void> {
      const { kept } = await issuer.redeem(code, verifier);
      await issuer.signOut(kept.refreshToken);
    },

    isStranger: (): boolean => stranger !== null,

    /** Forgets at once, then ends the single sign-on. Throws `unreachable` when that could not be told. */
    signOut: (): Promise<void> =>
      exclusive(async () => {
        const refreshToken = stranger ?? (await keeper.load())?.refreshToken;
        stranger = null;
        keeper.drop();
        if (refreshToken) await issuer.signOut(refreshToken);
      }),
  };
}

export type Session = ReturnType<typeof createSession>;
