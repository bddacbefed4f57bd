import type { Context } from '@lit/context';
import type { TemplateResult } from 'lit';
import type { WidgetClient } from './client.ts';
import type { ProblemDetails } from './problem.ts';

export type Awaitable<T> = T | Promise<T>;

/** Names one thing that plugins give each other and elements; at run time a symbol, so that two copies of the SDK agree on it. */
export type Token<T> = Context<unknown, T>;

/** A place in a widget where plugins may add something of their own, for example `article-feed.card`. */
export interface ExtensionPoint {
  readonly name: string;
  readonly element: Element;
}

/** Something that a person did in a widget; the same as the `CustomEvent` of that name. Never holds tokens or personal data. */
export interface WidgetEvent {
  readonly name: `dk-${string}`;
  readonly element: Element;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

/** Every place a plugin may take part. Adding a member is a minor release, changing one is major. */
export interface PluginHooks {
  accessToken(audience: string): Awaitable<string | null>;
  request(request: Request): Awaitable<Request>;
  extend(point: ExtensionPoint): TemplateResult | null;
  event(event: WidgetEvent): Awaitable<void>;
  problem(problem: ProblemDetails): Awaitable<void>;
}

export type HookName = keyof PluginHooks;

/** How answers combine. The `satisfies` clause makes a forgotten hook a compile error. */
export const HOOK_KINDS = {
  accessToken: 'first', // first non-null wins
  request: 'waterfall', // each result feeds the next
  extend: 'collect', // all contributions, in order
  event: 'parallel', // observers; a failure is reported, never propagated
  problem: 'parallel',
} as const satisfies Record<HookName, 'first' | 'waterfall' | 'collect' | 'parallel'>;

/** A hook is a function, or a function that asks to run before or after the others. */
export type Hook<F> = F | { readonly order: 'pre' | 'post'; readonly handler: F };

export type ElementLoader = () => Promise<CustomElementConstructor>;

/** A plugin is a plain object, made by a factory. Every widget, the session and the language are plugins; yours is no different. */
export interface WidgetPlugin {
  readonly name: string;
  /** The SDK versions that it is made for: `^1.0.0`. Checked before anything runs. */
  readonly sdk: string;
  /** What `setup` injects from other plugins. Gives the boot order; a cycle is a coded error. */
  readonly requires?: readonly Token<unknown>[];
  /** What `setup` provides. */
  readonly provides?: readonly Token<unknown>[];
  /** Tag without prefix → its class, loaded when the first such tag stands on the page. */
  readonly elements?: Readonly<Record<string, ElementLoader>>;
  readonly hooks?: { readonly [H in HookName]?: Hook<PluginHooks[H]> };
  setup?(scope: PluginScope): Awaitable<void>;
}

/** A plugin that is fetched the first time that an element or another plugin asks for one of its tokens. */
export interface LazyPlugin {
  readonly name: string;
  readonly provides: readonly Token<unknown>[];
  load(): Promise<WidgetPlugin>;
}

/** What one plugin may touch; its functions may be taken out of it. Children see what a parent provides; siblings see only what they declare in `requires`. */
export interface PluginScope {
  /** Aborted on dispose: pass it to `fetch` and to listeners. */
  readonly signal: AbortSignal;
  readonly client: WidgetClient;
  /** Where the SDK's server is. */
  readonly endpoint: URL;
  /** Gives a value to elements on the page, to children, and to plugins that require it. Twice is an error that names both plugins. */
  provide<T>(token: Token<T>, value: T): void;
  inject<T>(token: Token<T>): T;
  /** Sets up a child, in a scope below this one. */
  use(child: WidgetPlugin): Promise<void>;
}

export interface WidgetSdk {
  /** Resolves when every plugin is set up. Rejects with an `SdkError` that names the plugin that failed; the others run all the same. */
  readonly ready: Promise<void>;
  /** Leaves the page as it was found, but for custom elements, which a browser cannot undefine. */
  dispose(): Promise<void>;
}

export interface WidgetSdkOptions {
  readonly endpoint: URL;
  /** First part of every tag; `dk` unless a page has a reason. */
  readonly prefix?: string;
  readonly plugins: readonly (WidgetPlugin | LazyPlugin)[];
}
