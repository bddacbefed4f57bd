import { randomUUID } from 'node:crypto';
import { encodeEvent, type Broker } from '@delakultur/messaging';

/** A fact of content that need not be true: what it is about, and whose it is. */
export interface Fact {
  /** `1277`, or `site-familjen-helsingborg`. */
  readonly scope: string;
  readonly entity: string;
  readonly fact: string;
}

/** Publishes a fact as content's relay does, and returns its subject. */
export async function publishFact({ jetstream }: Broker, { scope, entity, fact }: Fact): Promise<string> {
  const id = randomUUID();
  const aggregate = randomUUID();
  const subject = `dk.evt.${scope}.content.${entity}.${fact}.v1.${aggregate}`;
  const type = `se.delakultur.content.${entity}.${fact}.v1`;
  const time = '2026-11-23T13:05:09.000Z';
  const { body, headers } = encodeEvent({
    id,
    subject,
    type,
    source: '/content',
    aggregate,
    version: 1,
    time,
    data: { state: 'released' },
  });
  await jetstream.publish(subject, body, { msgID: id, headers });
  return subject;
}
