import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './config.ts';
import type { Say } from './nats-program.ts';
import { versitygw } from './object-store-program.ts';
import { startPart, type Part } from './part.ts';
import { answers, assertFree, freePort } from './port.ts';
import type { Roster } from './roster.ts';

export interface ObjectStoreOptions {
  /** Where the files of its buckets lie. */
  readonly dataDir: string;
  readonly logFile: string;
  /** Made when they are missing. */
  readonly buckets: readonly string[];
  readonly port?: number;
  /** Made up, when they are not given. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly roster?: Roster | undefined;
  readonly say?: Say;
}

export interface ObjectStore extends Part {
  readonly port: number;
  /** Where its S3 API is. */
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** How a bucket of it stands in a setting. */
  address(bucket: string): string;
}

const secret = (): string => randomBytes(20).toString('hex');

/** Starts a real S3 server on 127.0.0.1, which takes signed requests only, and returns when it answers. */
export async function startObjectStore({ dataDir, logFile, buckets, roster, say, ...options }: ObjectStoreOptions): Promise<ObjectStore> {
  const program = await versitygw(say);
  const { port = await freePort(), accessKeyId = secret(), secretAccessKey = secret() } = options;
  await assertFree(port, 'S3');
  const [files, facts] = [join(dataDir, 'buckets'), join(dataDir, 'facts')];
  // A folder is a bucket to it.
  for (const folder of [facts, ...buckets.map((bucket) => join(files, bucket))]) mkdirSync(folder, { recursive: true });
  const part = await startPart({
    name: 'S3',
    program,
    args: ['--port', `127.0.0.1:${port}`, '--quiet', '--keep-alive', 'posix', '--sidecar', facts, files],
    env: environment({ ROOT_ACCESS_KEY: accessKeyId, ROOT_SECRET_KEY: secretAccessKey }),
    logFile,
    roster,
    isReady: () => answers(port),
  });
  const endpoint = `http://127.0.0.1:${port}`;
  return { ...part, port, endpoint, accessKeyId, secretAccessKey, address: (bucket) => `s3://${bucket}?endpoint=${endpoint}` };
}
