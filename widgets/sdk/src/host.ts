import { checkNames, checkPlugin, inBootOrder, isEager, isLazy } from './check-plugins.ts';
import { createClient, type WidgetClient } from './client.ts';
import { contextRoot } from './context-root.ts';
import { defineElement, whenOnPage } from './define-element.ts';
import { SdkError } from './errors.ts';
import type { ElementLoader, LazyPlugin, Token, WidgetPlugin, WidgetSdk, WidgetSdkOptions } from './plugin.ts';
import { runCollect, runFirst, runParallel, runWaterfall, taps } from './run-hook.ts';
import { Scope, type ScopeHost } from './scope.ts';
import { client, hooks, type ElementHooks } from './tokens.ts';

const SETUP_LIMIT = 10_000;
const AUDIENCE = 'delakultur-api';

/** Starts the plugins on this page: check, order, setup, define. */
export function createWidgetSdk(options: WidgetSdkOptions): WidgetSdk {
  const host = new Host(options);
  return { ready: host.boot(options.plugins), dispose: () => host.dispose() };
}

class Host implements ScopeHost {
  readonly endpoint: URL;
  readonly client: WidgetClient;
  readonly values = new Map<Token<unknown>, { readonly value: unknown; readonly scope: Scope }>();
  readonly #prefix: string;
  readonly #root: Scope;
  readonly #scopes = new Set<Scope>();
  readonly #lazy = new Map<Token<unknown>, () => Promise<void>>();

  constructor({ endpoint, prefix = 'dk' }: WidgetSdkOptions) {
    this.endpoint = endpoint;
    this.#prefix = prefix;
    this.#root = new Scope(this, { name: 'sdk', sdk: '' });
    this.client = createClient(endpoint, {
      accessToken: () => runFirst(taps(this.#plugins(), 'accessToken'), AUDIENCE),
      request: (request) => runWaterfall(taps(this.#plugins(), 'request'), request),
      problem: (problem) => runParallel(taps(this.#plugins(), 'problem'), problem),
    });
  }

  async boot(plugins: WidgetSdkOptions['plugins']): Promise<void> {
    checkNames(plugins);
    const eager = plugins.filter(isEager);
    for (const plugin of eager) checkPlugin(plugin);
    const ordered = inBootOrder(eager);
    this.#answerElements();
    this.#root.provide(client, this.client);
    this.#root.provide(hooks, this.#elementHooks());
    for (const plugin of plugins.filter(isLazy)) this.#promise(plugin);
    const failures: unknown[] = [];
    for (const plugin of ordered) await this.start(plugin, this.#root).catch((error: unknown) => failures.push(error));
    for (const failure of failures.slice(1)) reportError(failure);
    if (failures.length > 0) throw failures[0];
  }

  /** Sets one plugin up below another. When it fails it leaves nothing behind, and is not part of anything. */
  async start(plugin: WidgetPlugin, parent: Scope): Promise<void> {
    checkPlugin(plugin);
    const scope = new Scope(this, plugin, parent);
    try {
      for (const token of plugin.requires ?? []) await this.#want(plugin, token);
      await withinLimit(plugin, async () => plugin.setup?.(scope));
      const missing = plugin.provides?.find((token) => !this.values.has(token));
      if (missing) throw new SdkError('token-unprovided', { plugin: plugin.name, detail: String(missing) });
      parent.signal.throwIfAborted();
    } catch (error) {
      this.#disposeBelow(scope);
      throw error;
    }
    this.#scopes.add(scope);
    for (const [token, { scope: provider }] of this.values) if (provider === scope) announce(token);
    this.#define(plugin, scope.signal);
  }

  async dispose(): Promise<void> {
    this.#disposeBelow(this.#root);
  }

  provided(token: Token<unknown>): void {
    if (this.#isUp(this.values.get(token)?.scope)) announce(token);
  }

  /** Elements get a value when its plugin stands: until then its hooks would not be asked for what the element does with it. */
  #isUp(scope: Scope | undefined): boolean {
    return scope !== undefined && (scope === this.#root || this.#scopes.has(scope));
  }

  #plugins(): WidgetPlugin[] {
    return Array.from(this.#scopes, ({ plugin }) => plugin);
  }

  #elementHooks(): ElementHooks {
    return {
      extend: (point) => runCollect(taps(this.#plugins(), 'extend'), point),
      event: (event) => runParallel(taps(this.#plugins(), 'event'), event),
    };
  }

  /** Elements ask by context requests that bubble up the page. Ours is the last place to ask, but for the root that keeps the unanswered. */
  #answerElements(): void {
    const page = document.documentElement;
    const root = contextRoot();
    root.detach(page);
    page.addEventListener(
      'context-request',
      (request) => {
        const found = this.values.get(request.context);
        if (found && this.#isUp(found.scope)) {
          request.stopImmediatePropagation();
          request.callback(found.value);
        } else {
          this.#lazy.get(request.context)?.().catch(reportError);
        }
      },
      { signal: this.#root.signal },
    );
    root.attach(page);
  }

  #promise(plugin: LazyPlugin): void {
    let started: Promise<void> | undefined;
    const start = (): Promise<void> => (started ??= plugin.load().then((loaded) => this.start(loaded, this.#root)));
    for (const token of plugin.provides) {
      this.#lazy.set(token, start);
      announce(token);
    }
  }

  async #want(plugin: WidgetPlugin, token: Token<unknown>): Promise<void> {
    if (!this.values.has(token)) await this.#lazy.get(token)?.();
    if (!this.values.has(token)) throw new SdkError('token-missing', { plugin: plugin.name, detail: String(token) });
  }

  #define(plugin: WidgetPlugin, signal: AbortSignal): void {
    const elements = new Map<string, ElementLoader>();
    for (const [name, load] of Object.entries(plugin.elements ?? {})) elements.set(`${this.#prefix}-${name}`, load);
    const found = (tag: string): void => {
      elements.get(tag)!()
        .then((element) => defineElement(tag, element))
        .catch((cause: unknown) => reportError(new SdkError('element-failed', { plugin: plugin.name, detail: tag, cause })));
    };
    if (elements.size > 0) whenOnPage(elements.keys(), found, signal);
  }

  #disposeBelow(top: Scope): void {
    for (const scope of [...this.#scopes].toReversed()) {
      if (!scope.isWithin(top)) continue;
      scope.dispose();
      this.#scopes.delete(scope);
    }
    top.dispose();
  }
}

/** Makes the elements that have asked for this token ask again. */
const announce = (context: Token<unknown>): void => {
  document.documentElement.dispatchEvent(Object.assign(new Event('context-provider'), { context }));
};

/** Runs a plugin's setup; a throw or ten seconds of silence becomes an error that names it. */
async function withinLimit(plugin: WidgetPlugin, setup: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SdkError('setup-timeout', { plugin: plugin.name })), SETUP_LIMIT);
  });
  try {
    await Promise.race([setup(), limit]);
  } catch (cause) {
    throw cause instanceof SdkError ? cause : new SdkError('setup-failed', { plugin: plugin.name, cause });
  } finally {
    clearTimeout(timer);
  }
}
