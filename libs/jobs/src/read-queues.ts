import { jobsSchema } from './boss.ts';

/** One queue as an operator sees it. */
export interface QueueState {
  readonly service: string;
  readonly name: string;
  /** Put and not begun, those included that are to be tried again. */
  readonly waiting: number;
  /** When the next of them is due, by the platform's clock. */
  readonly nextAt: Date | null;
  readonly running: number;
  /** Left lying after the last try. */
  readonly failed: number;
  /** What the last of them that failed, for good or until the next try, died of. */
  readonly lastError: string | null;
}

/** A connection that may read the queues: the administrator's, or the service's own. */
export interface QueueReader {
  query<Row extends object>(sql: string, values: readonly unknown[]): Promise<{ rows: Row[] }>;
}

/** The queues of a service as they stand, in the order of their names; pg-boss's own are left out. */
export async function readQueues(reader: QueueReader, service: string): Promise<readonly QueueState[]> {
  const schema = jobsSchema(service);
  const { rows } = await reader.query<QueueState>(
    `select $1::text as service, q.name,
       count(*) filter (where j.state in ('created', 'retry'))::int as waiting,
       min(j.start_after) filter (where j.state in ('created', 'retry')) as "nextAt",
       count(*) filter (where j.state = 'active')::int as running,
       count(*) filter (where j.state = 'failed')::int as failed,
       (array_agg(coalesce(j.output->>'message', j.output->'value'->>'message') order by j.started_on desc)
         filter (where j.state in ('retry', 'failed') and j.output is not null))[1] as "lastError"
     from ${schema}.queue q left join ${schema}.job j on j.name = q.name
     where q.name not like '\\_\\_pgboss\\_\\_%' group by q.name order by q.name`,
    [service],
  );
  return rows;
}
