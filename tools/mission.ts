// Lists which tests show each requirement of docs/requirements.md; `--json` for programs. Fails when a test names a requirement that there is none of.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mission, readRequirements, type Shown } from './requirements.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const paths = globSync('{apps,libs,widgets,tests,tools}/**/*.test.ts', {
  cwd: ROOT,
  exclude: ['**/node_modules/**', '**/dist/**'],
}).toSorted();
const { requirements, unknown } = mission(
  readRequirements(read('docs/requirements.md')),
  paths.map((path) => ({ path: path.replaceAll('\\', '/'), source: read(path) })),
);

const lines = ({ key, title, tests }: Shown): readonly string[] => [
  `${tests.length > 0 ? '✓' : '·'} ${key.padEnd(4)} ${title}`,
  ...tests.map((test) => `         ${test}`),
];

if (process.argv.includes('--json')) console.info(JSON.stringify(requirements));
else {
  console.info(requirements.flatMap(lines).join('\n'));
  const shown = requirements.filter(({ tests }) => tests.length > 0);
  console.info(`\n${shown.length} of ${requirements.length} requirements are shown by tests`);
}
for (const { key, test } of unknown) console.error(`There is no requirement ${key}: ${test}`);
if (unknown.length > 0) process.exitCode = 1;
