import { connectBroker } from '@delakultur/messaging';
import { headers as newHeaders } from '@nats-io/transport-node';
import { Pool } from 'pg';
import type { BrokerAccess } from './nats-load.ts';
import { serve } from './serve.ts';

export interface Pages {
  readonly broker: BrokerAccess;
  readonly subject: string;
  /** The administrator's address: row-level security is no part of the limit. */
  readonly database: string;
}

interface Row {
  readonly id: string;
  readonly released_at: Date;
  readonly card: string;
}

const PAGE = `select id, released_at, card from content.publication where site = $1 and audience = 'public'
  order by released_at desc, id desc limit $2`;

/** The limit of a page of publications: NATS, a prepared statement by key and order, no rights, no transaction, no checks. */
serve(async ({ broker, subject, database }: Pages) => {
  const { connection } = await connectBroker(broker);
  const pool = new Pool({ connectionString: database, max: 10 });
  const headers = newHeaders();
  headers.set('dk-status', '200');
  const page = async (site: string, limit: number): Promise<string> => {
    const { rows } = await pool.query<Row>({ name: 'page', text: PAGE, values: [site, limit + 1] });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const next = last ? `"${last.released_at.getTime()}_${last.id}"` : 'null';
    return `{"items":[${shown.map(({ card }) => card).join(',')}],"next":${next}}`;
  };
  connection.subscribe(subject, {
    callback: (_, message) => {
      const { site, limit } = message.json<{ site: string; limit: number }>();
      void page(site, limit).then((json) => message.respond(json, { headers }));
    },
  });
  await connection.flush();
});
