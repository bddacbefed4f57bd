import type { Lang } from '@delakultur/contracts/client';
import type { Attempt } from './draft-saver.ts';
import { emptyDraft, type Draft } from './draft.ts';

/** What is written and not yet saved on the server. */
export interface Unsaved {
  readonly articleId: string;
  readonly version: number;
  readonly draft: Draft;
  /** What had been sent and not answered: sent again with the same key, it makes no second version. */
  readonly attempt?: Attempt | undefined;
  /** The article's own language, which is not always the page's. */
  readonly lang?: Lang | undefined;
}

/** As it was kept once: the text as Markdown. `taken` when it is somewhere else. */
export interface EarlierUnsaved {
  readonly articleId: string;
  readonly version: number;
  readonly draft: Omit<Partial<Draft>, 'body'> & { readonly text?: string };
  readonly taken: () => void;
}

const EARLIER = 'delakultur:unsaved';

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

  /** Takes what was kept as Markdown, before a text was kept as the document that it is: once, for it is gone then. */
  takeEarlier(owner: Owner): EarlierUnsaved | undefined {
    const keys = [owner, undefined].map((who) => `${EARLIER}:${this.#site}:${who ?? 'signed-out'}`);
    const key = guarded(() => keys.find((one) => sessionStorage.getItem(one) !== null));
    const kept = key && sessionStorage.getItem(key);
    if (!key || !kept) return undefined;
    return { ...(JSON.parse(kept) as Omit<EarlierUnsaved, 'taken'>), taken: () => sessionStorage.removeItem(key) };
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
