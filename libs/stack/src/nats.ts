import { mkdirSync } from 'node:fs';
import { natsServer, type Say } from './nats-program.ts';
import { startPart, type Part } from './part.ts';
import { answers, assertFree, freePort } from './port.ts';
import type { Roster } from './roster.ts';

export interface NatsOptions {
  /** Where JetStream keeps what it stores. */
  readonly storeDir: string;
  readonly logFile: string;
  readonly port?: number;
  /** Accounts and limits; without one, anybody on this machine may do anything. */
  readonly configFile?: string;
  readonly roster?: Roster | undefined;
  readonly say?: Say;
}

export interface Nats extends Part {
  readonly port: number;
  readonly url: string;
}

/** Starts a real nats-server with JetStream on 127.0.0.1, and returns when it greets. */
export async function startNats({ storeDir, logFile, configFile, roster, say, ...options }: NatsOptions): Promise<Nats> {
  const program = await natsServer(say);
  const port = options.port ?? (await freePort());
  await assertFree(port, 'NATS');
  mkdirSync(storeDir, { recursive: true });
  const part = await startPart({
    name: 'NATS',
    program,
    args: ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', storeDir, ...(configFile ? ['-c', configFile] : [])],
    logFile,
    roster,
    isReady: () => answers(port, { greeting: true }),
  });
  return { ...part, port, url: `nats://127.0.0.1:${port}` };
}
