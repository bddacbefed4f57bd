import { fromMarkdown } from '@delakultur/document/markdown';
import { expect, it } from 'vitest';
import { anchored, reanchored } from './comment.rules.ts';

const before = fromMarkdown('Vi samlade kottar i skogen.\n\nBarnen sorterade dem efter storlek.\n\nSedan räknade vi.');
const comment = (block: number | null) => ({
  id: 'c',
  by: 'p',
  role: 'editor' as const,
  at: '2026-11-23T08:00:00.000Z',
  text: 'Hur då?',
  anchor: { block, quote: 'efter storlek' },
});

it('C3: a comment follows its passage when something is written above it', () => {
  const after = fromMarkdown(
    'En ny inledning.\n\nVi samlade kottar i skogen.\n\nBarnen sorterade dem noga efter storlek.\n\nSedan räknade vi.',
  );
  expect(reanchored([comment(1)], before, after)).toEqual([comment(2)]);
});

it('C3: a comment keeps its quote when its passage is gone', () => {
  expect(reanchored([comment(1)], before, fromMarkdown('Vi samlade kottar i skogen.\n\nSedan räknade vi.'))).toEqual([comment(null)]);
});

it('what has been lost is not found again', () => {
  expect(reanchored([comment(null)], before, before)).toEqual([comment(null)]);
});

it('anchors to a passage that is there', () => {
  expect(anchored({ block: 2, quote: 'räknade' }, before)).toEqual({ block: 2, quote: 'räknade' });
  expect(anchored({ block: 7, quote: 'räknade' }, before)).toEqual({ block: null, quote: 'räknade' });
  expect(anchored(null, before)).toBeNull();
});
