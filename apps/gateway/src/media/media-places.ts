import { filterOf, locateMedia, MEDIA_EVENTS, type Output } from '@delakultur/contracts';
import { ProblemError, type RpcClient } from '@delakultur/nest-kit';
import type { NatsConnection } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import type { BrokerLine } from '../broker-line.ts';
import { liveEntity, type Changes } from '../live/changes.ts';
import { Lru } from '../publications/lru.ts';

export type MediaPlace = Output<typeof locateMedia>;

const MAX_PLACES = 5_000;

/**
 * Where pictures and files are, and who may see them: kept until any fact about a publication or a medium says that this may have changed.
 * Nothing kept is used unless the line to the broker has been proven within two seconds (L3).
 */
export class MediaPlaces {
  readonly #rpc: RpcClient;
  readonly #line: BrokerLine;
  readonly #places = new Lru<MediaPlace>(MAX_PLACES);
  readonly #logger = new Logger(MediaPlaces.name);
  /** Counts what has been heard, so that an answer asked for before a fact is not kept after it. */
  #facts = 0;

  constructor({ rpc, line, changes, connection }: { rpc: RpcClient; line: BrokerLine; changes: Changes; connection: NatsConnection }) {
    this.#rpc = rpc;
    this.#line = line;
    changes.listen(() => this.#drop());
    line.onLost(() => this.#drop());
    const filters = new Set(Object.values(MEDIA_EVENTS).map((contract) => liveEntity(filterOf(contract))));
    for (const filter of filters) {
      connection.subscribe(filter, {
        callback: (error) => {
          if (error) this.#logger.error({ message: 'the live facts are not heard', filter, error: error.message });
          this.#drop();
        },
      });
    }
  }

  /** What is known without asking. */
  known(mediaId: string): MediaPlace | undefined {
    return this.#line.isFresh ? this.#places.get(mediaId) : undefined;
  }

  /** What content says now; undefined when there is no such thing. */
  async ask(mediaId: string): Promise<MediaPlace | undefined> {
    if (!this.#line.isConnected) throw new ProblemError('service-unavailable');
    const factsBefore = this.#facts;
    try {
      const place = await this.#rpc.call(locateMedia, { mediaId });
      if (this.#facts === factsBefore && this.#line.isFresh) this.#places.set(mediaId, place);
      return place;
    } catch (error) {
      if (error instanceof ProblemError && error.slug === 'media-not-found') return undefined;
      throw error;
    }
  }

  #drop(): void {
    this.#facts += 1;
    this.#places.clear();
  }
}
