import type { Document } from '@delakultur/document';
import { expect, it } from 'vitest';
import { markedLines } from './guideline-changes.ts';

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const;
const doc = (...lines: readonly (string | readonly string[])[]): Document => ({
  type: 'doc',
  content: lines.map((line) =>
    typeof line === 'string'
      ? p(line)
      : { type: 'bullet_list', content: line.map((item) => ({ type: 'list_item' as const, content: [p(item)] })) },
  ),
});
const SIGNS = { same: '', added: '+', removed: '-' };
const shown = (before: Document, after: Document): readonly string[] =>
  markedLines(before, after).map(({ parts }) =>
    parts.map(({ change, text }) => (change === 'same' ? text : `[${SIGNS[change]}${text}]`)).join(''),
  );

it('shows the whole text, with the words that came and went in their places', () => {
  expect(shown(doc('Först.', 'Vi gör inte reklam.', 'Sist.'), doc('Först.', 'Vi gör aldrig reklam.', 'Nytt här.', 'Sist.'))).toEqual([
    'Först.',
    'Vi gör [-inte][+aldrig] reklam.',
    '[+Nytt här.]',
    'Sist.',
  ]);
});

it('keeps what was removed where it stood', () => {
  expect(shown(doc('ett', 'två', 'tre'), doc('ett', 'tre'))).toEqual(['ett', '[-två]', 'tre']);
});

it('marks a new line in a list, and leaves the others', () => {
  expect(shown(doc(['egna ord', 'egna bilder']), doc(['egna ord', 'ljud och film', 'egna bilder']))).toEqual([
    'egna ord',
    '[+ljud och film]',
    'egna bilder',
  ]);
});

it('marks nothing in two texts that are the same', () => {
  expect(shown(doc('ett', 'två'), doc('ett', 'två'))).toEqual(['ett', 'två']);
});
