import { clockWithOffset } from '@delakultur/kernel';
import { PgBoss } from 'pg-boss';
import type { JobLog } from './job-log.ts';
import type { JobType } from './job-type.ts';

export interface BossOptions {
  /** The service's app role, the same as `openDatabase` uses. */
  readonly url: string;
  /** The service's schema: the queue's tables lie beside it. */
  readonly schema: string;
  readonly clockOffsetMs: number;
  readonly log: JobLog;
}

/** Where the queue of a service lies. */
export const jobsSchema = (service: string): string => `${service}_jobs`;

/** How soon a job that was due is begun, and one whose process was killed is given to another. */
const POLL_SECONDS = 2;
const ALIVE_SECONDS = 10;

const DAY_SECONDS = 86_400;

/** What holds for every queue; the tables are made by migrations, and the app role could not make them. */
export const openBoss = ({ url, schema, clockOffsetMs, log }: BossOptions): PgBoss => {
  const boss = new PgBoss({
    connectionString: url,
    schema: jobsSchema(schema),
    application_name: `${schema} jobs`,
    max: 2,
    options: `-c app.clock_offset_ms=${clockOffsetMs}`,
    clock: movedClock(clockOffsetMs),
    migrate: false,
    useListenNotify: true,
    superviseIntervalSeconds: POLL_SECONDS,
    monitorIntervalSeconds: POLL_SECONDS,
    flowIntervalSeconds: DAY_SECONDS,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', sparingly(log));
  boss.on('warning', ({ message }) => log.warn({ reason: message }, 'the job queue warns'));
  return boss;
};

const PAUSE_MS = 10_000;

/** While PostgreSQL is away every queue says so every two seconds: one line in ten seconds is enough. */
function sparingly(log: JobLog): (error: Error) => void {
  let next = 0;
  return (error) => {
    if (performance.now() < next) return;
    next = performance.now() + PAUSE_MS;
    log.warn({ err: error }, 'the job queue met an error and goes on');
  };
}

/** Makes the type's queue, or brings it to what its type says now. */
export async function openQueue(boss: PgBoss, { name, attempts }: JobType): Promise<void> {
  const options = {
    notify: true,
    retryLimit: attempts - 1,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 300,
    heartbeatSeconds: ALIVE_SECONDS,
    // A job that nobody could do for long is late, not void: a clock that was moved must not lose it.
    retentionSeconds: 3_650 * DAY_SECONDS,
    // What has been done or has failed stays to be looked at.
    deleteAfterSeconds: 30 * DAY_SECONDS,
  };
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}

const WORK_OPTIONS = {
  pollingIntervalSeconds: POLL_SECONDS,
  notifyPollingIntervalSeconds: POLL_SECONDS,
  burstWhenBatchFull: true,
  includeMetadata: true,
  perJobResults: true,
} as const;

/**
 * A worker takes some jobs at a time and does them one after another; while more wait, it goes on without a pause. Several beside each other
 * take few at a time, so that none sits on what another could do.
 */
export const workOptions = (atOnce: number) => ({ ...WORK_OPTIONS, localConcurrency: atOnce, batchSize: atOnce === 1 ? 10 : 2 });

/**
 * The JavaScript half of the one clock (L16). In SQL pg-boss reads `job_now()`, which our migration points at the service's `dk_now()`:
 * both carry the connection's offset, so that a job for tomorrow is due when the platform's clock says tomorrow. Waiting takes real time.
 */
const movedClock = (offsetMs: number) => {
  const clock = clockWithOffset(offsetMs);
  return {
    now: () => clock.now().getTime(),
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
    setInterval: (run: () => void, ms: number) => setInterval(run, ms),
    clearInterval: (timer: unknown) => clearInterval(timer as NodeJS.Timeout),
  };
};
