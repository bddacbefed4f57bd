import type { Lock, Locker, RequestRelease } from '@tus/server';
import { ProblemError } from '@delakultur/nest-kit';

const PATIENCE_MS = 5_000;

interface Held {
  readonly letGo: RequestRelease;
  readonly released: Promise<void>;
  readonly release: () => void;
}

/**
 * One request at a time for each upload. Bytes that come while others are still being taken are refused at once; who asks how far it has
 * come, or ends it, has lost the line on which bytes came, so those are told to stop.
 */
export class UploadLocks {
  readonly #held = new Map<string, Held>();

  lockerFor({ method }: { readonly method: string }): Locker {
    const isPatient = method !== 'PATCH';
    return { newLock: (id) => this.#lockOf(id, isPatient) };
  }

  #lockOf(id: string, isPatient: boolean): Lock {
    return {
      lock: async (_, letGo) => {
        for (let held = this.#held.get(id); held; held = this.#held.get(id)) {
          if (!isPatient) throw new ProblemError('upload-in-use');
          await held.letGo();
          await within(held.released);
        }
        const { promise: released, resolve: release } = Promise.withResolvers<void>();
        this.#held.set(id, { letGo, released, release });
      },
      unlock: async () => {
        const held = this.#held.get(id);
        this.#held.delete(id);
        held?.release();
      },
    };
  }
}

async function within(released: Promise<void>): Promise<void> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new ProblemError('upload-in-use')), PATIENCE_MS);
  try {
    await Promise.race([released, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
