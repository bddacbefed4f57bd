import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysOf, mission, readRequirements } from './requirements.ts';
import { testTitles } from './test-titles.ts';

const requirements = [
  { key: 'C2', title: 'Only the chief editor releases.' },
  { key: 'I5a', title: 'Fourteen days.' },
];

const source = `
describe('C2: the gate', () => {
  it('refuses an author', () => {});
  it.each([1, 2])('I5a, C2: refuses %s', () => {});
  it.skip('I5a: later', () => {});
});
describe.skip('I5a: later', () => { it('x', () => {}); });
test(\`I5a: counts \${days} days\`, () => {});
it('C99: nothing of ours', () => {});
it('X1: nor this', () => {});
it('R7, T2: keys of other lists', () => {});
const it2 = other('C2: no test');
`;

describe('npm run mission', () => {
  it('finds the titles that lead to each test that runs', () => {
    expect(testTitles(source)).toEqual([
      ['C2: the gate', 'refuses an author'],
      ['C2: the gate', 'I5a, C2: refuses %s'],
      // oxlint-disable-next-line no-template-curly-in-string -- as the title stands in the source
      ['I5a: counts ${days} days'],
      ['C99: nothing of ours'],
      ['X1: nor this'],
      ['R7, T2: keys of other lists'],
    ]);
  });

  it('says which tests show a requirement, and which name one that there is not', () => {
    const found = mission(requirements, [{ path: 'a.test.ts', source }]);
    expect(found.requirements.map(({ key, tests }) => [key, tests.length])).toEqual([
      ['C2', 2],
      ['I5a', 2],
    ]);
    expect(found.requirements[0]?.tests[0]).toBe('a.test.ts › C2: the gate › refuses an author');
    expect(found.unknown).toEqual([
      { key: 'C99', test: 'a.test.ts › C99: nothing of ours' },
      { key: 'X1', test: 'a.test.ts › X1: nor this' },
    ]);
  });

  it('reads keys only where a title begins with them', () => {
    expect(keysOf('C2, C5: both')).toEqual(['C2', 'C5']);
    expect(keysOf('C2 and more')).toEqual([]);
    expect(keysOf('shows C2: here')).toEqual([]);
  });

  it('knows every requirement once', () => {
    const keys = readRequirements(readFileSync(new URL('../docs/requirements.md', import.meta.url), 'utf8')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const count = (letter: string): number => keys.filter((key) => key.startsWith(letter)).length;
    expect({ C: count('C'), K: count('K'), P: count('P'), I: count('I') }).toEqual({ C: 31, K: 19, P: 20, I: 26 });
  });
});
