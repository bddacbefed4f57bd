import { PUBLICATION_EVENTS, filterOf } from '@delakultur/contracts';
import { parseEventSubject } from '@delakultur/messaging';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';

/** An article came out on a site, or went away from it. */
export interface Change {
  readonly fact: 'released' | 'unpublished';
  readonly site: string;
  readonly publicationId: string;
  /** The fact's place in the stream. */
  readonly sequence: number;
}

/** How far back a page that lost its connection can catch up. */
const REMEMBERED = 200;

/** The sites' publication facts as they happen: every copy of the gateway hears every one (a shared consumer would let copies miss some). */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #logger = new Logger(Changes.name);
  #latest: readonly Change[] = [];

  constructor(connection: NatsConnection) {
    const filters = new Set(Object.values(PUBLICATION_EVENTS).map((contract) => liveEntity(filterOf(contract))));
    for (const filter of filters) {
      connection.subscribe(filter, {
        callback: (error, message) => {
          if (error) this.#logger.error({ message: 'the live facts are not heard', filter, error: error.message });
          else this.#hear(message);
        },
      });
    }
  }

  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What happened on a site after that place in the stream, as far as it is remembered. */
  since(site: string, sequence: number): readonly Change[] {
    return this.#latest.filter((change) => change.site === site && change.sequence > sequence);
  }

  #hear(message: Msg): void {
    const change = changeOf(message);
    if (!change) return;
    this.#latest = [...this.#latest, change].slice(-REMEMBERED);
    for (const listener of this.#listeners) listener(change);
  }
}

/** `dk.evt.*.content.publication.released.v1.*` → `dk.live.*.content.publication.>`, which is what the broker lets us hear. */
export const liveEntity = (filter: string): string => filter.replace(/^dk\.evt\.(.*)\.[^.]+\.v\d+\.\*$/, 'dk.live.$1.>');

const isFact = (fact: string): fact is Change['fact'] => Object.hasOwn(PUBLICATION_EVENTS, fact);

export function changeOf({ subject, headers }: Pick<Msg, 'subject' | 'headers'>): Change | undefined {
  const place = parseEventSubject(subject.replace(/^dk\.live\./, 'dk.evt.'));
  if (!place?.site || !isFact(place.fact)) return undefined;
  return { fact: place.fact, site: place.site, publicationId: place.aggregate, sequence: Number(headers?.get('Nats-Sequence') || 0) };
}
