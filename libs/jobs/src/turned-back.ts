import type { PgBoss } from 'pg-boss';
import { jobsSchema } from './boss.ts';

/**
 * Forgets what the queue remembers of a time that has not come: the platform's clock ran ahead and has been turned back.
 * Without it the queue would do nothing by itself until that time comes, and then leave out the jobs that it did then.
 */
export async function forgetTheFuture(boss: PgBoss, service: string): Promise<void> {
  const schema = jobsSchema(service);
  const now = `${schema}.job_now()`;
  for (const statement of [
    `update ${schema}.version set cron_on = least(cron_on, ${now}), monitor_backoff_on = null where greatest(cron_on, monitor_backoff_on) > ${now}`,
    `update ${schema}.queue set monitor_claim_on = least(monitor_claim_on, ${now}), monitor_on = least(monitor_on, ${now}),
       maintain_on = least(maintain_on, ${now}), retained_on = least(retained_on, ${now})
     where greatest(monitor_claim_on, monitor_on, maintain_on, retained_on) > ${now}`,
    `update ${schema}.job set heartbeat_on = least(heartbeat_on, ${now}), started_on = least(started_on, ${now})
     where state = 'active' and greatest(heartbeat_on, started_on) > ${now}`,
    `update ${schema}.job set start_after = ${now} where state = 'retry' and started_on > ${now}`,
    `delete from ${schema}.job where state in ('completed', 'cancelled') and created_on > ${now}`,
  ]) {
    await boss.getDb().executeSql(statement);
  }
}
