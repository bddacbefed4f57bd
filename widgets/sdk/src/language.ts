import type { WidgetPlugin } from './plugin.ts';
import { SDK_VERSION } from './version.ts';
import { language as token } from './tokens.ts';

/** A widget's words: Swedish always at hand, other languages fetched when they are wanted. Plurals and insertions are functions. */
export interface Catalogue<M extends object> {
  readonly sv: M;
  readonly others: Readonly<Record<string, () => Promise<Partial<M>>>>;
}

/** Words in one language, and which one. */
export interface Spoken<M extends object> {
  readonly lang: string;
  readonly text: M;
}

/** Decides which language an element speaks. Give your own for the token `language` to decide otherwise or to bring more languages. */
export interface Language {
  /** The catalogue's words for this element. A word that is missing in another language is Swedish, never blank. */
  speak<M extends object>(catalogue: Catalogue<M>, element: Element): Promise<Spoken<M>>;
  /** Calls the listener when the page's language changes; the function that comes back ends it. */
  subscribe(listener: () => void): () => void;
}

/** Speaks what the nearest `lang` attribute says, the element's own first and the page's last; Swedish where that is not at hand. */
export const language = (): WidgetPlugin => ({
  name: 'language',
  sdk: `^${SDK_VERSION}`,
  provides: [token],
  setup: (scope) => scope.provide(token, pageLanguage(scope.signal)),
});

function pageLanguage(signal: AbortSignal): Language {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => listeners.forEach((listener) => listener()));
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    speak: async (catalogue, element) => {
      const lang = languageOf(element);
      const load = catalogue.others[lang];
      return load ? { lang, text: { ...catalogue.sv, ...(await load()) } } : { lang: 'sv', text: catalogue.sv };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `en` for the nearest `lang="en-GB"`, looked for outwards through shadow roots. */
export function languageOf(element: Element): string {
  const near = element.closest<HTMLElement>('[lang]:not([lang=""])');
  if (near) return near.lang.split('-', 1)[0]!.toLowerCase();
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'sv';
}
