/** What tabs of the same browser tell each other: a wish for the key, the key, or that something changed. */
interface TabMessage {
  readonly scope: string;
  readonly type: 'ask' | 'key' | 'changed';
  readonly key?: string;
}

export interface Tabs {
  /** The key that another living tab has, or null after a quarter of a second of silence. */
  askForKey(): Promise<string | null>;
  tellChanged(): void;
}

const PATIENCE_MS = 250;

export interface TabsOptions {
  /** Host origin and municipality: tabs of other pages are none of our business. */
  readonly scope: string;
  ownKey(): string | null;
  onChanged(): void;
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('dk-session');
  } catch (error) {
    if (error instanceof DOMException) return null; // storage is switched off, and channels with it
    throw error;
  }
}

/** Speaks to the same municipality's frames in other tabs of the same host page, by a channel that the browser keeps apart for each host. */
export function connectTabs({ scope, ownKey, onChanged }: TabsOptions): Tabs {
  const channel = openChannel();
  const tell = (message: Omit<TabMessage, 'scope'>): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    channel?.postMessage({ scope, ...message });
  };
  let heard: ((key: string) => void) | undefined;
  const answers: Readonly<Record<TabMessage['type'], (key: string) => void>> = {
    ask: () => {
      const key = ownKey();
      if (key) tell({ type: 'key', key });
    },
    key: (key) => heard?.(key),
    changed: onChanged,
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.scope === scope) answers[data.type]?.(data.key ?? '');
  });
  return {
    askForKey: () =>
      new Promise((resolve) => {
        heard = resolve;
        tell({ type: 'ask' });
        setTimeout(resolve, channel ? PATIENCE_MS : 0, null);
      }),
    tellChanged: () => tell({ type: 'changed' }),
  };
}
