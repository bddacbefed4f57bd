import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './config.ts';
import { StackError } from './stack-error.ts';

/** What this function makes in a folder of its own moves to its place in the cache whole: two that fetch at once, or one cut short, do no harm. */
export async function intoCache(place: string, make: (work: string) => Promise<string | undefined>): Promise<string | undefined> {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'fetch-'));
  try {
    const made = await make(work);
    if (made && !existsSync(place)) renameSync(made, place);
    return made && place;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Throws a StackError when a fetched file is not the one that we know. */
export function assertHash(file: string, expected: string, what: string): void {
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (sum !== expected) throw new StackError(`The ${what} that was fetched is not the one we know (sha256 ${sum}): it is not used.`);
}
