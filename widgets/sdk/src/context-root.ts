import { ContextRoot } from '@lit/context';

const mark: unique symbol = Symbol.for('delakultur.context-root') as never;

/** Keeps what elements ask for until somebody can answer, so that an element may stand on the page before the SDK does. One for a page. */
export function contextRoot(): ContextRoot {
  const page: HTMLElement & { [mark]?: ContextRoot } = document.documentElement;
  if (!page[mark]) {
    page[mark] = new ContextRoot();
    page[mark].attach(page);
  }
  return page[mark];
}
