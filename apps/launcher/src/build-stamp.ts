import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@delakultur/stack';

const ALL = ['apps/*/**', 'libs/*/**', 'widgets/*/**', '*.{json,ts}'];

/** What the sources and what was built from them look like: names, sizes and times. Nothing changed means nothing to build, without asking Nx. */
export function buildStamp(): string {
  const files = globSync(ALL, { cwd: ROOT, exclude: (name) => name === 'node_modules' || name.endsWith('/node_modules') });
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const { mtimeMs, size } = statSync(join(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
