import type { WidgetClient } from './client.ts';
import { SdkError } from './errors.ts';
import type { PluginScope, Token, WidgetPlugin } from './plugin.ts';

/** What a scope asks of its host. */
export interface ScopeHost {
  readonly client: WidgetClient;
  readonly endpoint: URL;
  readonly values: Map<Token<unknown>, { readonly value: unknown; readonly scope: Scope }>;
  start(plugin: WidgetPlugin, parent: Scope): Promise<void>;
  provided(token: Token<unknown>): void;
}

/** One plugin's place in the tree of plugins. */
export class Scope implements PluginScope {
  readonly #abort = new AbortController();
  readonly #host: ScopeHost;
  readonly plugin: WidgetPlugin;
  readonly parent: Scope | undefined;

  constructor(host: ScopeHost, plugin: WidgetPlugin, parent?: Scope) {
    this.#host = host;
    this.plugin = plugin;
    this.parent = parent;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get client(): WidgetClient {
    return this.#host.client;
  }

  get endpoint(): URL {
    return this.#host.endpoint;
  }

  readonly provide = <T>(token: Token<T>, value: T): void => {
    const taken = this.#host.values.get(token);
    if (taken) throw new SdkError('token-taken', { plugin: this.plugin.name, detail: `${String(token)}, by "${taken.scope.plugin.name}"` });
    this.#host.values.set(token, { value, scope: this });
    this.#host.provided(token);
  };

  readonly inject = <T>(token: Token<T>): T => {
    const found = this.#host.values.get(token);
    const facts = { plugin: this.plugin.name, detail: String(token) };
    if (!found) throw new SdkError('token-missing', facts);
    if (!this.isWithin(found.scope) && !this.plugin.requires?.includes(token)) throw new SdkError('token-undeclared', facts);
    return found.value as T;
  };

  readonly use = (child: WidgetPlugin): Promise<void> => this.#host.start(child, this);

  /** Ends what hangs on the signal, and takes back what was provided. */
  dispose(): void {
    this.#abort.abort();
    for (const [token, { scope }] of this.#host.values) if (scope === this) this.#host.values.delete(token);
  }

  /** Is it this scope itself, or one above it? */
  isWithin(other: Scope): boolean {
    return this === other || (this.parent?.isWithin(other) ?? false);
  }
}
