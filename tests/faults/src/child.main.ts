import { databaseProblem } from '@delakultur/database';
import { armFailpoint, connectBroker, on, startEventConsumer, startOutboxRelay, type MessagingLog } from '@delakultur/messaging';
import type { Orders } from './child.ts';
import { contract } from './contract.ts';
import { startNaiveRelay } from './naive-relay.ts';
import { inTransaction, openPool } from './sql-transaction.ts';

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const log: MessagingLog = { info: () => undefined, warn: () => undefined, error: (facts, words) => console.error(words, facts) };

const START = {
  relay: async ({ databaseUrl: url, natsUrl, seed }: Orders) => {
    startOutboxRelay({ url, schema: 'content', broker: await connectBroker({ url: natsUrl, seed, name: 'content' }), log });
  },
  'naive-relay': async ({ databaseUrl, natsUrl, seed }: Orders) => {
    await startNaiveRelay(databaseUrl, await connectBroker({ url: natsUrl, seed, name: 'content' }));
  },
  consumer: async ({ databaseUrl, natsUrl, seed }: Orders) => {
    const pool = openPool(databaseUrl, 2);
    startEventConsumer({
      broker: await connectBroker({ url: natsUrl, seed, name: 'people' }),
      database: {
        systemTx: async (work) => {
          const client = await pool.connect();
          return inTransaction(client, work).finally(() => client.release(true));
        },
      },
      handlers: [
        on(
          contract,
          async (
            { id, aggregate, version },
            tx: { $executeRaw: (query: TemplateStringsArray, ...values: unknown[]) => PromiseLike<number> },
          ) => {
            await tx.$executeRaw`insert into effect (event_id, aggregate, version) values (${id}::uuid, ${aggregate}::uuid, ${version})`;
          },
        ),
      ],
      log,
      isOutage: (error) => databaseProblem(error) === 'service-unavailable',
    });
  },
};

armFailpoint(orders.failpoint);
await START[orders.program](orders);
console.log('at work');
