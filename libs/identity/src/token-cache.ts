import type { Clock } from '@delakultur/kernel';

const KEEP_MS = 60_000;
const MOST = 10_000;

interface Verified {
  readonly expiresAt: Date;
}

interface Entry<T> {
  readonly token: T;
  readonly until: number;
}

/** Remembers verified tokens by their hash, each for a minute and never past its end; the oldest make room for the newest. */
export function createTokenCache<T extends Verified>(clock: Clock) {
  const entries = new Map<string, Entry<T>>();
  const now = () => clock.now().getTime();
  return {
    get(hash: string): T | undefined {
      const entry = entries.get(hash);
      if (!entry || entry.until > now()) return entry?.token;
      entries.delete(hash);
      return undefined;
    },
    put(hash: string, token: T): void {
      const [oldest] = entries.keys();
      if (entries.size >= MOST && oldest !== undefined) entries.delete(oldest);
      entries.set(hash, { token, until: Math.min(token.expiresAt.getTime(), now() + KEEP_MS) });
    },
  };
}
