import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEMS } from '@delakultur/contracts';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const tests = globSync('{apps,libs,tests}/*/src/**/*.{test,suite}.ts', { cwd: ROOT }).filter(
  (path) => !path.startsWith('libs/contracts/') && !path.includes('architecture'),
);
const words = tests.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');

it('has a test for every problem that a program may have to tell from others', () => {
  expect(tests.length).toBeGreaterThan(50);
  expect(Object.keys(PROBLEMS).filter((slug) => !words.includes(slug))).toEqual([]);
});
