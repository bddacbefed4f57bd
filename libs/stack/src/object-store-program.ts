import { join } from 'node:path';
import { CACHE } from './config.ts';
import { intoCache } from './fetched.ts';
import type { Say } from './nats-program.ts';
import { isExecutable, onPath } from './on-path.ts';
import { succeeds } from './run.ts';
import { StackError } from './stack-error.ts';

const VERSION = '1.8.0';
/** Go checks it against the sums that the world has agreed on. */
const MODULE = `github.com/versity/versitygw/cmd/versitygw@v${VERSION}`;

/**
 * The program of an S3 server, Versity's gateway: on PATH, else in our cache, else built by Go (some minutes, once). Throws a StackError
 * that says how to get one.
 */
export async function versitygw(say: Say = () => undefined): Promise<string> {
  const place = join(CACHE, `versitygw-${VERSION}`);
  const own = onPath('versitygw') ?? (isExecutable(place) ? place : undefined);
  const program = own ?? (await fromGo(place, say));
  if (program) return program;
  throw new StackError(
    'An S3 server is missing and could not be built: install Go 1.25 or later (https://go.dev/dl), or versitygw (https://github.com/versity/versitygw/releases), or point DK_S3_URL at a bucket.',
  );
}

async function fromGo(place: string, say: Say): Promise<string | undefined> {
  const go = onPath('go');
  if (!go) return undefined;
  say(`Building the S3 server versitygw ${VERSION} with Go, this once (some minutes)`);
  return intoCache(place, async (work) => {
    const isBuilt = await succeeds(go, ['install', '-trimpath', '-ldflags=-s -w', MODULE], { GOBIN: work });
    return isBuilt ? join(work, 'versitygw') : undefined;
  });
}
