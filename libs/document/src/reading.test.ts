import { expect, it } from 'vitest';
import { fromMarkdown } from './markdown.ts';
import { blockText, emptyDocument, plainText, readingMinutes, wordCount, words } from './index.ts';

it('reads as lines of plain text', () => {
  expect(plainText(fromMarkdown('## Ute\n\nEn **tung** kotte\\\nsa Ali.\n\n- a\n  - b\n\n***\n\n> c'))).toBe(
    'Ute\nEn tung kotte\nsa Ali.\na\nb\nc',
  );
});

const MEDIA = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';
const cards = fromMarkdown(
  [
    `![Tre kottar på rad](picture:${MEDIA} "Ellas rad")`,
    `![Mall](file:${MEDIA})`,
    '![Kottarnas år](film:https://a.example/)',
    '::: fakta\nÅlder: 3–5 år\nMaterial: kottar\n:::',
    '| Dag | Plats |\n|---|---|\n| Måndag | **skog** |\n|  | äng |',
  ].join('\n\n'),
);

it('reads what pictures, files, films, boxes and tables say, a row on a line', () => {
  expect(plainText(cards).split('\n')).toEqual([
    'Tre kottar på rad',
    'Ellas rad',
    'Mall',
    'Kottarnas år',
    '3–5 år',
    'kottar',
    'Dag, Plats',
    'Måndag, skog',
    'äng',
  ]);
  expect(blockText(cards, 0)).toBe('Tre kottar på rad\nEllas rad');
});

it('counts what there is to read, and no alt text: whoever sees the picture does not read it', () => {
  expect(wordCount(cards)).toBe(words(plainText(cards)).length - words('Tre kottar på rad').length);
});

it('counts words, compounds as one', () => {
  expect(wordCount(fromMarkdown('Åsa gick till F–6-skolan kl. 9:30 – med 12 barn.'))).toBe(10);
  expect(wordCount(emptyDocument)).toBe(0);
});

it('takes a minute at least, and two for four hundred words', () => {
  expect(readingMinutes(emptyDocument)).toBe(1);
  expect(readingMinutes(fromMarkdown('ord '.repeat(400)))).toBe(2);
});
