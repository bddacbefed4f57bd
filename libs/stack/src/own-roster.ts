import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './config.ts';
import { Roster } from './roster.ts';
import { StackError } from './stack-error.ts';

const FOLDER = join(CACHE, 'rosters');
let own: Promise<Roster> | undefined;

/** The roster of a process that has no data folder, a test above all. The first call also stops what tests left running that were killed. */
export const ownRoster = (): Promise<Roster> => (own ??= claimOwn());

async function claimOwn(): Promise<Roster> {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER).filter((entry) => entry.endsWith('.json'))) await clearUp(join(FOLDER, name));
  const { roster } = await Roster.claim(join(FOLDER, `${randomUUID()}.json`)); // one process may load this module several times
  process.once('exit', () => roster.release());
  return roster;
}

/** A roster whose owner runs is refused, and so left alone. */
async function clearUp(file: string): Promise<void> {
  try {
    const { roster } = await Roster.claim(file);
    roster.release();
  } catch (error) {
    if (!(error instanceof StackError)) throw error;
  }
}
