import { armFailpoint, connectBroker, startOutboxRelay } from '@delakultur/messaging';
import type { Orders } from './child.ts';
import { startJobs } from './jobs.ts';
import { startNaiveRelay } from './naive-relay.ts';
import { SILENT, startPeople } from './people.ts';

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;

const START = {
  relay: async ({ databaseUrl: url, natsUrl, seed }: Orders) => {
    startOutboxRelay({ url, schema: 'content', broker: await connectBroker({ url: natsUrl, seed, name: 'content' }), log: SILENT });
  },
  'naive-relay': async ({ databaseUrl, natsUrl, seed }: Orders) => {
    await startNaiveRelay(databaseUrl, await connectBroker({ url: natsUrl, seed, name: 'content' }));
  },
  consumer: startPeople,
  jobs: startJobs,
};

armFailpoint(orders.failpoint);
await START[orders.program](orders);
console.log('at work');
