/** Classes that this copy of the SDK has defined, so that one class under two prefixes gets two definitions. */
const defined = new WeakSet<CustomElementConstructor>();
const mine = new Map<string, CustomElementConstructor>();

/** Defines a tag. When another copy of us has defined it first, warns once and leaves it: a page never breaks on two copies. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (mine.get(tag) === element) return;
  mine.set(tag, element);
  if (customElements.get(tag)) return console.warn(`<${tag}> is defined already by another copy of Delakultur; this copy stands back`);
  customElements.define(tag, defined.has(element) ? class extends element {} : element);
  defined.add(element);
}

/** Calls back for each of the tags when the first of its kind stands in the document, now or later, until the signal is aborted. */
export function whenOnPage(tags: Iterable<string>, found: (tag: string) => void, signal: AbortSignal): void {
  const waiting = new Set(tags);
  const look = (): void => {
    for (const tag of waiting) {
      if (!document.querySelector(tag)) continue;
      waiting.delete(tag);
      found(tag);
    }
    if (waiting.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
