import type { LitElement, ReactiveController } from 'lit';

type Host = LitElement & { token: string | undefined };

/**
 * Takes what the link in a mail says out of the page's address, so that it is neither in the history nor in an address that somebody copies.
 * It is kept for as long as the tab is, for whoever loads the page again or changes its language. A host that was given one keeps that.
 */
export class LinkToken implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  hostConnected(): void {
    if (this.#host.token !== undefined) return;
    this.#host.token = taken() ?? kept();
    // Another link, opened in the same tab, only changes the end of the address.
    addEventListener('hashchange', this.#takeAgain);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#takeAgain);
  }

  readonly #takeAgain = (): void => {
    this.#host.token = taken() ?? this.#host.token;
  };
}

const keyHere = (): string => `dk-link:${location.pathname}`;
const kept = (): string => guarded(() => sessionStorage.getItem(keyHere())) ?? '';

function taken(): string | undefined {
  const token = location.hash.slice(1);
  if (token === '') return undefined;
  guarded(() => sessionStorage.setItem(keyHere(), token));
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}

/** A browser that keeps nothing for us throws. */
function guarded<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
