import type { DeskWords } from './editorial-desk.words.ts';
import type { PieceWords } from './piece.words.ts';

/** Who looks, and what the words need of the world. */
export interface Viewpoint {
  readonly me: string;
  readonly words: DeskWords;
  readonly lang: string;
  readonly now: Date;
  readonly nameOf: (id: string) => string | undefined;
  readonly kommunNameOf: (kommun: string) => string | undefined;
  readonly siteNameOf: (site: string) => string;
  /** The unit in whose name a site's chief editor acts, where a unit holds the role. */
  readonly unitOf: (site: string) => string | undefined;
  /** The last day on which whoever looks stands in for somebody. */
  readonly standInUntil: (person: string) => string | undefined;
}

/** What the words around an open article need beside that. */
export interface PieceView extends Viewpoint {
  readonly piece: PieceWords;
}

/** «Åsa Ek och Nils Berg»; undefined while none of the names is known. */
export function namesOf(ids: readonly string[], nameOf: Viewpoint['nameOf'], lang: string): string | undefined {
  const names = ids.map(nameOf).filter((name) => name !== undefined);
  return names.length === 0 ? undefined : new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
