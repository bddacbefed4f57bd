import { emptyDraft, type Draft } from './draft.ts';

/** What is written and not yet saved on the server. */
export interface Unsaved {
  readonly articleId: string;
  readonly version: number;
  readonly draft: Draft;
}

/** Who wrote it: a person's id, or nobody known, while signed out. */
export type Owner = string | undefined;

/**
 * Keeps a text over a reload of the page while, and only while, the server does not have it; each person's apart. In `sessionStorage`: it goes
 * with the tab, and nothing is left on a shared computer. A browser without it keeps the text in the page alone.
 */
export class UnsavedText {
  readonly #site: string;

  constructor(site: string) {
    this.#site = site;
  }

  keep(owner: Owner, unsaved: Unsaved): void {
    guarded(() => sessionStorage.setItem(this.#key(owner), JSON.stringify(unsaved)));
  }

  forget(owner: Owner): void {
    guarded(() => sessionStorage.removeItem(this.#key(owner)));
  }

  /** What this person left, or what was written before they signed in. */
  read(owner: Owner): Unsaved | undefined {
    const kept = guarded(() => sessionStorage.getItem(this.#key(owner)) ?? sessionStorage.getItem(this.#key(undefined)));
    if (!kept) return undefined;
    const unsaved = JSON.parse(kept) as Unsaved;
    return { ...unsaved, draft: { ...emptyDraft, ...unsaved.draft } };
  }

  #key(owner: Owner): string {
    return `delakultur:unsaved-2:${this.#site}:${owner ?? 'signed-out'}`;
  }
}

/** Storage that is switched off or full throws a DOMException: the text stays in the page. */
export function guarded<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
