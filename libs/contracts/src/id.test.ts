import { expect, it } from 'vitest';
import { Id } from './id.ts';
import { readPublication } from './publication.ts';

const ID = '0199d7a2-b0c1-7000-8000-00000000abcd';

it('has one spelling', () => {
  expect(Id.parse(ID)).toBe(ID);
  for (const other of [ID.toUpperCase(), `{${ID}}`, ID.replaceAll('-', ''), ` ${ID}`]) expect(Id.safeParse(other).success).toBe(false);
});

it('is refused in capitals, under which an article that was taken down would go on being shown', () => {
  expect(readPublication.input.safeParse({ publicationId: ID.toUpperCase() }).success).toBe(false);
});
