import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@delakultur/stack';
import type { NodeProgram } from './node-part.ts';

/** What the demo data comes from: the program that fills, its data files, and what it is told. Filling again would change nothing. */
export function demoStamp({ entry, env }: NodeProgram, folders: readonly string[]): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, entry)))
    .update(JSON.stringify(env));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.toSorted()) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/** Runs the work unless it was done for this stamp already, and remembers that it was. */
export async function once(file: string, stamp: string, work: () => Promise<void>): Promise<void> {
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  await work();
  writeFileSync(file, stamp);
}
