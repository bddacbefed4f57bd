import { expect, it } from 'vitest';
import { fitting } from './fitting.ts';

it('leaves a list as it is that one message carries', () => {
  expect(fitting(['a', 'b'])).toEqual(['a', 'b']);
});

it('leaves out the last items of a list that no message carries', () => {
  const items = Array.from({ length: 200 }, (_, id) => ({ id, text: '語'.repeat(3_000) }));
  const some = fitting(items);
  expect(some).toEqual(items.slice(0, some.length));
  expect(some.length).toBeGreaterThan(100);
  expect(Buffer.byteLength(JSON.stringify(some))).toBeLessThan(1_048_576 - 8_192);
});
