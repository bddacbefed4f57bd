import { setTimeout as sleep } from 'node:timers/promises';
import { brokerConfig } from '@delakultur/messaging';
import { jetstream } from '@nats-io/jetstream';
import { expect, it, vi } from 'vitest';
import { startBrokerRig, type Render } from './broker-rig.ts';
import { oneAccountConfig } from './one-account.ts';
import { injectReplies, type Harm } from './reply-injection.ts';
import { factOf } from './subjects.ts';

/** In which the harm would show itself, as it does in the second test. */
const LONG_ENOUGH_MS = 500;

it('N7: nobody makes the broker publish for them where they may not', async () => {
  await attack(brokerConfig, 'DK.API', async (harm) => {
    await sleep(LONG_ENOUGH_MS);
    expect(await harm()).toEqual({ commands: [], forgeries: [], missing: [] });
  });
});

it('sees the harm when all are users of one account, however narrow their permissions', async () => {
  await attack(oneAccountConfig, '$JS.API', (harm) =>
    vi.waitFor(
      async () => {
        const { commands, forgeries, missing } = await harm();
        expect(commands).not.toEqual([]);
        expect([...forgeries, ...missing]).not.toEqual([]);
      },
      { timeout: 60_000, interval: 100 },
    ),
  );
});

/** Facts lie ready, so that a request for messages has something to deliver. */
async function attack(render: Render, apiPrefix: string, judge: (harm: () => Promise<Harm>) => Promise<void>): Promise<void> {
  const rig = await startBrokerRig(render);
  try {
    const { connection } = await rig.line('content');
    for (const scope of ['1284', '1880', 'site-familjen-helsingborg']) await jetstream(connection).publish(factOf('content', scope), '{}');
    await judge(await injectReplies(rig, apiPrefix));
  } finally {
    await rig.close();
  }
}
