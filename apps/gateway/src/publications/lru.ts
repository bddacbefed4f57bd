/** A map that forgets what was not asked for longest, when it holds too many things or too much weight; a key weighs its length. */
export class Lru<V> {
  readonly #entries = new Map<string, { readonly value: V; readonly weight: number }>();
  readonly #maxCount: number;
  readonly #maxWeight: number;
  #weight = 0;

  constructor(maxCount: number, maxWeight = Infinity) {
    this.#maxCount = maxCount;
    this.#maxWeight = maxWeight;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V, ownWeight = 0): void {
    const weight = ownWeight + key.length;
    this.delete(key);
    if (weight > this.#maxWeight) return;
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxCount && this.#weight <= this.#maxWeight) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  entries(): readonly (readonly [string, V])[] {
    return [...this.#entries].map(([key, { value }]) => [key, value]);
  }
}
