import { languageOf, readPageConfig, SDK_VERSION, session as token, type WidgetPlugin } from '@delakultur/sdk';
import { FramedSession } from './client.ts';
import type { Keep } from './protocol.ts';

export interface SessionOptions {
  /** The municipality whose page this is; the page's own when left out. */
  readonly kommun?: string;
  /** `tabs` (as it is when left out): signed in over page loads and in new tabs until the browser closes. `memory`: until the page is left. */
  readonly keep?: Keep;
}

/** Lets people sign in on a page of an intranet, through a frame of our own origin that alone keeps what is secret. */
export function sessionPlugin({ kommun = readPageConfig().kommun ?? '', keep = 'tabs' }: SessionOptions = {}): WidgetPlugin {
  let session: FramedSession | undefined;
  return {
    name: 'session',
    sdk: `^${SDK_VERSION}`,
    provides: [token],
    hooks: {
      accessToken: () => session?.token() ?? null,
      problem: ({ type }) => {
        if (type.endsWith('/token-refused')) session?.distrust();
      },
    },
    setup(scope) {
      const { endpoint, signal } = scope;
      session = new FramedSession({ origin: endpoint.origin, kommun, keep, signal, lang: () => languageOf(document.documentElement) });
      scope.provide(token, session);
    },
  };
}
