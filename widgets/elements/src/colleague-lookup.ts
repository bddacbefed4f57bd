import type { PersonCard } from '@delakultur/contracts/client';
import { OfflineError, ProblemError, type WidgetClient } from '@delakultur/sdk';
import type { LitElement, ReactiveController } from 'lit';

type Host = LitElement & { readonly client: WidgetClient | undefined };
type Phase = 'off' | 'searching' | 'failed' | 'found';

const QUIET_MS = 250;
const SHORTEST = 2;

/** Looks colleagues up by the beginning of a name, a moment after the last key; how they are shown and chosen is the host's. */
export class ColleagueLookup implements ReactiveController {
  readonly #host: Host;
  #phase: Phase = 'off';
  #people: readonly PersonCard[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Who was found, but for those who need not be offered. */
  without(ids: readonly string[]): readonly PersonCard[] {
    return this.#phase === 'found' ? this.#people.filter(({ id }) => !ids.includes(id)) : [];
  }

  /** Asks for a name; what was found before stays in sight until there is an answer. Too few letters ask for nobody. */
  ask(name: string): void {
    const q = name.trim();
    this.#forget();
    if (q.length < SHORTEST) this.#phase = 'off';
    else this.#timer = setTimeout(() => void this.#find(q).catch(reportError), QUIET_MS);
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#forget();
    this.#phase = 'off';
    this.#host.requestUpdate();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  async #find(q: string): Promise<void> {
    const { client } = this.#host;
    if (!client) return;
    const request = new AbortController();
    this.#request = request;
    if (this.#phase !== 'found') this.#phase = 'searching';
    this.#host.requestUpdate();
    try {
      const { items } = await client.call('person.find', { q }, { signal: request.signal });
      if (request.signal.aborted) return;
      this.#people = items;
      this.#phase = 'found';
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof OfflineError || error instanceof ProblemError)) throw error;
      this.#phase = 'failed';
    }
    this.#host.requestUpdate();
  }
}
