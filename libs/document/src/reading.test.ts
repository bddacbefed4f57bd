import { expect, it } from 'vitest';
import { fromMarkdown } from './markdown.ts';
import { emptyDocument, plainText, readingMinutes, wordCount } from './index.ts';

it('reads as lines of plain text', () => {
  expect(plainText(fromMarkdown('## Ute\n\nEn **tung** kotte\\\nsa Ali.\n\n- a\n  - b\n\n***\n\n> c'))).toBe(
    'Ute\nEn tung kotte\nsa Ali.\na\nb\nc',
  );
});

it('counts words, compounds as one', () => {
  expect(wordCount(fromMarkdown('Åsa gick till F–6-skolan kl. 9:30 – med 12 barn.'))).toBe(10);
  expect(wordCount(emptyDocument)).toBe(0);
});

it('takes a minute at least, and two for four hundred words', () => {
  expect(readingMinutes(emptyDocument)).toBe(1);
  expect(readingMinutes(fromMarkdown('ord '.repeat(400)))).toBe(2);
});
