import type { Document } from '@delakultur/document';
import { expect, it } from 'vitest';
import { changedWords, changesBetween } from './changes.ts';

const doc = (...lines: readonly string[]): Document => ({
  type: 'doc',
  content: lines.map((text) =>
    text.startsWith('# ')
      ? { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: text.slice(2) }] }
      : { type: 'paragraph', content: [{ type: 'text', text }] },
  ),
});
const SIGNS = { same: '', added: '+', removed: '-' };
const shown = (before: Document, after: Document): readonly string[] =>
  changesBetween(before, after).map(({ parts }) =>
    parts.map(({ change, text }) => (change === 'same' ? text : `[${SIGNS[change]}${text}]`)).join(''),
  );

it('marks the words that differ, and leaves the others', () => {
  expect(shown(doc('En vecka senare.', 'Slut.'), doc('Två veckor senare.', 'Slut.'))).toEqual([
    '[-En vecka][+Två veckor] senare.',
    'Slut.',
  ]);
});

it('marks whole lines that came and went', () => {
  expect(shown(doc('ett', 'två'), doc('ett', '# ny', 'två'))).toEqual(['ett', '[+ny]', 'två']);
  expect(shown(doc('ett', 'två'), doc('två'))).toEqual(['[-ett]', 'två']);
});

it('shows a line that became a heading as the heading that it is', () => {
  expect(changesBetween(doc('Början'), doc('# Början'))).toEqual([{ kind: 'heading', parts: [{ change: 'same', text: 'Början' }] }]);
});

it('finds nothing in two texts that are the same', () => {
  expect(changedWords('Vi räknar kottar', 'Vi räknar kottar')).toEqual([{ change: 'same', text: 'Vi räknar kottar' }]);
});
