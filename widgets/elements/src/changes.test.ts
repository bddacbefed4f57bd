import { body, proposedBody } from './testing/articles.ts';
import { blockChanges, type Document, type Paragraph } from '@delakultur/document';
import { expect, it } from 'vitest';
import { changedLines, passagesOf } from './changes.ts';

const p = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...texts: readonly string[]): Document => ({ type: 'doc', content: texts.map(p) });
const list = (...items: readonly string[]): Document => ({
  type: 'doc',
  content: [{ type: 'bullet_list', content: items.map((text) => ({ type: 'list_item', content: [p(text)] })) }],
});
const shown = (before: Document, after: Document): readonly string[] =>
  passagesOf(before, after).map((passage) => (passage.kind === 'same' ? 'same' : `${passage.index}: ${passage.change.kind}`));

it('T3: shows each change in its place, with what stays around it', () => {
  expect(shown(body, proposedBody)).toEqual(['0: changed', '1: changed', 'same', 'same', '2: changed']);
});

it('shows what was added and what was taken away where it stands', () => {
  const before = doc('Den första raden står kvar.', 'Den här försvinner helt.', 'Den sista raden står kvar.');
  const after = doc('Något helt nytt i början.', 'Den första raden står kvar.', 'Den sista raden står kvar.', 'Slutord om repet.');
  expect(shown(before, after)).toEqual(['0: added', 'same', '1: removed', 'same', '2: added']);
});

it('shows nothing but the text where nothing was changed', () => {
  expect(shown(body, body)).toEqual(body.content.map(() => 'same'));
});

it('T3: marks the words within a block, and those that were changed together stay together', () => {
  const [first] = passagesOf(body, proposedBody);
  const lines = first?.kind === 'change' ? changedLines(first.change) : [];
  expect(lines).toHaveLength(1);
  expect(lines[0]!.parts.filter(({ change }) => change !== 'same')).toEqual([
    { change: 'removed', text: 'En vecka' },
    { change: 'added', text: 'Två veckor' },
    { change: 'added', text: ' väntade' },
  ]);
});

it('marks a list item by item', () => {
  const [change] = passagesOf(list('kottar', 'ett rep', 'en låda'), list('kottar', 'ett långt rep', 'en låda', 'en våg'));
  const lines = change?.kind === 'change' ? changedLines(change.change) : [];
  expect(lines.map(({ parts }) => parts.map((part) => part.change))).toEqual([['same'], ['same', 'added', 'same'], ['same'], ['added']]);
});

const picture = (alt: string, caption = ''): Document => ({
  type: 'doc',
  content: [{ type: 'picture', attrs: { media: '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90', alt, caption } }],
});

it('T3: shows what changed of what is said of a picture, word by word', () => {
  const [change] = blockChanges(picture('Tre kottar'), picture('Tre kottar på rad', 'Ellas rad'));
  expect(changedLines(change!).map(({ parts }) => parts.map((part) => `${part.change}: ${part.text}`))).toEqual([
    ['same: Tre kottar', 'added:  på rad'],
    ['added: Ellas rad'],
  ]);
});
