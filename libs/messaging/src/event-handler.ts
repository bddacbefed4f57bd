import type { EventContract } from '@delakultur/contracts';
import type { z } from 'zod';
import type { ReceivedEvent } from './cloud-event.ts';

/** What a service does with one kind of fact. */
export interface EventHandler<Tx> {
  readonly contract: EventContract;
  readonly apply: (event: ReceivedEvent, tx: Tx) => Promise<void>;
}

/** Binds a kind of fact to what the service does with it, in the consumer's transaction: `on(publicationReleased, (event, tx) => …)`. */
export const on = <Contract extends EventContract, Tx>(
  contract: Contract,
  apply: (event: ReceivedEvent<z.output<Contract['data']>>, tx: Tx) => Promise<void>,
): EventHandler<Tx> => ({
  contract,
  // The consumer parses the data by this contract before it calls.
  apply: (event, tx) => apply(event as ReceivedEvent<z.output<Contract['data']>>, tx),
});
