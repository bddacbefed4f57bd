/** What a person has typed and not yet sent, by what it is about: kept until it is sent, or somebody else signs in. */
export class TypedTexts {
  readonly #texts = new Map<string, string>();

  of(key: string): string {
    return this.#texts.get(key) ?? '';
  }

  keep(key: string, text: string): void {
    this.#texts.set(key, text);
  }

  /** Forgets everything that begins with `key`. */
  sent(key: string): void {
    for (const one of this.#texts.keys()) if (one.startsWith(key)) this.#texts.delete(one);
  }

  forget(): void {
    this.#texts.clear();
  }
}
