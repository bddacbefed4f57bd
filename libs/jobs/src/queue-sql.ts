import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import { jobsSchema } from './boss.ts';

/** The version of its tables that the installed pg-boss works with. */
export function queueVersion(): number {
  const found = /INSERT INTO \S+\.version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans('pgboss'))?.[1];
  if (!found) throw new Error('pg-boss no longer says which version its tables have');
  return Number(found);
}

/** The SQL of a migration that leads a service's queue from a version to the installed one; from nothing when none is given. */
export function queueSql(service: string, from?: number): string {
  const schema = jobsSchema(service);
  const plans = from === undefined ? getConstructionPlans(schema, { createSchema: false }) : getMigrationPlans(schema, from);
  return `-- The tables of the job queue, version ${queueVersion()}, as pg-boss makes them: written by \`npm run migration:jobs -- ${service}\`.\n${inside(plans)}\n${clockSql(service)}`;
}

/** The migration's own transaction and lock stand around it, so nothing is built beside it: the tables of a queue are small. */
const inside = (plans: string): string =>
  plans
    .split('\n')
    .map((line) => line.trimEnd().replaceAll(' CONCURRENTLY ', ' '))
    .filter((line) => line && !/^\s*(BEGIN|COMMIT|SET LOCAL .*|SELECT pg_advisory_xact_lock\(.*);$/.test(line))
    .join('\n');

const clockSql = (service: string): string => `
-- One clock (law L16): pg-boss reads the time in SQL through this function alone, and dk_now() follows the platform's clock.
create or replace function ${jobsSchema(service)}.job_now() returns timestamptz language sql stable as $$ select ${service}.dk_now() $$;
`;
