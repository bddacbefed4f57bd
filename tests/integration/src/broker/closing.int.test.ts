import { connectBroker } from '@delakultur/messaging';
import { startPlatform } from '@delakultur/testkit';
import { expect, it } from 'vitest';

it('ends a line to a broker that is away, rather than waiting for it', async () => {
  const platform = await startPlatform({ services: [] });
  const broker = await connectBroker({ url: platform.nats.url, seed: platform.keys['gateway']!.seed, name: 'gateway' });
  await platform.nats.stop();
  await broker.close();
  expect(broker.connection.isClosed()).toBe(true);
  await platform.stop();
});
