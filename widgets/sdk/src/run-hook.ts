import { SdkError } from './errors.ts';
import type { Awaitable, Hook, HookName, PluginHooks, WidgetPlugin } from './plugin.ts';

/** One plugin's part in one hook. */
interface Tap<F> {
  readonly plugin: string;
  readonly hook: HookName;
  readonly handler: F;
}

/** The plugins' handlers of one hook, in the order they run: pre, neither, post; else as the plugins stand. */
export function taps<H extends HookName>(plugins: readonly WidgetPlugin[], hook: H): readonly Tap<PluginHooks[H]>[] {
  const found = plugins.flatMap(({ name, hooks }) => {
    const entry = hooks?.[hook] as Hook<PluginHooks[H]> | undefined;
    return entry ? [{ plugin: name, hook, ...ordered<PluginHooks[H]>(entry) }] : [];
  });
  return found.toSorted((a, b) => a.rank - b.rank);
}

const RANK = { pre: -1, post: 1 };

const ordered = <F extends (...args: never[]) => unknown>(hook: Hook<F>): { readonly rank: number; readonly handler: F } =>
  typeof hook === 'function' ? { rank: 0, handler: hook } : { rank: RANK[hook.order], handler: hook.handler };

const failed = <F>({ plugin, hook }: Tap<F>, cause: unknown): SdkError => new SdkError('hook-failed', { plugin, hook, cause });

/** Asks one after another; the first answer that is not null wins. A failure is thrown. */
export async function runFirst<A extends unknown[], R>(
  all: readonly Tap<(...args: A) => Awaitable<R | null>>[],
  ...args: A
): Promise<R | null> {
  for (const tap of all) {
    const answer = await guard(tap, () => tap.handler(...args));
    if (answer !== null) return answer;
  }
  return null;
}

/** Hands each result to the next. A failure is thrown. */
export async function runWaterfall<T>(all: readonly Tap<(value: T) => Awaitable<T>>[], value: T): Promise<T> {
  for (const tap of all) value = await guard(tap, () => tap.handler(value));
  return value;
}

/** Gathers every contribution, in order. A failure is reported and leaves the others. */
export function runCollect<A extends unknown[], R>(all: readonly Tap<(...args: A) => R | null>[], ...args: A): readonly R[] {
  return all.flatMap((tap) => {
    try {
      return tap.handler(...args) ?? [];
    } catch (cause) {
      reportError(failed(tap, cause));
      return [];
    }
  });
}

/** Tells everybody at once. A failure is reported, never thrown. */
export function runParallel<A extends unknown[]>(all: readonly Tap<(...args: A) => Awaitable<void>>[], ...args: A): void {
  for (const tap of all) guard(tap, () => tap.handler(...args)).catch(reportError);
}

async function guard<F, R>(tap: Tap<F>, run: () => Awaitable<R>): Promise<R> {
  try {
    return await run();
  } catch (cause) {
    throw failed(tap, cause);
  }
}
