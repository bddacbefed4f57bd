import type { Article, Media } from '@delakultur/contracts/client';
import type { Document, MediaLookup } from '@delakultur/document';
import type { WidgetClient } from '@delakultur/sdk';
import type { ReactiveControllerHost } from 'lit';
import { mediaLookup } from './media-lookup.ts';

interface Host extends ReactiveControllerHost {
  readonly client: WidgetClient | undefined;
}

type Shown = Pick<Article, 'id' | 'version' | 'lang'> & { readonly body: Document; readonly proposal?: Article['proposal'] };

const hasMedia = (body: Document | undefined): boolean => body?.content.some(({ type }) => type === 'picture' || type === 'file') ?? false;

/** The pictures and files of the article that stands open: asked for when its text has any, and again when the article has changed. */
export class ArticleMedia {
  readonly #host: Host;
  #key = '';
  #items: readonly Media[] | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What is known of them; undefined while nothing is. */
  of(article: Shown): readonly Media[] | undefined {
    this.#ask(article);
    return this.#items;
  }

  /** What they look like in the text. */
  lookup(article: Shown): MediaLookup {
    const shown = (this.of(article) ?? []).flatMap((media) => media.shown ?? []);
    return mediaLookup(shown, { endpoint: this.#host.client?.endpoint, lang: article.lang });
  }

  /** Asks anew, as when something has been said of a picture. */
  refresh(): void {
    this.#key = '';
    this.#host.requestUpdate();
  }

  #ask({ id, version, body, proposal }: Shown): void {
    const key = `${id} ${version}`;
    if (key === this.#key) return;
    if (!this.#key.startsWith(id)) this.#items = undefined;
    this.#key = key;
    if (hasMedia(body) || hasMedia(proposal?.body)) this.#fetch(id, key).catch(reportError);
    else this.#items = [];
  }

  async #fetch(articleId: string, key: string): Promise<void> {
    const answer = await this.#host.client?.call('media.list', { articleId });
    if (!answer || key !== this.#key) return;
    this.#items = answer.items;
    this.#host.requestUpdate();
  }
}
