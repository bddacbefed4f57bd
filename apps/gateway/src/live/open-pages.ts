import type { IncomingMessage, ServerResponse } from 'node:http';
import { ProblemError } from '@delakultur/nest-kit';
import { type BeforeApplicationShutdown } from '@nestjs/common';
import type { Change, Changes } from './changes.ts';

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 3_000;
const MAX_PAGES = 2_000;
/** A page that reads this much more slowly than things happen is cut off; it comes back by itself. */
const MAX_UNREAD_BYTES = 65_536;

const HEAD = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'x-accel-buffering': 'no',
} as const;

/** The pages that are open now and want to hear of a site's articles (server-sent events). */
export class OpenPages implements BeforeApplicationShutdown {
  readonly #changes: Changes;
  readonly #bySite = new Map<string, Set<ServerResponse>>();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #maxPages: number;
  #count = 0;
  #isClosing = false;

  constructor(changes: Changes, maxPages = MAX_PAGES) {
    this.#changes = changes;
    this.#maxPages = maxPages;
    changes.listen((change) => this.#tell(change));
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS);
  }

  /** Keeps the answer open. A page that lost its connection says which change it saw last, and hears those that followed. */
  open(site: string, request: IncomingMessage, response: ServerResponse): void {
    if (this.#isClosing || this.#count >= this.#maxPages) throw new ProblemError('service-unavailable');
    const pages = this.#bySite.get(site) ?? new Set();
    this.#bySite.set(site, pages.add(response));
    this.#count += 1;
    response.once('close', () => {
      pages.delete(response);
      this.#count -= 1;
      if (pages.size === 0) this.#bySite.delete(site);
    });
    response.writeHead(200, HEAD);
    response.write(`retry: ${RETRY_MS}\n\n`);
    const seen = Number(request.headers['last-event-id'] ?? NaN);
    if (Number.isSafeInteger(seen)) for (const change of this.#changes.since(site, seen)) response.write(eventOf(change));
  }

  /** Shutting down waits for answers that are under way, and these would last for ever. */
  beforeApplicationShutdown(): void {
    this.#isClosing = true;
    clearInterval(this.#heartbeat);
    for (const page of this.#all()) page.end();
  }

  #tell(change: Change): void {
    const event = eventOf(change);
    for (const page of this.#bySite.get(change.site) ?? []) write(page, event);
  }

  #beat(): void {
    for (const page of this.#all()) write(page, ':\n\n');
  }

  #all(): readonly ServerResponse[] {
    return [...this.#bySite.values()].flatMap((pages) => [...pages]);
  }
}

/** Without a name, so that every `message` listener hears it; the data says what happened. */
const eventOf = ({ sequence, fact, publicationId, site }: Change): string =>
  `id: ${sequence}\ndata: ${JSON.stringify({ fact, publicationId, site })}\n\n`;

function write(page: ServerResponse, text: string): void {
  if (page.writableLength > MAX_UNREAD_BYTES) page.destroy();
  else page.write(text);
}
