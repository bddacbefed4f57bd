import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { settings } from './config.ts';

/** The first of these programs that PATH holds, by the order of the names. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = settings().path.split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // "No" is the answer that was asked for: the error says nothing more.
    return false;
  }
}
