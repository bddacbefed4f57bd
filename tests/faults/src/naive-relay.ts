import { setTimeout as sleep } from 'node:timers/promises';
import { encodeEvent, type Broker } from '@delakultur/messaging';
import { Client } from 'pg';

/**
 * The mutant: a relay as one writes it first, which remembers how far it came. A transaction that takes its number early and commits late is passed by,
 * and so its fact is lost. Kept to show that the checkers see it.
 */
export async function startNaiveRelay(url: string, { jetstream }: Broker): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let cursor = 0;
  const carry = async (): Promise<void> => {
    for (;;) {
      const { rows } = await client.query('select * from outbox where position > $1 order by position limit 200', [cursor]);
      for (const row of rows) {
        const { body, headers } = encodeEvent({ ...row, source: '/content', time: row.occurred_at.toISOString() });
        await jetstream.publish(row.subject, body, { msgID: row.id, headers });
        cursor = Number(row.position);
      }
      await sleep(5);
    }
  };
  void carry();
}
