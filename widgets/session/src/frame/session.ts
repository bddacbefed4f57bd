import { SessionError } from '../outcomes.ts';
import type { Act, Person } from '../protocol.ts';
import { claimsIn, type Issuer } from './issuer.ts';
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

export interface SignedIn {
  readonly person: Person;
  readonly outcome: 'signed-in' | 'other-kommun' | 'other-person';
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

    /** The name that the person signs in with, to be filled in when they have to again. */
    async username(): Promise<string | undefined> {
      const kept = await keeper.load();
      return kept ? claimsIn(kept.accessToken).preferred_username : undefined;
    },

    /** Answers who signed in, and whether that counts here. A confirmation by somebody else counts for nothing, and signs them out again. */
    async signIn(code: string, verifier: string, act: Act): Promise<SignedIn> {
      const { kept, isHome } = await issuer.redeem(code, verifier);
      const { person } = kept;
      const present = act === 'confirm' ? (await keeper.load())?.person : undefined;
      if (present && present.id !== person.id) {
        await issuer.signOut(kept.refreshToken);
        return { person, outcome: 'other-person' };
      }
      stranger = isHome ? null : kept.refreshToken;
      if (isHome) await exclusive(() => keeper.save(kept));
      return { person, outcome: isHome ? 'signed-in' : 'other-kommun' };
    },

    /** Ends the single sign-on of whoever this code speaks for, and keeps nothing of it. */
    async dismiss(code: string, verifier: string): Promise<void> {
      const { kept } = await issuer.redeem(code, verifier);
      await issuer.signOut(kept.refreshToken);
    },

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
