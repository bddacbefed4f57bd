import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** One source file, with the modules that it imports. */
export interface Source {
  /** From the workspace's root: `apps/content/src/main.ts`. */
  readonly path: string;
  /** `apps/content` */
  readonly project: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every TypeScript file that we write, without what is generated or built. */
export const sources: readonly Source[] = globSync('{apps,libs,widgets,tests}/*/src/**/*.ts', { cwd: ROOT })
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const imports = [...text.matchAll(IMPORT)].map(([, from, bare, lazy]) => (from ?? bare ?? lazy)!);
    return { path, project: path.split('/').slice(0, 2).join('/'), text, imports };
  });

export const isTest = ({ path }: Source): boolean => /\.test\.ts$|\/test-plugins\/|\.suite\.ts$/.test(path);
