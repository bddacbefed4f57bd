import { type EventContract, type EventData, scopeOf, subjectOf } from '@delakultur/contracts';
import type { OutgoingEvent } from '@delakultur/database';
import type { Call } from './call.ts';

/** A fact about one aggregate, ready for the outbox; `place` is the municipality or the site, as the contract's scope says. Its data is checked here. */
export function factOf<E extends EventContract>(
  contract: E,
  place: string,
  aggregate: string,
  data: EventData<E>,
  { traceparent }: Pick<Call, 'traceparent'>,
): OutgoingEvent {
  return {
    subject: subjectOf(contract, scopeOf[contract.scope](place), aggregate),
    type: contract.type,
    aggregate,
    data: contract.data.parse(data) as Record<string, unknown>,
    traceparent,
  };
}
