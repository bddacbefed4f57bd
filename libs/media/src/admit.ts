import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { MEDIA_LIMITS } from '@delakultur/kernel';
import { AdmissionError } from './admission-error.ts';
import type { Admitted, Refused } from './admitted.ts';
import { askChild } from './child.ts';
import type { Errand } from './look.ts';
import { Turns } from './turns.ts';

/** A file that waits at the door. */
export interface Upload {
  /** Where the quarantined file lies. */
  readonly input: string;
  /** An existing, empty folder that the results are written to; the caller removes it. */
  readonly output: string;
  readonly kind: Errand['kind'];
  /** Whose turn it takes (a person, a municipality): those who bring many files do not hold up the others. */
  readonly whose?: string;
}

/** Two at once on any machine with two cores or more: a look takes a core for about a second, and up to 300 MB. */
const turns = new Turns(Math.min(2, availableParallelism()));

/**
 * Admits a file, cleaned or re-encoded into the output folder, or refuses it with a reason. A child process of its own looks into each file,
 * so that one that crashes a decoder, hangs it or bloats it is refused as `unreadable` and harms nobody; the type is what the bytes say.
 * What fails for a reason of ours (no such input, disk full, a child that others stopped) throws an `AdmissionError`: try again.
 */
export async function admit({ whose = '', ...errand }: Upload): Promise<Admitted | Refused> {
  const size = await sizeOf(errand.input);
  if (size > MEDIA_LIMITS.bytes) return { kind: 'refused', reason: 'too-large' };
  if (size === 0) return { kind: 'refused', reason: 'damaged', detail: 'no bytes' };
  return turns.take(whose, () => askChild(errand));
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    throw new AdmissionError('no file to look into', { cause });
  }
}
