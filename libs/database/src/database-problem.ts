/** Which expected problem a database error stands for: SQLSTATE codes of PostgreSQL, P codes of Prisma, E codes of the network. */
export const DATABASE_PROBLEMS = {
  '42501': 'forbidden', // a row outside the scope was written
  '22021': 'invalid-request', // a byte that is no text, NUL above all
  '22P02': 'invalid-request',
  '22P05': 'invalid-request',
  '22001': 'invalid-request',
  '22003': 'invalid-request',
  '22007': 'invalid-request', // no time, or none that PostgreSQL can keep
  '22008': 'invalid-request',
  '23505': 'conflict',
  '23503': 'conflict',
  '40001': 'conflict',
  '40P01': 'conflict',
  '55P03': 'service-unavailable', // a lock was not had in time
  '57014': 'service-unavailable', // statement timeout
  '57P01': 'service-unavailable',
  '57P02': 'service-unavailable',
  '57P03': 'service-unavailable',
  '53100': 'service-unavailable', // disk full
  '53200': 'service-unavailable',
  '53300': 'service-unavailable', // too many connections
  '08000': 'service-unavailable',
  '08001': 'service-unavailable',
  '08003': 'service-unavailable',
  '08006': 'service-unavailable',
  P1001: 'service-unavailable',
  P1002: 'service-unavailable',
  P1008: 'service-unavailable',
  P1017: 'service-unavailable',
  P2002: 'conflict',
  P2003: 'conflict',
  P2024: 'service-unavailable', // no connection left in the pool
  P2028: 'service-unavailable', // the transaction could not start or took too long
  P2034: 'conflict',
  P2037: 'service-unavailable',
  ECONNREFUSED: 'service-unavailable',
  ECONNRESET: 'service-unavailable',
  EPIPE: 'service-unavailable',
  ENOTFOUND: 'service-unavailable',
  ETIMEDOUT: 'service-unavailable',
} as const satisfies Record<string, DatabaseProblemSlug>;

/** The problems that the database can answer with; the slugs of the contracts. */
export type DatabaseProblemSlug =
  | 'forbidden'
  | 'invalid-request'
  | 'conflict'
  | 'service-unavailable'
  | 'idempotency-key-in-use'
  | 'idempotency-key-reused';

/** An expected failure of the database, by the slug of its problem; the error that it came from is the `cause` and never leaves the service. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
  readonly slug: DatabaseProblemSlug;

  constructor(slug: DatabaseProblemSlug, options?: ErrorOptions) {
    super(slug, options);
    this.slug = slug;
  }
}

/** The expected problem behind an error of Prisma, `pg` or the network; undefined means a bug, which should be thrown on. */
export function databaseProblem(error: unknown): DatabaseProblemSlug | undefined {
  if (error instanceof DatabaseProblem) return error.slug;
  for (const code of codesOf(error)) if (isKnown(code)) return DATABASE_PROBLEMS[code];
  return NO_CODE.some((text) => error instanceof Error && error.message.includes(text)) ? 'service-unavailable' : undefined;
}

/** Runs `work` and turns an expected database error into a `DatabaseProblem`; every other error passes through as it is. */
export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const slug = databaseProblem(error);
    if (!slug || error instanceof DatabaseProblem) throw error;
    throw new DatabaseProblem(slug, { cause: error });
  }
}

/** node-postgres gives these no code. */
const NO_CODE = ['timeout exceeded when trying to connect', 'Connection terminated', 'Client has encountered a connection error'];

const isKnown = (code: string): code is keyof typeof DATABASE_PROBLEMS => Object.hasOwn(DATABASE_PROBLEMS, code);

/** The codes in the order in which they tell most: PostgreSQL's own beneath Prisma's wrapping first. */
function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { cause, meta, originalCode, code } = error as Record<'cause' | 'meta' | 'originalCode' | 'code', unknown>;
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: unknown };
  return [...codesOf(driverAdapterError), ...codesOf(cause), ...[originalCode, code].filter((one) => typeof one === 'string')];
}
