/** A kind of job: its name, and the shape of the ids that it carries. */
export interface JobType<Data extends object = object> {
  /** The queue's name in the database, and what an operator sees: `remind-manager`. */
  readonly name: string;
  /** Anything that checks: a zod schema, above all. */
  readonly data: { parse(raw: unknown): Data };
  /** How often a failing job is tried in all, before it is left lying as failed. */
  readonly attempts: number;
}

/** A quarter of an hour of trying: what a restart, a deploy or a busy hour needs. */
const ATTEMPTS = 10;
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Names a kind of job once, for those who put it and for the one who does it: `jobType('remind-manager', z.strictObject({ articleId: Id }))`. */
export function jobType<Data extends object>(
  name: string,
  data: JobType<Data>['data'],
  { attempts = ATTEMPTS }: Partial<Pick<JobType, 'attempts'>> = {},
): JobType<Data> {
  if (!NAME.test(name)) throw new TypeError(`not a name of a job: ${name}`);
  return { name, data, attempts };
}
