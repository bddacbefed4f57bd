import type { ReceivedEvent } from './cloud-event.ts';
import type { EventMessage } from './cloud-event.ts';

/** The raw door of a Prisma transaction, as `@delakultur/database` names it too. */
export interface InboxTransaction {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
}

/** Whether the consumer should apply this event now: not when it has it already, nor when it has a newer one of the aggregate (law L7). */
export async function claim(tx: InboxTransaction, consumer: string, { id, aggregate, version }: ReceivedEvent): Promise<boolean> {
  const isNew = await tx.$executeRaw`
    insert into inbox (consumer, event_id) values (${consumer}, ${id}::uuid) on conflict do nothing`;
  if (isNew === 0) return false;
  const isNewer = await tx.$executeRaw`
    insert into inbox_version as known (consumer, aggregate, version) values (${consumer}, ${aggregate}::uuid, ${version})
    on conflict (consumer, aggregate) do update set version = excluded.version where known.version < excluded.version`;
  return isNewer > 0;
}

/** An event that no retry will help, and why. */
export interface DeadLetter {
  readonly sequence: number;
  readonly deliveries: number;
  readonly error: string;
  readonly message: EventMessage;
}

/** Keeps the event as it came; once, however often it comes again. */
export async function bury(tx: InboxTransaction, consumer: string, { sequence, deliveries, error, message }: DeadLetter): Promise<void> {
  const headers = Object.fromEntries((message.headers?.keys() ?? []).map((name) => [name, message.headers?.values(name) ?? []]));
  await tx.$executeRaw`
    insert into dead_letter (consumer, stream_sequence, subject, headers, body, error, deliveries)
    values (${consumer}, ${sequence}, ${message.subject}, ${JSON.stringify(headers)}::jsonb, ${message.data}, ${error}, ${deliveries})
    on conflict do nothing`;
}
