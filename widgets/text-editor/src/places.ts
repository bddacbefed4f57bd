import type { Transaction } from 'prosemirror-state';

/** Places in the text that are remembered while it goes on being written. */
export class Places {
  readonly #places = new Map<number, number>();
  #latest = 0;

  keep(pos: number): number {
    this.#latest += 1;
    this.#places.set(this.#latest, pos);
    return this.#latest;
  }

  /** Where the place is now; what is inserted there comes before what is inserted there next. */
  at(place: number | undefined): number | undefined {
    return place === undefined ? undefined : this.#places.get(place);
  }

  follow({ mapping }: Transaction): void {
    for (const [place, pos] of this.#places) this.#places.set(place, mapping.map(pos, -1));
  }

  /** Another text has come: none of the places is in it. */
  forget(): void {
    this.#places.clear();
  }
}
