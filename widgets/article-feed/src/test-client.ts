import type { OperationName, Operations, Publication } from '@delakultur/contracts/client';
import { client, type WidgetClient } from '@delakultur/sdk';
import { ContextProvider } from '@lit/context';
import type { ArticleFeed } from './article-feed.element.ts';

const card: Publication = {
  id: '1',
  site: 'familjen-helsingborg',
  kommun: '1277',
  kommunName: 'Åstorp',
  title: 'Vi räknar kottar',
  lead: 'Så blev höstens fynd en hel termins matematik.',
  lang: 'sv',
  schoolForm: 'forskola',
  topic: 'matematik',
  authors: [
    { name: 'Åsa Ek', title: 'förskollärare', workplace: 'Björnås förskola' },
    { name: 'Nils Berg', title: null, workplace: null },
  ],
  releasedAt: '2026-11-20T09:00:00.000Z',
  updatedAt: null,
  licence: 'CC-BY-NC-ND-4.0',
  producer: null,
  picture: null,
  media: [],
  readingMinutes: 4,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Det började med en enda kotte.' }] }] },
};

export const anArticle = (facts: Partial<Publication> = {}): Publication => ({ ...card, ...facts });
export const articles = (count: number): Publication[] =>
  Array.from({ length: count }, (_, at) => anArticle({ id: String(at + 1), title: `Artikel ${at + 1}` }));

type Asked = Operations['publication.list']['input'];

/** A server in miniature: what it has released can change, it can be told to fail, and it remembers what it was asked. */
export class TestClient implements WidgetClient {
  readonly endpoint = new URL('https://delakultur.example');
  readonly asked: Asked[] = [];
  released: readonly Publication[];
  failure: Error | undefined;
  #listener: ((event: MessageEvent<string>) => void) | undefined;
  listening: AbortSignal | undefined;

  constructor(released: readonly Publication[] = []) {
    this.released = released;
  }

  async call<N extends OperationName>(name: N, input: Operations[N]['input']): Promise<Operations[N]['output']> {
    if (this.failure) throw this.failure;
    if ('publicationId' in input) return this.released.find(({ id }) => id === input.publicationId)!;
    const asked = input as Asked;
    this.asked.push(asked);
    const chosen = this.released.filter(({ schoolForm }) => !asked.schoolForm || schoolForm === asked.schoolForm);
    const from = Number(asked.after ?? 0);
    const end = from + (asked.limit ?? 12);
    return { items: chosen.slice(from, end), next: end < chosen.length ? String(end) : null };
  }

  token(): Promise<null> {
    return Promise.resolve(null);
  }

  listen(_path: string, listener: (event: MessageEvent<string>) => void, signal: AbortSignal): void {
    this.#listener = listener;
    this.listening = signal;
  }

  tell(fact: 'released' | 'unpublished', publicationId: string): void {
    this.#listener?.(new MessageEvent('message', { data: JSON.stringify({ fact, publicationId, site: 'familjen-helsingborg' }) }));
  }
}

/** Puts a feed on the page whose client is this one. */
export async function feedWith(testClient: TestClient, attributes: Readonly<Record<string, string>> = {}): Promise<ArticleFeed> {
  const provider = document.createElement('div');
  new ContextProvider(provider, { context: client, initialValue: testClient }).hostConnected();
  const feed = document.createElement('dk-article-feed') as ArticleFeed;
  for (const [name, value] of Object.entries({ site: 'familjen-helsingborg', ...attributes })) feed.setAttribute(name, value);
  provider.append(feed);
  document.body.append(provider);
  await feed.updateComplete;
  return feed;
}
