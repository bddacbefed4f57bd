import type { Result } from '@delakultur/kernel';
import { checkHome, mayCall, type CallingPage } from './origin.rules.ts';
import type { Origins } from './origins.ts';

type Headers = Readonly<Record<string, string>>;

/** What a page of that origin may see of an answer. */
export const allowHeaders = (origin: string): Headers => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': 'ETag, Retry-After, WWW-Authenticate',
});

/** Decides which pages may call the operations that need someone signed in. */
export class Door {
  readonly #origins: Origins;
  readonly #ownOrigin: string;

  constructor(origins: Origins, ownOrigin: string) {
    this.#origins = origins;
    this.#ownOrigin = ownOrigin;
  }

  async pageOf(origin: string | undefined): Promise<CallingPage> {
    const isForeign = origin !== undefined && origin !== this.#ownOrigin;
    return { origin, ownOrigin: this.#ownOrigin, registeredFor: isForeign ? await this.#origins.kommunerOf(origin) : [] };
  }

  check = (page: CallingPage, kommun: string | undefined): Result<'fits', 'origin-refused'> => checkHome(page, kommun);

  headersFor(page: CallingPage): Headers {
    return page.origin !== undefined && mayCall(page) ? allowHeaders(page.origin) : {};
  }

  preflightHeaders(methods: string, origin: string): Headers {
    return {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Traceparent',
      'access-control-max-age': '600',
    };
  }
}
