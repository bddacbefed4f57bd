import { createHash } from 'node:crypto';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const named = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);
const folderOf = (server: string): string => join(tmpdir(), `dk-demo-store-${named(server)}`);

/** Where the demo's pictures lie that a filled template on that server speaks of; beside the database, they are copied like it. */
export const demoStore = (server: string, key: unknown): string => join(folderOf(server), named(key));

/** Gives a platform the demo's pictures. */
export function copyDemoStore(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

/** Throws them away with their server. */
export const removeDemoStores = (server: string): void => rmSync(folderOf(server), { recursive: true, force: true });
