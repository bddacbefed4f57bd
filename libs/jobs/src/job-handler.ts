import type { JobType } from './job-type.ts';

/** What a handler knows of the run beside its data. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the job has taken too long, or is somebody else's by now. */
  readonly signal: AbortSignal;
}

/** What a service does with one kind of job. */
export interface JobHandler {
  readonly type: JobType;
  /** When the job comes by itself, as cron in Swedish time: `0 7 * * 1-5`. Its data is `{}` then. */
  readonly every?: string | undefined;
  /** How many of them a process does side by side; one after another when left out. */
  readonly atOnce?: number | undefined;
  readonly handle: (data: object, run: JobRun) => Promise<void>;
}

/**
 * Binds a kind of job to what the service does with it: `onJob(remindManager, async ({ articleId }) => …, { every: '0 7 * * *' })`.
 * Runs at least once, perhaps beside itself and perhaps late: the rows of the domain decide whether anything is due.
 */
export const onJob = <Data extends object>(
  type: JobType<Data>,
  handle: (data: Data, run: JobRun) => Promise<void>,
  { every, atOnce }: Pick<JobHandler, 'every' | 'atOnce'> = {},
): JobHandler => ({ type, every, atOnce, handle: async (data, run) => handle(type.data.parse(data), run) });
