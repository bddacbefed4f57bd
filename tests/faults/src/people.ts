import { databaseProblem } from '@delakultur/database';
import { connectBroker, on, startEventConsumer, type InboxTransaction, type MessagingLog, type ReceivedEvent } from '@delakultur/messaging';
import { contract } from './contract.ts';
import { inTransaction, openPool } from './sql-transaction.ts';

export interface PeopleOptions {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly seed: string;
  /** What goes wrong before the effect. */
  readonly trouble?: (event: ReceivedEvent) => void;
}

/** The words of relay and consumer are not what these tests go by. */
export const SILENT: MessagingLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The real consumer; its effect is a row for each application. Returns what stops it. */
export async function startPeople({ databaseUrl, natsUrl, seed, trouble = () => undefined }: PeopleOptions): Promise<() => Promise<void>> {
  const pool = openPool(databaseUrl, 2);
  const broker = await connectBroker({ url: natsUrl, seed, name: 'people' });
  const consumer = startEventConsumer({
    broker,
    database: {
      systemTx: async (work) => {
        const client = await pool.connect();
        let isBroken = true;
        try {
          const result = await inTransaction(client, work);
          isBroken = false;
          return result;
        } finally {
          client.release(isBroken);
        }
      },
    },
    handlers: [
      on(contract, async (event, tx: InboxTransaction) => {
        trouble(event);
        const { id, aggregate, version } = event;
        await tx.$executeRaw`insert into effect (event_id, aggregate, version) values (${id}::uuid, ${aggregate}::uuid, ${version})`;
      }),
    ],
    log: SILENT,
    isOutage: (error) => databaseProblem(error) === 'service-unavailable',
  });
  return async () => {
    await consumer.stop();
    await broker.close();
    await pool.end();
  };
}
