import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client, type ClientConfig } from 'pg';
import { assertFree, freePort } from './port.ts';
import { startPart, type Part } from './part.ts';
import { postgresHome, type PostgresHome } from './postgres-home.ts';
import { commandOf, markOf } from './process-mark.ts';
import type { Roster } from './roster.ts';
import { StackError } from './stack-error.ts';
import { stopProcess } from './stop-process.ts';

export interface PostgresOptions {
  /** Kept between starts. As root the data lies elsewhere, under a key made from this path. */
  readonly dataDir: string;
  readonly logFile: string;
  readonly password: string;
  readonly port?: number;
  /** False gives up safety in a power cut for speed: for tests, whose data nobody misses. */
  readonly isDurable?: boolean;
  readonly roster?: Roster | undefined;
}

export interface Postgres extends Part {
  readonly port: number;
  /** The administrator's address of the database `delakultur`. */
  readonly url: string;
}

const DATABASE = 'delakultur';
const HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=10min', 'max_connections=300'];

/** Starts a real PostgreSQL 18 on 127.0.0.1, makes the database `delakultur` in a new data folder, and returns when it answers. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { logFile, password, isDurable = true, roster } = options;
  const home = postgresHome(options.dataDir);
  await makeCluster(home, password, isDurable);
  await stopForgotten(home.dataDir);
  const port = options.port ?? (await freePort());
  await assertFree(port, 'PostgreSQL');
  const server = { host: '127.0.0.1', port, user: 'postgres', password };
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=', // a path into somebody's home is soon longer than a socket's name may be
    'shared_buffers=64MB',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(isDurable ? [] : HASTE),
  ];
  const part = await startPart({
    name: 'PostgreSQL',
    program: join(home.bin, 'postgres'),
    args: ['-D', home.dataDir, ...settings.flatMap((setting) => ['-c', setting])],
    logFile,
    cwd: dirname(home.dataDir),
    uid: home.uid,
    gid: home.gid,
    roster,
    stopSignal: 'SIGINT',
    isReady: () => makeDatabase(server),
  });
  return { ...part, port, url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}` };
}

/** A new cluster grows beside its place and moves there when whole, so that a start cut short leaves nothing that looks finished. */
async function makeCluster({ bin, dataDir, uid, gid }: PostgresHome, password: string, isDurable: boolean): Promise<void> {
  if (existsSync(dataDir)) return;
  const folder = dirname(dataDir);
  const draft = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  mkdirSync(folder, { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const args = ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8'];
  try {
    await promisify(execFile)(join(bin, 'initdb'), [...args, ...locale, ...(isDurable ? [] : ['--no-sync'])], {
      cwd: folder,
      ...(uid !== undefined && { uid }),
      ...(gid !== undefined && { gid }),
    });
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    throw new StackError(`PostgreSQL could not make its data folder: ${wordsOf(cause)}`, { cause });
  } finally {
    rmSync(passwordFile);
  }
  renameSync(draft, dataDir);
}

/** PostgreSQL's own lock file: a server of ours that no roster knows is stopped, and a pid that is somebody else's by now is forgotten. */
async function stopForgotten(dataDir: string): Promise<void> {
  const lock = join(dataDir, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  const mark = markOf(pid);
  if (mark && commandOf(pid).includes(dataDir)) await stopProcess(mark, 'SIGINT', 10_000);
  rmSync(lock, { force: true });
}

/** True when the server answers and has our database; false while it is not up. */
async function makeDatabase(server: ClientConfig): Promise<boolean> {
  const client = new Client({ ...server, database: 'postgres' });
  client.on('error', () => undefined); // a server that ends while it starts also cuts the line; the query's own failure tells
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
    return true;
  } catch (error) {
    if (isStillStarting(error)) return false;
    if (hasCode(error, '28P01')) {
      throw new StackError(
        'PostgreSQL refuses the password kept for it, so data and secrets do not belong together: begin anew with --fresh.',
        {
          cause: error,
        },
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

const STARTING = ['ECONNREFUSED', 'ECONNRESET', '57P03'];
const isStillStarting = (error: unknown): boolean => STARTING.some((code) => hasCode(error, code)) || isCutOff(error);
const isCutOff = (error: unknown): boolean => error instanceof Error && error.message === 'Connection terminated unexpectedly';
const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

const wordsOf = (error: unknown): string =>
  error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr).trim() : String(error);
