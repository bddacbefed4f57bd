import { expect, it } from 'vitest';
import readme from '../README.md?raw';
import { SDK_ERRORS } from './errors.ts';

const documented = Array.from(readme.matchAll(/^\| `([a-z-]+)` +\|/gm), ([, code]) => code);

it('documents every error code, and only codes that exist', () => {
  expect(documented.toSorted()).toEqual([...SDK_ERRORS].toSorted());
});
