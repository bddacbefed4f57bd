import type { PublicationPage } from '@delakultur/contracts/client';
import { OfflineError } from '@delakultur/sdk';
import type { ReactiveController } from 'lit';
import type { Feed } from './feed.ts';

/** Spreads out what many open pages ask when an article is released. */
const SPREAD = 400;

/** What the server tells an open page. */
interface Change {
  readonly fact: 'released' | 'unpublished';
  readonly publicationId: string;
}

/** Hears that the site has changed. What is new waits to be asked for, so that nothing moves; what is no longer released goes at once. */
export class FeedChanges implements ReactiveController {
  readonly #feed: Feed;
  #newest: PublicationPage | undefined;
  #listening: AbortController | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(feed: Feed) {
    this.#feed = feed;
    feed.addController(this);
  }

  /** How many articles wait to be shown. */
  get count(): number {
    const seen = new Set(this.#feed.shown?.items.map(({ id }) => id));
    return this.#newest?.items.filter(({ id }) => !seen.has(id)).length ?? 0;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#attend);
    this.#listen();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#attend);
    this.#rest();
  }

  /** Puts the new articles on the screen. */
  show(): void {
    this.#feed.shown = this.#newest;
    this.#newest = undefined;
  }

  /** What waits belongs to another choice than the reader's new one. */
  forget(): void {
    this.#newest = undefined;
  }

  /** A browser keeps few connections to one server, over all tabs: a page that nobody sees holds none, and looks anew when it is seen again. */
  readonly #attend = (): void => {
    this.#rest();
    if (document.hidden) return;
    this.#listen();
    this.#lookSoon();
  };

  #listen(): void {
    const { client, site } = this.#feed;
    this.#listening = new AbortController();
    client?.listen(
      `/v1/publications/changes?site=${encodeURIComponent(site)}`,
      ({ data }) => this.#hear(JSON.parse(data) as Change),
      this.#listening.signal,
    );
  }

  #rest(): void {
    this.#listening?.abort();
    clearTimeout(this.#soon);
  }

  #hear({ fact, publicationId }: Change): void {
    const { shown } = this.#feed;
    if (fact === 'unpublished' && shown) this.#feed.shown = { ...shown, items: shown.items.filter(({ id }) => id !== publicationId) };
    this.#lookSoon();
  }

  #lookSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#look().catch(report), Math.random() * SPREAD);
  }

  async #look(): Promise<void> {
    const { schoolForm, topic } = this.#feed;
    const newest = await this.#feed.fetch(undefined, this.#listening?.signal);
    if (schoolForm !== this.#feed.schoolForm || topic !== this.#feed.topic) return;
    this.#newest = newest;
    this.#takeAway(newest);
    this.#feed.requestUpdate();
  }

  /** What stands within the reach of the newest page and is not on it went while nobody listened. */
  #takeAway({ items: released, next }: PublicationPage): void {
    const { shown } = this.#feed;
    if (!shown) return;
    const ids = new Set(released.map(({ id }) => id));
    const reach = next === null ? '' : (released.at(-1)?.releasedAt ?? '');
    const items = shown.items.filter(({ id, releasedAt }) => ids.has(id) || releasedAt <= reach);
    if (items.length < shown.items.length) this.#feed.shown = { ...shown, items };
  }
}

/** The next change brings another look, so a look that nobody answered is no news. */
function report(error: unknown): void {
  if (error instanceof OfflineError || (error instanceof DOMException && error.name === 'AbortError')) return;
  reportError(error);
}
