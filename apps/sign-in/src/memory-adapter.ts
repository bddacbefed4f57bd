import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

const SWEEP_EVERY = 500;

class Memory {
  readonly #kept = new Map<string, Kept>();
  #writes = 0;

  put(key: string, payload: AdapterPayload, until: number): void {
    this.#writes += 1;
    if (this.#writes % SWEEP_EVERY === 0) this.removeWhere(() => false);
    this.#kept.set(key, { payload, until });
  }

  get(key: string): AdapterPayload | undefined {
    const kept = this.#kept.get(key);
    return kept && kept.until > Date.now() ? kept.payload : undefined;
  }

  remove(key: string): void {
    this.#kept.delete(key);
  }

  find(prefix: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload, until }] of this.#kept)
      if (key.startsWith(prefix) && until > Date.now() && matches(payload)) return payload;
    return undefined;
  }

  /** Removes what matches, and whatever has run out. */
  removeWhere(matches: (key: string, payload: AdapterPayload) => boolean): void {
    for (const [key, { payload, until }] of this.#kept) if (until <= Date.now() || matches(key, payload)) this.#kept.delete(key);
  }
}

/** What the provider remembers, of every kind: sessions, codes, tokens, grants. Gone with the process, so everybody signs in again. */
export function createMemory() {
  const memory = new Memory();
  return (kind: string): Adapter => {
    const prefix = `${kind}:`;
    return {
      upsert: async (id, payload, expiresIn) => memory.put(prefix + id, payload, expiresIn ? Date.now() + expiresIn * 1000 : Infinity),
      find: async (id) => memory.get(prefix + id),
      findByUid: async (uid) => memory.find(prefix, (payload) => payload.uid === uid),
      findByUserCode: async (userCode) => memory.find(prefix, (payload) => payload.userCode === userCode),
      consume: async (id) => void Object.assign(memory.get(prefix + id) ?? {}, { consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => memory.remove(prefix + id),
      revokeByGrantId: async (grantId) => memory.removeWhere((key, payload) => key.startsWith(prefix) && payload.grantId === grantId),
    };
  };
}
