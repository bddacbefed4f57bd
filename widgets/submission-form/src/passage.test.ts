import { fromMarkdown } from '@delakultur/document/markdown';
import { expect, it } from 'vitest';
import { passageOf } from './passage.ts';

const text = fromMarkdown(
  'En inledning.\n\nVi **räknade** kottar i [den stora skogen](https://example.se). I höstas hittade vi fyra kottar vid dammen.',
);

it('finds the block that says the words, whatever marks they carry', () => {
  expect(passageOf(text, 'räknade kottar i den stora skogen')).toBe(1);
});

it('finds a passage by its beginning when the end has been written anew', () => {
  expect(passageOf(text, 'I höstas hittade vi fyra kottar på gården.')).toBe(1);
});

it('finds nothing when the words are gone, or stand in longer ones', () => {
  expect(passageOf(text, 'Sedan gick vi hem')).toBeUndefined();
  expect(passageOf(text, 'kott')).toBeUndefined();
  expect(passageOf(text, '')).toBeUndefined();
});
