import { OfflineError, ProblemError, type WidgetClient } from '@delakultur/sdk';
import type { LitElement, ReactiveController } from 'lit';

type Host = LitElement & { readonly client: WidgetClient | undefined };

interface Kept<T> {
  readonly value: T | undefined;
  readonly failure: unknown;
  readonly request: AbortController | undefined;
}

/** What an element shows of the server, by key: fetched when it is first asked for, and kept in sight while it is fetched anew. */
export class Fetched<T> implements ReactiveController {
  readonly #host: Host;
  readonly #ask: (client: WidgetClient, key: string, signal: AbortSignal) => Promise<T>;
  readonly #kept = new Map<string, Kept<T>>();

  constructor(host: Host, ask: (client: WidgetClient, key: string, signal: AbortSignal) => Promise<T>) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** The value, when known; the first time, asks, and renders again when the answer is there. */
  get(key = ''): T | undefined {
    if (!this.#kept.has(key)) this.refresh(key);
    return this.#kept.get(key)?.value;
  }

  /** Why the latest attempt failed; undefined when it did not. */
  failure(key = ''): unknown {
    return this.#kept.get(key)?.failure;
  }

  /** Puts in what is known from elsewhere: what a command answered. */
  put(value: T, key = ''): void {
    this.#kept.get(key)?.request?.abort();
    this.#kept.set(key, { value, failure: undefined, request: undefined });
    this.#host.requestUpdate();
  }

  /** Asks anew; what is in sight stays until the answer is there. */
  refresh(key = ''): void {
    const { client } = this.#host;
    if (!client) return;
    this.#fetch(client, key).catch(reportError);
  }

  /** Asks anew for everything that has been asked for. */
  refreshAll(): void {
    for (const key of this.#kept.keys()) this.refresh(key);
  }

  /** Forgets everything, for when somebody else signs in. */
  forget(): void {
    for (const { request } of this.#kept.values()) request?.abort();
    this.#kept.clear();
  }

  async #fetch(client: WidgetClient, key: string): Promise<void> {
    const known = this.#kept.get(key);
    known?.request?.abort();
    const request = new AbortController();
    this.#kept.set(key, { value: known?.value, failure: undefined, request });
    try {
      const value = await this.#ask(client, key, request.signal);
      if (!request.signal.aborted) this.#kept.set(key, { value, failure: undefined, request: undefined });
    } catch (failure) {
      if (request.signal.aborted) return;
      if (!(failure instanceof OfflineError || failure instanceof ProblemError)) throw failure;
      this.#kept.set(key, { value: known?.value, failure, request: undefined });
    }
    this.#host.requestUpdate();
  }
}
