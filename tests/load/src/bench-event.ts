import { randomUUID } from 'node:crypto';

/** A fact of about a kilobyte on the wire that nobody consumes, in content's own part of the stream. */
export const eventOf = (aggregate: string) => ({
  id: randomUUID(),
  aggregate,
  subject: `dk.evt.1277.content.bench.measured.v1.${aggregate}`,
  type: 'se.delakultur.content.bench.measured.v1',
  occurredAt: '2026-11-23T08:00:00.000Z',
  data: DATA,
});

const DATA = { kommun: '1277', articleId: '0199d7a2-0000-7000-8000-000000000001', weight: 'x'.repeat(400) };

/** The same fact written by PostgreSQL: so many rows in one statement. */
export const INSERT_FACTS = `
  insert into content.outbox (id, subject, aggregate, version, type, data, occurred_at)
  select gen_random_uuid(), 'dk.evt.1277.content.bench.measured.v1.' || aggregate, aggregate, 1,
    'se.delakultur.content.bench.measured.v1', $2::jsonb, now()
  from (select gen_random_uuid() as aggregate from generate_series(1, $1::int)) as facts`;

export const factData = JSON.stringify(DATA);
