interface Listener {
  readonly type: string;
  readonly callback: unknown;
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs something, and tells which kinds of listeners it left on the window, the document and the page's root. The root that keeps what elements
 * ask for belongs to the elements, and stays as long as the page.
 */
export async function listenersLeftBehind(run: () => Promise<void>): Promise<readonly string[]> {
  const listeners = new Set<Listener>();
  const watched: readonly EventTarget[] = [window, document, document.documentElement];
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  for (const target of watched) {
    target.addEventListener = (type: string, callback: EventListener | null, options?: AddEventListenerOptions | boolean) => {
      listeners.add({ type, callback, signal: typeof options === 'object' ? options.signal : undefined });
      add.call(target, type, callback, options);
    };
    target.removeEventListener = (type: string, callback: EventListener | null, options?: EventListenerOptions | boolean) => {
      for (const listener of listeners) if (listener.type === type && listener.callback === callback) listeners.delete(listener);
      remove.call(target, type, callback, options);
    };
  }
  try {
    await run();
  } finally {
    for (const target of watched) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  }
  return Array.from(listeners)
    .filter(({ type, signal }) => !signal?.aborted && !(type.startsWith('context-') && !signal))
    .map(({ type }) => type);
}
