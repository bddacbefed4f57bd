import { isKommun, isSite, type Scope } from '@delakultur/kernel';
import { PrismaPg } from '@prisma/adapter-pg';
import type { ITXClientDenyList } from '@prisma/client/runtime/client';
import { Pool, type QueryConfig, type QueryResultRow } from 'pg';
import { translated } from './database-problem.ts';
import type { SqlTransaction } from './record.ts';

/** What this library needs of a service's generated Prisma client. */
export interface PrismaLike extends SqlTransaction {
  $transaction(...args: never[]): unknown;
  $disconnect(): Promise<void>;
}

/** The one of Prisma's two `$transaction` that we call; the overloads of a generated client cannot be named otherwise. */
interface Transactional<Client> {
  $transaction<T>(
    work: (tx: Transaction<Client> & SqlTransaction) => Promise<T>,
    options: { maxWait: number; timeout: number },
  ): Promise<T>;
}

/** The client inside a transaction, as Prisma's own `Prisma.TransactionClient`. */
export type Transaction<Client> = Omit<Client, ITXClientDenyList>;

/** A service's only way to its tables; the bare client stays inside. */
export interface Database<Client> {
  /** Runs `work` in one transaction that sees and writes what the scope holds and nothing else. Fails with `DatabaseProblem` where the error is an expected one. */
  tenantTx<T>(scope: Scope, work: (tx: Transaction<Client>) => Promise<T>): Promise<T>;
  /**
   * The rows of one hand-written, read-only query within the scope: three round trips, the query prepared when it carries a `name`.
   * A scope that holds nothing is what a connection has without being told, so that public reads take one.
   */
  tenantRead<Row extends QueryResultRow>(scope: Scope, query: QueryConfig): Promise<Row[]>;
  /** Runs `work` without a caller (consumers of events, scheduled work): every row of the service, and only of this service. */
  systemTx<T>(work: (tx: Transaction<Client>) => Promise<T>): Promise<T>;
  /** For relays and health checks; a query through it without a scope sees no protected row. */
  readonly pool: Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions<Client> {
  /** The service's app role (`DK_DATABASE_URL`). */
  readonly url: string;
  readonly schema: string;
  readonly createClient: (adapter: PrismaPg) => Client;
  /** How far `dk_now()` runs ahead of the server's clock, in milliseconds: the same as the service's `Clock`. */
  readonly clockOffsetMs?: number;
  readonly maxConnections?: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onConnectionError?: (error: Error) => void;
}

const TRANSACTION_LIMITS = { maxWait: 5_000, timeout: 5_000 };

/**
 * Opens a service's database: `openDatabase({ url, schema: 'content', createClient: (adapter) => new PrismaClient({ adapter }) })`.
 * Nothing connects before the first use, and broken connections are replaced.
 */
export function openDatabase<Client extends PrismaLike>(options: DatabaseOptions<Client>): Database<Client> {
  const { url, schema, createClient, clockOffsetMs = 0, maxConnections = 10, onConnectionError = () => undefined } = options;
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    options: `-c search_path=${schema} -c app.clock_offset_ms=${clockOffsetMs}`,
  });
  pool.on('error', onConnectionError);
  const adapter = new PrismaPg(pool, { schema, disposeExternalPool: true, statementNameGenerator: statementNames(), onConnectionError });
  const prisma = createClient(adapter);

  const inTransaction = <T>(settings: Settings, work: (tx: Transaction<Client>) => Promise<T>): Promise<T> => {
    const scoped = async (tx: Transaction<Client> & SqlTransaction): Promise<T> => {
      await tx.$executeRaw`select set_config('app.kommuner', ${settings.kommuner}, true), set_config('app.sites', ${settings.sites}, true), set_config('app.system', ${settings.system}, true)`;
      return work(tx);
    };
    return translated(() => (prisma as unknown as Transactional<Client>).$transaction(scoped, TRANSACTION_LIMITS));
  };

  return {
    pool,
    close: () => prisma.$disconnect(),
    tenantTx: async (scope, work) => inTransaction(settingsOf(scope), work),
    systemTx: (work) => inTransaction({ kommuner: '', sites: '', system: 'on' }, work),
    tenantRead: async <Row extends QueryResultRow>(scope: Scope, query: QueryConfig) => {
      const { kommuner, sites } = settingsOf(scope);
      if (kommuner === '' && sites === '') return translated(async () => (await pool.query<Row>(query)).rows);
      return translated(() => readOnly<Row>(pool, `set local app.kommuner = '${kommuner}'; set local app.sites = '${sites}'`, query));
    },
  };
}

interface Settings {
  readonly kommuner: string;
  readonly sites: string;
  readonly system: 'on' | '';
}

/** The scope as the settings that the policies read. The names are checked here because they become SQL text. */
function settingsOf({ kommuner, sites }: Scope): Settings {
  const wrong = [...kommuner.filter((code) => !isKommun(code)), ...sites.filter((slug) => !isSite(slug))];
  if (wrong.length > 0) throw new TypeError(`not a municipality or site: ${wrong.join(' ')}`);
  return { kommuner: kommuner.join(','), sites: sites.join(','), system: '' };
}

async function readOnly<Row extends QueryResultRow>(pool: Pool, settings: string, query: QueryConfig): Promise<Row[]> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(`begin read only; ${settings}`);
    const { rows } = await client.query<Row>(query);
    await client.query('commit');
    broken = false;
    return rows;
  } finally {
    client.release(broken);
  }
}

/** Prisma's SQL is the same text for the same shape of query: give each a name, and node-postgres prepares it once a connection. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    const name = `q${names.size}`;
    names.set(sql, name);
    return name;
  };
}
