import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { admit } from '@delakultur/media';
import { build } from 'rolldown';

const ROOT = join(import.meta.dirname, '../../../..');

/** The door as services have it: bundled into one file, with the child's program bundled beside. It lies where packages are found. */
export async function bundledDoor(): Promise<{ readonly admit: typeof admit; readonly folder: string }> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache/door-'));
  for (const [name, source] of [
    ['main', 'index'],
    ['admission', 'admission'],
  ] as const) {
    await build({
      input: { [name]: join(ROOT, `libs/media/src/${source}.ts`) },
      platform: 'node',
      external: /^sharp$/,
      output: { dir: folder, format: 'esm', codeSplitting: false, cleanDir: false },
      logLevel: 'silent',
    });
  }
  return { ...((await import(pathToFileURL(join(folder, 'main.js')).href)) as { admit: typeof admit }), folder };
}
