import { randomUUID } from 'node:crypto';
import { ARTICLE_EVENTS, type ArticleEventData, type ArticleFact, subjectOf } from '@delakultur/contracts';
import { type Broker, connectBroker, encodeEvent } from '@delakultur/messaging';
import { demoPerson, type Platform } from '@delakultur/testkit';

export const asa = demoPerson('asa.ek');
export const nils = demoPerson('nils.berg');
export const karin = demoPerson('karin.lund');
export const samira = demoPerson('samira.haddad');

export interface Fact {
  readonly id: string;
  readonly kind: ArticleFact;
  readonly data: ArticleEventData;
  /** When it happened; now, when left out. */
  readonly at?: string;
}

/** Åsa's and Nils's article, which waits for Karin's word. */
export const aFact = (kind: ArticleFact, changes: Partial<ArticleEventData> = {}): Fact => ({
  id: randomUUID(),
  kind,
  data: {
    articleId: randomUUID(),
    version: 1,
    site: 'familjen-helsingborg',
    kommun: '1277',
    state: 'with-manager',
    by: asa.id,
    authors: [asa.id, nils.id],
    waitsFor: [karin.id],
    helpers: [],
    editor: null,
    manager: karin.id,
    ...changes,
  },
});

/** Publishes facts as content's relay does. */
export class Content {
  readonly #platform: Platform;
  readonly #broker: Broker;
  readonly #versions = new Map<string, number>();

  private constructor(platform: Platform, broker: Broker) {
    this.#platform = platform;
    this.#broker = broker;
  }

  static async connect(platform: Platform): Promise<Content> {
    return new Content(platform, await connectBroker({ url: platform.nats.url, seed: platform.keys['content']!.seed, name: 'content' }));
  }

  /** Returns when people has applied them. */
  async happen(...facts: readonly Fact[]): Promise<void> {
    await this.publish(...facts);
    await this.#platform.caughtUp('people');
  }

  /** What is given twice arrives twice. */
  async publish(...facts: readonly Fact[]): Promise<void> {
    for (const { id, kind, data, at = new Date().toISOString() } of facts) {
      const contract = ARTICLE_EVENTS[kind];
      const subject = subjectOf(contract, data.kommun, data.articleId);
      const version = (this.#versions.get(data.articleId) ?? 0) + 1;
      this.#versions.set(data.articleId, version);
      const event = { id, subject, type: contract.type, source: '/content', aggregate: data.articleId, version, time: at, data };
      const { body, headers } = encodeEvent(event);
      await this.#broker.jetstream.publish(subject, body, { headers });
    }
  }

  close(): Promise<void> {
    return this.#broker.close();
  }
}
