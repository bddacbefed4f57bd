import type { PersonCard } from '@delakultur/contracts/client';
import { OfflineError, ProblemError, type WidgetClient } from '@delakultur/sdk';
import type { LitElement, ReactiveController } from 'lit';

type Host = LitElement & { readonly client: WidgetClient | undefined };

const AT_ONCE = 100;
const TRY_AGAIN_AFTER = 30_000;

/** Names for ids: asked for in batches, kept while the element stands on the page and the same person is signed in. */
export class PersonNames implements ReactiveController {
  readonly #host: Host;
  readonly #known = new Map<string, PersonCard | null>();
  #wanted = new Set<string>();
  #asked = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** The person, when known; the first time, asks, and renders again when the answer is there. */
  card(id: string): PersonCard | undefined {
    const known = this.#known.get(id);
    if (known === undefined) this.#want(id);
    return known ?? undefined;
  }

  /** Puts people in that are known from elsewhere. */
  remember(...cards: readonly PersonCard[]): void {
    for (const card of cards) this.#known.set(card.id, card);
  }

  /** Forgets everyone, for when somebody else signs in. */
  forget(): void {
    this.#known.clear();
    this.#wanted.clear();
    this.#asked += 1;
  }

  #want(id: string): void {
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#ask().catch(reportError));
    this.#wanted.add(id);
  }

  async #ask(): Promise<void> {
    const ids = [...this.#wanted].slice(0, AT_ONCE);
    const { client } = this.#host;
    this.#wanted = new Set([...this.#wanted].slice(AT_ONCE));
    if (!client || ids.length === 0) return;
    if (this.#wanted.size > 0) this.#ask().catch(reportError);
    const turn = this.#asked;
    for (const id of ids) this.#known.set(id, null);
    try {
      const { items } = await client.call('person.lookup', { ids });
      if (turn === this.#asked) this.remember(...items);
    } catch (error) {
      if (!(error instanceof OfflineError || error instanceof ProblemError)) throw error;
      setTimeout(() => this.#askAgain(ids, turn), TRY_AGAIN_AFTER);
    }
    this.#host.requestUpdate();
  }

  /** A name that could not be had is left out of the sentence, and asked for again later. */
  #askAgain(ids: readonly string[], turn: number): void {
    if (turn !== this.#asked) return;
    for (const id of ids) if (this.#known.get(id) === null) this.#known.delete(id);
    this.#host.requestUpdate();
  }
}
