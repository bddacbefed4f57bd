import { ProblemError } from '@delakultur/nest-kit';
import { Lru } from '../publications/lru.ts';

/** A browser opens six connections to us at most; two pages of one person are what eight leaves room for. */
const AT_ONCE_EACH = 8;
const AT_ONCE = 64;
/** Twice what one article can hold, every ten minutes. */
const BEGUN = { count: 120, withinMs: 10 * 60_000 } as const;
const PEOPLE = 10_000;

/** How much one person, and all together, may send at a time. */
export class UploadLimits {
  readonly #sending = new Map<string, number>();
  readonly #begun = new Lru<{ readonly since: number; readonly count: number }>(PEOPLE);
  #all = 0;

  /** Counts a request that sends bytes, until the function that it returns is called. */
  enter(person: string): () => void {
    const own = this.#sending.get(person) ?? 0;
    if (own >= AT_ONCE_EACH) throw new ProblemError('too-many-requests');
    if (this.#all >= AT_ONCE) throw new ProblemError('service-unavailable');
    this.#sending.set(person, own + 1);
    this.#all += 1;
    return () => this.#leave(person);
  }

  /** Counts an upload that is begun. */
  begin(person: string): void {
    const now = performance.now();
    const known = this.#begun.get(person);
    const current = known && now - known.since < BEGUN.withinMs ? known : { since: now, count: 0 };
    if (current.count >= BEGUN.count) throw new ProblemError('too-many-requests');
    this.#begun.set(person, { ...current, count: current.count + 1 });
  }

  #leave(person: string): void {
    const own = (this.#sending.get(person) ?? 1) - 1;
    if (own > 0) this.#sending.set(person, own);
    else this.#sending.delete(person);
    this.#all -= 1;
  }
}
