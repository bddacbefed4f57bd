import { brokerConfig } from '@delakultur/messaging';
import { jetstream } from '@nats-io/jetstream';
import { expect, it } from 'vitest';
import { startBrokerRig, type Render } from './broker-rig.ts';
import { oneAccountConfig } from './one-account.ts';
import { injectReplies, type Harm } from './reply-injection.ts';
import { factOf } from './subjects.ts';

it('N7: nobody makes the broker publish for them where they may not', async () => {
  expect(await attack(brokerConfig, 'DK.API')).toEqual({ commands: [], forgeries: [], missing: [] });
});

it('sees the harm when all are users of one account, however narrow their permissions', async () => {
  const { commands, forgeries, missing } = await attack(oneAccountConfig, '$JS.API');
  expect(commands).not.toEqual([]);
  expect([...forgeries, ...missing]).not.toEqual([]);
});

/** Facts lie ready, so that a request for messages has something to deliver. */
async function attack(render: Render, apiPrefix: string): Promise<Harm> {
  const rig = await startBrokerRig(render);
  try {
    const { connection } = await rig.line('content');
    for (const scope of ['1284', '1880', 'site-familjen-helsingborg']) await jetstream(connection).publish(factOf('content', scope), '{}');
    return await injectReplies(rig, apiPrefix);
  } finally {
    await rig.close();
  }
}
